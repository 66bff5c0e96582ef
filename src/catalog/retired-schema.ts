import * as z from "zod";
import { programId, sentence } from "./texts.ts";

/** The shape of data/retired.yaml: ids that were once in use, why they no longer are, and what took their place. */
export const retiredFile = z.strictObject({
  retired: z.array(z.strictObject({ id: programId, reason: sentence, replacedBy: programId.exactOptional() })),
});
