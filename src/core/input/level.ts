import { inputs } from "#words/inputs.ts";
import { person } from "#words/person.ts";
import { spoken } from "#words/spoken.ts";
import type { Parsed } from "../parsed.ts";
import { parsed, refused } from "../parsed.ts";
import type { Profile } from "../profile.ts";
import { folded } from "../text.ts";
import type { Stage } from "../vocabulary.ts";
import { keysOf, stages } from "../vocabulary.ts";
import type { Named } from "./names.ts";
import { idOf } from "./names.ts";
import { parseStudyYear } from "./study-year.ts";

export const stageWords: readonly (Named & { readonly id: Stage })[] = keysOf(stages).map((id) => ({ id, words: spoken.stages[id] }));

/** Those that have years. */
export const studying: readonly Stage[] = ["high-school", "undergraduate", "medical-student", "graduate-student"];

const unclear: Readonly<Record<string, string>> = inputs.levels.unclear;
const afterLevel: readonly string[] = spoken.yearsAfterLevel;

/** A level, or a year that tells it: "medical student", "MS3", "Year 12", "final year MBBS", "PGY-1". */
export function parseLevel(text: string, soFar: Profile): Parsed<Profile> {
  const level = stageCalled(text);
  if (level.ok) return parsed({ stage: level.value });
  const words = folded(text.replace(spoken.yearBySlash, "$1 of $2"));
  const own = keysOf(spoken.levelsByNumber).find((stage) => spoken.levelsByNumber[stage].test(words));
  if (own !== undefined) return parsed(atYear(own, words, soFar) ?? { stage: own });
  const told = withLevel(words, soFar);
  if (told !== undefined) return parsed(told);
  const possible = studying.flatMap((stage) => atYear(stage, words, soFar) ?? []);
  const [only] = possible;
  if (only !== undefined && possible.length === 1) return parsed(only);
  if (only !== undefined)
    return refused(
      inputs.levels.yearOfSeveral(text),
      inputs.levels.withYear(
        possible.flatMap(({ stage }) => stage ?? []),
        words,
      ),
    );
  return Object.hasOwn(unclear, words) ? refused(inputs.levels.several(text), unclear[words]) : level;
}

function stageCalled(text: string): Parsed<Stage> {
  const id = idOf(text, stageWords, person.named.level);
  return id.ok ? parsed(id.value as Stage) : id;
}

/** Whether it tells a level and nothing else. */
export function isLevelAlone(text: string): boolean {
  return stageCalled(text).ok;
}

function atYear(stage: Stage, year: string, soFar: Profile): Profile | undefined {
  if (!studying.includes(stage)) return undefined;
  const read = parseStudyYear(year, { ...soFar, stage });
  return read.ok ? { stage, ...read.value } : undefined;
}

/** "3rd year MBBS", "medical student, final year", "high school senior"; but a junior high school is none of juniors. */
function withLevel(words: string, soFar: Profile): Profile | undefined {
  for (const { id, words: each } of stageWords) {
    for (const level of [id, ...each].map(folded)) {
      const after = words.startsWith(`${level} `) ? words.slice(level.length + 1) : undefined;
      const before = words.endsWith(` ${level}`) ? words.slice(0, -level.length - 1).replace(spoken.beforeLevel, "") : undefined;
      const year = after ?? (before === undefined || afterLevel.includes(before) ? undefined : before);
      const told = year === undefined ? undefined : atYear(id, year, soFar);
      if (told !== undefined) return told;
    }
  }
  return undefined;
}
