import * as z from "zod";
export const countryFile = z.object({ code: z.string(), living: z.array(z.object({ area: z.string().exactOptional(), amount: z.number(), currency: z.string(), per: z.enum(["day", "week", "month", "year"]), year: z.union([z.number(), z.literal("unstated")]) })).exactOptional() });
