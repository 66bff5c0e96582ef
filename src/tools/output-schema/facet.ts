import * as z from "zod";

export const facet = z.object({
  id: z.string(),
  total: z.int(),
  notStated: z.int(),
  countedWithoutItself: z.boolean(),
  values: z.array(z.object({ value: z.string(), label: z.string(), count: z.int() })),
});
