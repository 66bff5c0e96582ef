import type { Finding } from "../core/eligibility/finding.ts";
import type { Match } from "../core/match.ts";
import { weights } from "../core/rank.ts";
import type { ScoreParts } from "../core/rank.ts";
import { closingWords } from "./dates.ts";
import { labelled, wrapped } from "./lines.ts";
import { costWords, missingCostWords, payWords } from "./money.ts";
import { paintFor } from "./paint.ts";
import type { Surface } from "./surface.ts";
import type { Wording } from "./words.ts";
import { because, verdictWords } from "./words.ts";

const truthWords = { yes: "yes", no: "no", unclear: "unclear" } as const;

/** Every finding as a line: its truth as a word, then the sentence. What is made of parts shows them below it. */
export function findingLines(findings: readonly Finding[], width: number, wording: Wording, indent = 2): readonly string[] {
  const order = { no: 0, unclear: 1, yes: 2 } as const;
  return findings.toSorted((left, right) => order[left.truth] - order[right.truth]).flatMap((finding) => findingTree(finding, width, wording, indent));
}

const combinedWords = { allOf: "all of these:", anyOf: "one of these:", not: "not this:" } as const;

function findingTree(finding: Finding, width: number, wording: Wording, indent: number): readonly string[] {
  const mark = truthWords[finding.truth].padEnd(8);
  const line = (text: string): string => `${" ".repeat(indent)}${wrapped(`${mark}${text}`, width, indent + 8)}`;
  if (!("of" in finding)) return [line(because(finding, wording))];
  const note = finding.note === undefined ? "" : ` (${finding.note})`;
  const wish = finding.strength === "preferred" ? "preferred, " : "";
  return [line(`${wish}${combinedWords[finding.rule]}${note}`), ...finding.of.flatMap((part) => findingTree(part, width, wording, indent + 2))];
}

/** Each match with its reasons and with what its place in the list is made of. */
export function explained(matches: readonly Match[], surface: Surface, wording: Wording): string {
  const paint = paintFor(surface);
  const layout = { width: surface.width, labelWidth: 10 };
  const records = matches.map((match) => {
    const { program, best, truth, score, parts } = match;
    const missing = best.cost.complete ? "" : ` (not known: ${missingCostWords(best.cost)})`;
    return [
      paint.strong(wrapped(program.name, surface.width)),
      paint.quiet(wrapped(program.id, surface.width)),
      labelled("You", paint.verdict(truth, verdictWords[truth]), layout),
      ...findingLines(best.findings, surface.width, wording),
      labelled("Apply by", closingWords(best.dates.closes, wording.clock), layout),
      labelled("Pay", payWords(best.track.pay), layout),
      labelled("Cost", `${costWords(best.cost)}${missing}`, layout),
      labelled("Score", `${score.toFixed(2)} = ${partWords(parts)}`, layout),
    ].join("\n");
  });
  return `${records.join("\n\n")}\n`;
}

function partWords(parts: ScoreParts): string {
  return (Object.keys(weights) as (keyof ScoreParts)[]).map((part) => `${part} ${parts[part].toFixed(2)}×${weights[part]}`).join(" + ");
}

/** Under a list: why each program that does not fit does not. */
export function reasons(matches: readonly Match[], surface: Surface, wording: Wording): string {
  const blocked = matches.filter(({ truth }) => truth === "no");
  const lines = blocked.map(({ program, best }) => {
    const blocking = best.findings.filter(({ truth, strength }) => truth === "no" && strength === "required");
    return wrapped(`${program.id}: ${blocking.map((finding) => because(finding, wording)).join("; ")}`, surface.width, 2);
  });
  return lines.length === 0 ? "" : `Why not:\n${lines.join("\n")}\n`;
}
