import { facts } from "#words/facts.ts";
import type { Fact } from "../core/profile.ts";
import type { Axis } from "../core/requirement.ts";

/** What to tell, with the flag that tells it. */
export const askWords: Readonly<Record<Fact, string>> = facts.ask;

/** The facts in a word or two, for where there is no room for more. */
export const factNames: Readonly<Record<Fact, string>> = facts.names;

/** What a condition is about. */
export const axisNames: Readonly<Record<Axis, string>> = facts.axes;
