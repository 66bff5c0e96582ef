/** What is known of a claim. */
export type Truth = "yes" | "no" | "unclear";

/** Kleene's "and": one "no" decides, otherwise one "unclear" leaves the question open. */
export function all(truths: readonly Truth[]): Truth {
  if (truths.includes("no")) return "no";
  return truths.includes("unclear") ? "unclear" : "yes";
}

/** Kleene's "or": one "yes" decides, otherwise one "unclear" leaves the question open. */
export function any(truths: readonly Truth[]): Truth {
  if (truths.includes("yes")) return "yes";
  return truths.includes("unclear") ? "unclear" : "no";
}

/** "Or" over claims about each of a list; none is looked at after a "yes". */
export function anyOne<T>(list: readonly T[], claim: (one: T) => Truth): Truth {
  let answer: Truth = "no";
  for (const one of list) {
    const truth = claim(one);
    if (truth === "yes") return truth;
    if (truth === "unclear") answer = truth;
  }
  return answer;
}

export function not(truth: Truth): Truth {
  if (truth === "unclear") return "unclear";
  return truth === "yes" ? "no" : "yes";
}

export function truthOf(claim: boolean): Truth {
  return claim ? "yes" : "no";
}

/** The truth of a claim that is true in each, none or some of the cases that are possible. */
export function inEveryCase<T>(cases: readonly T[], claim: (one: T) => Truth): Truth {
  const [first, ...others] = cases;
  if (first === undefined) return "unclear";
  const truth = claim(first);
  return others.every((one) => claim(one) === truth) ? truth : "unclear";
}

/** The answer for a track or a program. */
export type Verdict = "eligible" | "unclear" | "ineligible";

export const verdicts: Readonly<Record<Truth, Verdict>> = { yes: "eligible", unclear: "unclear", no: "ineligible" };
