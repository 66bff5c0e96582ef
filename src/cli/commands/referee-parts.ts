import { shortlist as savedWords } from "#words/shortlist.ts";
import type { CalendarDate } from "../../core/calendar.ts";
import { daysBetween } from "../../core/calendar.ts";
import { splitValues } from "../../core/filters/filter.ts";
import { parseDay } from "../../core/input/dates.ts";
import { nearest } from "../../core/input/names.ts";
import type { Referee, Shortlist } from "../../core/shortlist.ts";
import { changedReferee, isNamed, withoutReferee, withReferee } from "../../core/shortlist-edit.ts";
import { UNSAFE } from "../../core/text.ts";
import { clean, cleanLines } from "../../render/clean.ts";
import { dayWords } from "../../render/dates.ts";
import { jsonText, SCHEMA_VERSION } from "../../render/json.ts";
import { laidOut } from "../../render/lines.ts";
import { changeShortlist } from "../../user/shortlist.ts";
import type { Context } from "../context.ts";
import { Failure } from "../failure.ts";
import type { Flags } from "../flags.ts";
import { textOf, textsOf } from "../flags.ts";
import { notedDay } from "../noted-day.ts";
import { savedEntry } from "../saved-ids.ts";
import { valueOf } from "../values.ts";
import { say } from "../say.ts";

const { referees: words } = savedWords;

export async function runAdd(named: string, flags: Flags, context: Context): Promise<void> {
  const name = named.replaceAll(UNSAFE, " ").trim();
  if (name === "") throw new Failure(words.emptyName);
  const texts = textsOf(flags["for"]);
  const ids = texts.length === 0 ? [] : await Promise.all(splitValues(texts).map(async (id) => (await savedEntry(id, context)).id));
  const due = textOf(flags, "due");
  const referee: Referee = {
    name,
    ...(ids.length > 0 && { programs: ids }),
    ...(due !== undefined && { due: valueOf("--due", parseDay(due, context.clock.today)) }),
  };
  await change(name, context, (list) => withReferee(list, referee));
}

export async function runNoted(what: "asked" | "sent", named: string, flags: Flags, context: Context): Promise<void> {
  const referee = await known(named, context);
  const on = notedDay(flags, context, words.future);
  if (what === "sent" && referee.asked !== undefined && on < referee.asked) throw new Failure(words.sentBeforeAsked(dayWords(on), dayWords(referee.asked)));
  await change(referee.name, context, (list) =>
    changedReferee(list, referee.name, (one) => ({ ...one, ...(what === "sent" && one.asked === undefined && { asked: on }), [what]: on })),
  );
}

export async function runRemove(named: string, context: Context): Promise<void> {
  const { name } = await known(named, context);
  await changeShortlist(context.own, (list) => withoutReferee(list, name));
  say(words.removed(clean(name)), context);
}

export async function runList(flags: Flags, context: Context): Promise<void> {
  const { referees = [] } = await context.shortlist();
  const { today } = context.clock;
  if (flags["json"] === true) {
    context.write(jsonText({ schemaVersion: SCHEMA_VERSION, asOf: today, referees }));
  } else if (!context.out.terminal) {
    const rows = referees.map(({ name, programs = [], asked = "", due = "", sent = "" }) => [name, programs.join(","), asked, due, sent].map(clean).join("\t"));
    context.write(cleanLines(`${["name\tprograms\tasked\tdue\tsent", ...rows].join("\n")}\n`));
  } else if (referees.length === 0) {
    say(words.none, context);
  } else {
    const lines = referees.map((referee) => words.added(clean(referee.name), stateOf(referee, today)));
    context.write(lines.map((line) => `${laidOut(line, context.out.width, 2)}\n`).join(""));
  }
}

async function change(name: string, context: Context, edit: (list: Shortlist) => Shortlist): Promise<void> {
  let isNew = false;
  const after = await changeShortlist(context.own, (before) => {
    const edited = edit(before);
    isNew = JSON.stringify(edited) !== JSON.stringify(before);
    return isNew ? edited : before;
  });
  const referee = after.referees?.find((one) => isNamed(one, name));
  if (referee === undefined) return;
  say(isNew ? words.added(clean(referee.name), stateOf(referee, context.clock.today)) : words.unchanged(clean(referee.name)), context);
}

/** How far the letter is. */
function stateOf({ programs = [], asked, due, sent }: Referee, today: CalendarDate): string {
  const isLate = sent === undefined && due !== undefined && due < today;
  return words.state([
    programs.length === 0 ? words.forNone : words.for(programs),
    asked === undefined ? words.notAsked : words.asked(dayWords(asked)),
    ...(due === undefined ? [] : [words.due(dayWords(due))]),
    ...(sent === undefined ? [] : [words.sent(dayWords(sent))]),
    ...(isLate ? [words.late(daysBetween(due, today))] : []),
  ]);
}

async function known(text: string, context: Context): Promise<Referee> {
  const { referees = [] } = await context.shortlist();
  const found = referees.find((one) => isNamed(one, text));
  if (found !== undefined) return found;
  const near = nearest(
    text,
    referees.map(({ name }) => name),
  );
  throw new Failure(referees.length === 0 ? words.none : words.noSuch(text, near));
}
