import type { Block, Manual } from "./manual.ts";

/** The page for `man`, in the macros that every man program knows (man-pages(7)). */
export function roff({ name, version, sections }: Manual, day: string): string {
  const head = `.TH ${quoted(name.toUpperCase())} 1 ${quoted(day)} ${quoted(`${name} ${version}`)}\n.nh\n.ad l`;
  const body = sections.map(
    ({ title, depth, blocks }) => `${depth === 1 ? `.SH ${quoted(title.toUpperCase())}` : `.SS ${quoted(title)}`}\n${blocks.map(block).join("\n")}`,
  );
  return `${[head, ...body].join("\n")}\n`;
}

function block(part: Block): string {
  switch (part.kind) {
    case "text":
      return `.PP\n${line(part.text)}`;
    case "point":
      return `.IP \\(bu 2\n${line(part.text)}`;
    case "heading":
      return `.PP\n.B ${quoted(part.text)}`;
    case "code":
      return `.PP\n.nf\n.RS 4\n${part.lines.map(line).join("\n")}\n.RE\n.fi`;
    case "term":
      return `.TP\n.B ${quoted(part.term)}\n${line(part.text)}`;
  }
}

function quoted(text: string): string {
  return `"${escaped(text).replaceAll('"', "\\(dq")}"`;
}

/** A dot or an apostrophe in front would be a request. */
function line(text: string): string {
  const safe = escaped(text);
  return /^[.']/u.test(safe) ? `\\&${safe}` : safe;
}

function escaped(text: string): string {
  return text
    .replaceAll("\\", "\\e")
    .replaceAll("-", "\\-")
    .replaceAll("'", "\\(aq")
    .replaceAll(/[^\n\u0020-\u007e]/gu, (letter) => `\\[u${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}]`);
}
