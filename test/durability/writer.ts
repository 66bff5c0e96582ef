import { writeSync } from "node:fs";
import type { CalendarDate } from "../../src/core/calendar.ts";
import type { Entry } from "../../src/core/shortlist.ts";
import { withEntry } from "../../src/core/shortlist.ts";
import type { OwnPlace } from "../../src/user/document.ts";
import { changeShortlist, readShortlist } from "../../src/user/shortlist.ts";

/** A writer saves program after program, takes back its oldest, and tells each change once it is done. */
export const KEPT = 10;

const today = "2026-11-22" as CalendarDate;

export function placeIn(folder: string, warn: (text: string) => void): OwnPlace {
  return { folders: { data: folder, config: folder }, today, warn };
}

function entryOf(writer: string, number: number): Entry {
  const id = `${writer}-${number}`;
  return { id, name: `Program ${id}`, saved: today, notes: [{ on: today, text: id.repeat(1 + (number % 40)) }] };
}

/** The numbers of what a writer has in the file, and whether each entry is as it was written. */
export async function savedBy(writer: string, place: OwnPlace): Promise<{ readonly numbers: readonly number[]; readonly whole: boolean }> {
  const mine = (await readShortlist(place)).programs.filter(({ id }) => id.startsWith(`${writer}-`));
  const numbers = mine.map(({ id }) => Number(id.slice(writer.length + 1)));
  const isWhole = mine.every((entry, index) => JSON.stringify(entry) === JSON.stringify(entryOf(writer, numbers[index] ?? 0)));
  return { numbers, whole: isWhole };
}

export async function save(writer: string, number: number, place: OwnPlace): Promise<void> {
  await changeShortlist(place, (before) => {
    const programs = before.programs.filter(({ id }) => id !== `${writer}-${number - KEPT}`);
    return withEntry({ ...before, programs }, entryOf(writer, number));
  });
}

const [mode, folder = "", writer = "", first = "0"] = process.argv.slice(2);
if (mode === "once" || mode === "on") {
  const place = placeIn(folder, (text) => process.stderr.write(`${text}\n`));
  // At once: a line in a buffer of ours would go with us.
  const tell = (line: string): void => void writeSync(1, `${line}\n`);
  tell("ready");
  for (let number = Number(first); ; number += 1) {
    await save(writer, number, place);
    tell(String(number));
    if (mode === "once") break;
  }
}
