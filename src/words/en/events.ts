import { counted, numeral } from "./count.ts";
import { list } from "./list.ts";

/** What happens in the months of a picture. */
export const events = {
  none: "No dates are known in these months.",
  /** Which days, and which program. */
  lines: {
    closes: (days: string, program: string): string => `${days} closes ${program}`,
    opens: (days: string, program: string): string => `${days} opens ${program}`,
    starts: (days: string, program: string): string => `${days} starts ${program}`,
  },
  undrawn: (programs: number, reasons: readonly string[]): string =>
    `Not drawn: ${counted(programs, "program")} (${list.items(reasons)}); intern-find deadlines lists them.`,
  undrawnFor: {
    missed: (programs: number): string => `${numeral(programs)} too late for this start`,
    outside: (programs: number): string => `${numeral(programs)} outside of these months`,
    anyTime: (programs: number): string => `${numeral(programs)} at any time or counted from your start`,
    unknown: (programs: number): string => `${numeral(programs)} without a known date`,
  },
} as const;
