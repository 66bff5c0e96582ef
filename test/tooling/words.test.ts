import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseSync } from "oxc-parser";
import { describe, expect, test } from "vitest";

/** What people read stands in src/words, so that another language is another folder beside `en`. */

const src = fileURLToPath(new URL("../../src", import.meta.url));

const NOT_SAID: ReadonlySet<string> = new Set(["ImportDeclaration", "ImportExpression", "TSLiteralType"]);

/** Texts of a program, between which values may stand as "{}". */
function textsOf(name: string, source: string): readonly string[] {
  const texts: string[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(visit);
    if (typeof node !== "object" || node === null) return;
    const { type, value, quasis, callee } = node as { type?: string; value?: unknown; quasis?: { value: { cooked: string } }[]; callee?: { name?: string } };
    if (type !== undefined && NOT_SAID.has(type)) return;
    // What can only be our own mistake.
    if (type === "NewExpression" && callee?.name === "RangeError") return;
    if (type === "Literal" && typeof value === "string") texts.push(value);
    if (type === "TemplateLiteral" && quasis) texts.push(quasis.map((part) => part.value.cooked).join("{}"));
    Object.values(node).forEach(visit);
  };
  visit(parseSync(name, source).program);
  return texts;
}

/** Two words in a row, a word beside a value, or a word with a capital letter. */
const PROSE = /\p{L}{2,}[,;:.]? \p{L}|\{\} \p{L}{2,}|\p{L}{2,} \{\}|^\p{Lu}\p{Ll}+$/u;
/** Names of errors: of one word with a capital inside, or the one that is only told by its message. */
const NAME = /^\p{Lu}\p{Ll}+(?:\p{Lu}\p{Ll}+)+$|^Failure$|^Busy$/u;

function proseIn(name: string, source: string): readonly string[] {
  return textsOf(name, source)
    .map((text) => text.replaceAll(/<[^<>]*>/gu, "").trim())
    .filter((text) => PROSE.test(text) && !NAME.test(text));
}

/** What is written in no language of people: style sheets, scripts, names of folders and zones, patterns of what others say. */
const others: Readonly<Record<string, RegExp>> = {
  "render/html/style.ts": /./su,
  "render/html/script.ts": /./su,
  "user/paths.ts": /^(?:Local|Library|Application Support|Roaming|Preferences|Caches|Cache)$/u,
  "core/cost.ts": /^outside \{\}$/u,
  "files/cache-file.ts": /^own cache$/u,
  "files/plain-yaml.ts": /^not plain$/u,
  "cli/commands/complete.ts": /^(?:stage stage|tag tags)$/u,
  "files/yaml-words.ts": /^(?:map values|Flow)$/u,
  "cli/commands/completion.ts": /_get_comp_words_by_ref/u,
};

const folders = ["words", "tools"];
const files = readdirSync(src, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
  .map((entry) => join(entry.parentPath, entry.name).slice(src.length + 1))
  .filter((name) => !folders.some((folder) => name.startsWith(`${folder}/`)));

test("words outside the table are found", () => {
  expect(proseIn("a.ts", 'const text = "Nothing was found.";')).toHaveLength(1);
  expect(proseIn("a.ts", "const text = `${count} programs`;")).toHaveLength(1);
  expect(proseIn("a.ts", 'const text = `<b title="x">Apply</b>`;')).toHaveLength(1);
  expect(proseIn("a.ts", 'import { a } from "./Some thing.ts"; const id = "high-school"; const tag = `<b class="a b">${id}</b>`;')).toEqual([]);
});

describe.each(files)("%s", (name) => {
  test("holds no words for people", () => {
    const found = proseIn(name, readFileSync(join(src, name), "utf8"));
    expect(found.filter((text) => others[name]?.test(text) !== true)).toEqual([]);
  });
});
