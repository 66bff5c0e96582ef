import { accessibility } from "./help/accessibility.ts";
import { deadlines } from "./help/deadlines.ts";
import { eligibility } from "./help/eligibility.ts";
import { exitCodes } from "./help/exit-codes.ts";
import { money } from "./help/money.ts";
import { reminders } from "./help/reminders.ts";
import { scripting } from "./help/scripting.ts";

export const help = {
  argument: "a command or a topic",
  what: "command or topic",
  noSuchPart: (words: string, known: string): string => `There is no help on "${words}". Try intern-find help ${known}.`,
  topics: [eligibility, money, deadlines, reminders, accessibility, scripting, exitCodes],
} as const;
