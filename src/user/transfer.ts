import { isDeepStrictEqual } from "node:util";
import { own as words } from "#words/own.ts";
import type { Known } from "../core/filters/filter.ts";
import type { ReadYaml } from "../files/yaml.ts";
import { readYaml } from "../files/yaml.ts";
import { yamlText } from "../files/yaml-edit.ts";
import type { OwnDocument, OwnPlace } from "./document.ts";
import { changeDocument, readDocument } from "./document.ts";
import { parts } from "./everything.ts";
import { OwnMistakes, OwnProblem } from "./problem.ts";
import { textsOf } from "../core/own-answers.ts";
import { profileDocument } from "./profile-file.ts";
import { profileOf } from "../core/input/answers.ts";
import { profileNames } from "./profiles.ts";
import { isFields, LONGEST, line, readJson, shaped } from "./text.ts";
import { isName } from "./names.ts";

/** The shape of an export; raised when it changes. */
const VERSION = 1;

const MARK = "intern-find";

/** Everything in one value, as the files hold it; what is empty is left out. */
export async function exported(place: OwnPlace): Promise<Readonly<Record<string, unknown>>> {
  const whole: Record<string, unknown> = { [MARK]: VERSION, exported: place.today };
  for (const [name, document] of Object.entries(parts) as readonly [string, OwnDocument<object>][]) {
    const value = await readDocument(document, place);
    if (!isDeepStrictEqual(value, document.empty)) whole[name] = inFile(document, value);
  }
  const profiles: Record<string, unknown> = {};
  for (const name of await profileNames(place)) profiles[name] = inFile(profileDocument(name), await readDocument(profileDocument(name), place));
  return Object.keys(profiles).length === 0 ? whole : { ...whole, profiles };
}

function inFile<T extends object>({ version, toFile }: OwnDocument<T>, value: T): object {
  return { version, ...(toFile?.(value) ?? value) };
}

/** @throws {OwnProblem} */
export function exportText(whole: Readonly<Record<string, unknown>>, format: "json" | "yaml"): string {
  if (format === "json") return `${JSON.stringify(whole, undefined, 2)}\n`;
  const text = yamlText(whole);
  if (text.length > LONGEST.yaml) throw new OwnProblem(words.me.useJson(LONGEST.yaml));
  return text;
}

/** A part of an export, checked, and what to do with it. */
export interface Incoming {
  /** "shortlist", "profile ada" */
  readonly name: string;
  /** Whether it would take the place of something else. */
  readonly replaces: boolean;
  readonly apply: () => Promise<void>;
}

/** What a text brings, all of it checked; nothing is touched yet. @throws {OwnProblem} @throws {OwnMistakes} @param file as messages name it */
export async function incoming(text: string, file: string, place: OwnPlace, known: Known): Promise<readonly Incoming[]> {
  const read = text.trimStart().startsWith("{") ? readJson(text) : readYaml(text);
  const whole = wholeOf(read, file);
  const { profiles = {}, exported: _, [MARK]: __, ...rest } = whole;
  const found = [
    ...Object.entries(rest).map(([name, value]) => ({ name, within: [name], value, document: (parts as Readonly<Record<string, unknown>>)[name] })),
    ...Object.entries(isFields(profiles) ? profiles : {}).map(([name, value]) => ({
      name: words.me.profile(name),
      within: ["profiles", name],
      value,
      document: isName(name) ? profileDocument(name) : undefined,
    })),
  ];
  const mistakes: string[] = [];
  const brought: Incoming[] = [];
  for (const { name, within, value, document } of found) {
    const part = { value, within, writtenAt: () => undefined, positionOf: (path: readonly PropertyKey[]) => read.positionOf([...within, ...path]) };
    const unknown = { ...part.positionOf([]), message: words.me.unknownPart };
    const one =
      document === undefined
        ? [line(file, unknown, within.join("."))]
        : await incomingPart(name, part, document as OwnDocument<object>, { file, place, known });
    if ("apply" in one) brought.push(one);
    else mistakes.push(...one);
  }
  if (mistakes.length > 0) throw new OwnMistakes([...mistakes, words.mistakes(file, mistakes.length)].join("\n"));
  return brought;
}

function wholeOf({ value, problems }: ReadYaml, file: string): Readonly<Record<string, unknown>> {
  if (problems.length > 0) throw new OwnMistakes([...problems.map((problem) => line(file, problem)), words.mistakes(file, problems.length)].join("\n"));
  const version = isFields(value) ? value[MARK] : undefined;
  if (!isFields(value) || typeof version !== "number") throw new OwnMistakes(line(file, { line: 1, column: 1, message: words.me.notExport }));
  if (version > VERSION) throw new OwnProblem(words.me.newerExport(version, VERSION));
  return value;
}

type Part = Parameters<typeof shaped>[0] & { readonly within: readonly string[] };

interface Situation {
  readonly file: string;
  readonly place: OwnPlace;
  readonly known: Known;
}

/** The part, or what is wrong with it. */
async function incomingPart(name: string, part: Part, document: OwnDocument<object>, { file, place, known }: Situation): Promise<Incoming | readonly string[]> {
  const read = shaped(part, document, file);
  if (read.kind === "newer") throw new OwnProblem(words.newer(file, read.version, document.version));
  if (read.kind === "mistaken") return read.mistakes;
  const wrong = part.within[0] === "profiles" ? wrongAnswer(read.value, part, file, known) : undefined;
  if (wrong !== undefined) return [wrong];
  const now = await readDocument(document, place);
  const isSame = isDeepStrictEqual(inFile(document, now), inFile(document, read.value));
  return {
    name,
    replaces: !isSame && !isDeepStrictEqual(now, document.empty),
    apply: async () => void (await changeDocument(document, place, (before) => (isSame ? before : read.value))),
  };
}

function wrongAnswer(value: object, { positionOf, within }: Part, file: string, known: Known): string | undefined {
  const texts = textsOf(value as Parameters<typeof textsOf>[0]);
  const read = profileOf((id) => texts[id] ?? [], known);
  return read.ok ? undefined : line(file, { ...positionOf([read.id]), message: words.reason(read.problem, read.hint) }, [...within, read.id].join("."));
}
