import { explained as words } from "#words/explained.ts";
import { list } from "#words/list.ts";
import type { Finding } from "../core/eligibility/finding.ts";
import { refusals } from "../core/eligibility/index.ts";
import type { Match } from "../core/match.ts";
import { weights } from "../core/rank.ts";
import type { ScoreParts } from "../core/rank.ts";
import { keysOf } from "../core/vocabulary.ts";
import { closingWords } from "./dates.ts";
import { heard, labelled, wrapped } from "./lines.ts";
import { lackingCostWords, payWords } from "./money.ts";
import { paintFor } from "./paint.ts";
import type { Surface } from "./surface.ts";
import { isHeard } from "./surface.ts";
import type { Wording } from "./words.ts";
import { because, verdictWords } from "./words.ts";

/** Every finding as a line: its truth as a word, then the sentence. What is made of parts shows them below it. */
export function findingLines(findings: readonly Finding[], width: number, wording: Wording, indent = 2): readonly string[] {
  const order = { no: 0, unclear: 1, yes: 2 } as const;
  return findings.toSorted((left, right) => order[left.truth] - order[right.truth]).flatMap((finding) => findingTree(finding, width, wording, indent));
}

function findingTree(finding: Finding, width: number, wording: Wording, indent: number): readonly string[] {
  const mark = words.truths[finding.truth];
  const line = (text: string): string =>
    isHeard(width) ? heard(list.labelled(mark, text)) : `${" ".repeat(indent)}${wrapped(`${mark.padEnd(8)}${text}`, width, indent + 8)}`;
  if (!("of" in finding)) return [line(because(finding, wording))];
  const combined = words.combined[finding.rule];
  const wished = finding.strength === "preferred" ? words.preferred(combined) : combined;
  return [line(list.noted(wished, finding.note)), ...finding.of.flatMap((part) => findingTree(part, width, wording, indent + 2))];
}

const { labels } = words;

/** Each match with its reasons and with what its place in the list is made of. */
export function explained(matches: readonly Match[], surface: Surface, wording: Wording): string {
  const paint = paintFor(surface);
  const layout = { width: surface.width, labelWidth: 10 };
  const records = matches.map((match) => {
    const { program, best, truth, score, parts } = match;
    return [
      paint.strong(wrapped(program.name, surface.width)),
      paint.quiet(wrapped(program.id, surface.width)),
      labelled(labels.you, paint.verdict(truth, verdictWords[truth]), layout),
      ...findingLines(best.findings, surface.width, wording),
      labelled(labels.closes, closingWords(best.dates.closes, wording.clock), layout),
      labelled(labels.pay, payWords(best.track.pay), layout),
      labelled(labels.cost, lackingCostWords(best.cost), layout),
      labelled(labels.score, scoreWords(score, parts), layout),
    ].join("\n");
  });
  return `${records.join("\n\n")}\n`;
}

const partNames: Readonly<Record<keyof ScoreParts, string>> = words.parts;

function scoreWords(score: number, parts: ScoreParts): string {
  const named = keysOf(weights).map((part) => ({ name: partNames[part], value: parts[part].toFixed(2), weight: weights[part] }));
  return words.score(score.toFixed(2), named);
}

/** Under a list: why each program that does not fit does not. */
export function reasons(matches: readonly Match[], surface: Surface, wording: Wording): string {
  const blocked = matches.filter(({ truth }) => truth === "no");
  const lines = blocked.map(({ program, best }) => {
    const blocking = refusals(best.findings);
    const why = blocking.map((finding) => because(finding, wording));
    return wrapped(words.fails(program.id, why), surface.width, 2);
  });
  return lines.length === 0 ? "" : `${words.whyNot}\n${lines.join("\n")}\n`;
}
