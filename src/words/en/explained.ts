import { list } from "./list.ts";

/** The reasons behind a list. */
export const explained = {
  truths: { yes: "yes", no: "no", unclear: "unclear" },
  /** What stands over the parts of a combined condition. */
  combined: { allOf: "all of these:", anyOf: "one of these:", not: "not this:" },
  preferred: (combined: string): string => `preferred, ${combined}`,
  labels: { you: "You", closes: "Apply by", pay: "Pay", cost: "Cost", score: "Score" },
  score: (score: string, parts: readonly { readonly name: string; readonly value: string; readonly weight: number }[]): string =>
    `${score} = ${parts.map(({ name, value, weight }) => `${name} ${value}×${weight}`).join(" + ")}`,
  /** What a place in the list is made of. */
  parts: { eligibility: "eligibility", interest: "interest", cost: "cost", timing: "timing", freshness: "freshness" },
  fails: (program: string, reasons: readonly string[]): string => `${program}: ${list.clauses(reasons)}`,
  whyNot: "Why not:",
} as const;
