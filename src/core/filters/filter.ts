import type { CalendarDate, DayRange } from "../calendar.ts";
import type { Clock, RoundDates } from "../deadlines.ts";
import type { Cost } from "../cost.ts";
import type { OtherNames } from "../other-names.ts";
import type { Parsed } from "../parsed.ts";
import { allParsed } from "../parsed.ts";
import type { Program, Range, Track } from "../program.ts";
import type { Reference } from "../reference.ts";
import type { Truth } from "../verdict.ts";
import { all, any, not } from "../verdict.ts";

/** What a filter may look at: one track of a program, with its dates brought onto the calendar when they are asked for. */
export interface View {
  readonly program: Program;
  readonly track: Track;
  readonly clock: Clock;
  readonly dates: () => readonly RoundDates[];
  readonly cost: () => Cost;
}

/** What the words of a filter's value can mean. */
export interface Known {
  readonly reference: Reference;
  /** Asked for only where a text says nothing otherwise. */
  readonly names: () => OtherNames;
  readonly today: CalendarDate;
  readonly cities: () => readonly string[];
}

/** A filter with its value: ready to be asked. */
export interface ActiveFilter {
  readonly id: string;
  /** The values as they are understood, for echoing the query. */
  readonly values: readonly string[];
  readonly test: (view: View) => Truth;
  /** Texts one of which stands in the JSON of every program that is not a "no"; saves reading the others. */
  readonly mentions?: readonly string[];
  /** Given by filters that also say when or how long the person would like to go. */
  readonly wishes?: { readonly start?: DayRange; readonly weeks?: Range };
}

/** A condition on the program. Its flag, help line, query echo and completion are read off it. */
export interface Filter {
  readonly id: string;
  /** Names the value; absent for a filter that is only on or off. */
  readonly metavar?: string;
  readonly summary: string;
  /** Whether several values may be given, with commas or by repeating. */
  readonly list: boolean;
  readonly condition: (texts: readonly string[], known: Known) => Parsed<ActiveFilter>;
  /** The values that can be completed. */
  readonly values?: (known: Known) => readonly { readonly value: string; readonly label: string }[];
}

/** A filter that is only on or off. */
export function switchFilter(id: string, summary: string, test: (view: View) => Truth): Filter {
  return { id, summary, list: false, condition: () => ({ ok: true, value: { id, values: [], test } }) };
}

/** A filter with one value. `echo` writes the value as it is understood. */
export function valueFilter<T>(definition: {
  readonly id: string;
  readonly metavar: string;
  readonly summary: string;
  readonly parse: (text: string, known: Known) => Parsed<T>;
  readonly test: (view: View, value: T) => Truth;
  readonly echo: (value: T) => string;
  readonly wishes?: (value: T) => NonNullable<ActiveFilter["wishes"]>;
}): Filter {
  const { id, metavar, summary, parse, test, echo, wishes } = definition;
  return {
    id,
    metavar,
    summary,
    list: false,
    condition: (texts, known) => {
      const value = parse(texts.at(-1) ?? "", known);
      if (!value.ok) return value;
      const active = { id, values: [echo(value.value)], test: (view: View) => test(view, value.value) };
      return { ok: true, value: wishes ? { ...active, wishes: wishes(value.value) } : active };
    },
  };
}

interface Wanted {
  readonly value: string;
  readonly negated: boolean;
}

/** A filter with a list of values: one of the plain ones has to hold, and none of those after an exclamation mark. */
export function listFilter(definition: {
  readonly id: string;
  readonly metavar: string;
  readonly summary: string;
  readonly parse: (text: string, known: Known) => Parsed<string>;
  readonly test: (view: View, value: string, known: Known) => Truth;
  readonly values?: Filter["values"];
  /** What the JSON of every program holds of which the value may be true. */
  readonly mentions?: (value: string) => readonly string[];
}): Filter {
  const { id, metavar, summary, parse, test, values, mentions } = definition;
  return {
    id,
    metavar,
    summary,
    list: true,
    ...(values && { values }),
    condition: (texts, known) => {
      const wanted = allParsed(splitValues(texts).map((text) => parseWanted(text, (plain) => parse(plain, known))));
      if (!wanted.ok) return wanted;
      const holds = (view: View, { value }: Wanted): Truth => test(view, value, known);
      const [plain, negated] = [wanted.value.filter((one) => !one.negated), wanted.value.filter((one) => one.negated)];
      const holdsAll = (view: View): Truth =>
        all([...(plain.length > 0 ? [any(plain.map((one) => holds(view, one)))] : []), not(any(negated.map((one) => holds(view, one))))]);
      const active = { id, values: wanted.value.map((one) => (one.negated ? `!${one.value}` : one.value)), test: holdsAll };
      return { ok: true, value: mentions && plain.length > 0 ? { ...active, mentions: plain.flatMap(({ value }) => mentions(value)) } : active };
    },
  };
}

/** "uk,ie" and repeated flags alike. */
export function splitValues(texts: readonly string[]): readonly string[] {
  const parts = texts.flatMap((text) => text.split(",")).map((text) => text.trim());
  const given = parts.filter((text) => text !== "");
  return given.length > 0 ? given : [""];
}

function parseWanted(text: string, parse: (text: string) => Parsed<string>): Parsed<Wanted> {
  const negated = text.startsWith("!");
  const value = parse(negated ? text.slice(1) : text);
  return value.ok ? { ok: true, value: { value: value.value, negated } } : value;
}
