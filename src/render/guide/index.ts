import { checklist } from "./checklist.ts";
import { destinations } from "./destinations.ts";
import { kinds } from "./kinds.ts";
import { questions } from "./questions.ts";
import { reputable } from "./reputable.ts";
import { steps } from "./steps.ts";
import type { Topic } from "./topic.ts";

/** The topics, in the order in which one reads them. */
export const topics: readonly Topic[] = [kinds, destinations, steps, reputable, checklist, questions];
