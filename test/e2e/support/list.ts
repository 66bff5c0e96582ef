/** A program as a list at a terminal shows it. */
export interface Listed {
  readonly id: string;
  /** Without spaces, since it may be broken anywhere between words. */
  readonly name: string;
}

export function unspaced(text: string): string {
  return text.replaceAll(/\s+/gu, "");
}

/** Where the notes under a list begin. */
const NOTES = /^(Showing [\d,]+ of|[\d,]+ programs?\.)/u;

/** The programs that a table or stacked records show, in their order. */
export function listedOn(lines: readonly string[]): readonly Listed[] {
  const end = lines.findIndex((line) => NOTES.test(line));
  const shown = end === -1 ? lines : lines.slice(0, end);
  const isTable = shown[0]?.startsWith("Program ") === true;
  return (isTable ? tableRecords(shown) : stackedRecords(shown)).map(programOf);
}

/** The first column, between the lines that part the records. */
function tableRecords([head = "", ...lines]: readonly string[]): readonly (readonly string[])[] {
  const width = head.length - head.replace(/^Program +/u, "").length;
  return split(
    lines.map((line) => line.slice(0, width).trim()),
    (line) => line.startsWith("─"),
  );
}

/** What stands before the first labeled line, between empty lines. */
function stackedRecords(lines: readonly string[]): readonly (readonly string[])[] {
  return split(lines, (line) => line === "").map((record) =>
    record.slice(
      0,
      record.findIndex((line) => /^(You|Apply by): /u.test(line)),
    ),
  );
}

function split(lines: readonly string[], parts: (line: string) => boolean): readonly (readonly string[])[] {
  const records: string[][] = [[]];
  for (const line of lines) {
    if (parts(line)) records.push([]);
    else records.at(-1)?.push(line);
  }
  return records.map((record) => record.filter((line) => line !== "")).filter((record) => record.length > 0);
}

/** The id stands last, and may be broken after a hyphen. */
function programOf(record: readonly string[]): Listed {
  const lines = record.join("\n").replaceAll("-\n", "-").split("\n");
  return { id: lines.at(-1) ?? "", name: unspaced(lines.slice(0, -1).join("")) };
}
