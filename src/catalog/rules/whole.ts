import { mistakes } from "#words/mistakes.ts";
import type { Requirement } from "../../core/requirement.ts";
import type { AuthoredProgram, AuthoredTerms } from "../schema.ts";
import type { FileRule, Mistake } from "./rule.ts";
import { walk } from "./rule.ts";

/** Ids inside a file stand for one thing each. */
export const uniqueInnerIds: FileRule = (file) => [...repeated(file.sources, "sources"), ...repeated(file.tracks ?? [], "tracks")];

function repeated(items: readonly { readonly id: string }[], key: string): readonly Mistake[] {
  return items.flatMap(({ id }, index) =>
    items.findIndex((other) => other.id === id) < index ? [{ path: [key, index, "id"], message: mistakes.twice(id) }] : [],
  );
}

/** A condition that lacks what it judges by says nothing. */
export const sayingRequirements: FileRule = (file) =>
  [...walk(file)].flatMap(({ value, path }): readonly Mistake[] => {
    if (typeof value !== "object" || value === null || !("kind" in value)) return [];
    const condition = value as Extract<Requirement, { kind: string }>;
    if (condition.kind === "age" && condition.min === undefined && condition.max === undefined) return [{ path, message: mistakes.ageWithoutLimits }];
    if ((condition.kind === "citizenship" || condition.kind === "study-country") && condition.in === undefined && condition.notIn === undefined)
      return [{ path, message: mistakes.conditionWithoutCountries(condition.kind) }];
    return [];
  });

/** An amount means nothing without its currency and period. */
export const wholeAmounts: FileRule = (file) =>
  [file as AuthoredTerms, ...(file.tracks ?? [])].flatMap((terms, index) => {
    const base = index === 0 ? [] : ["tracks", index - 1];
    const fees = Array.isArray(terms.fee) ? terms.fee.map((fee, at) => ({ item: fee, path: ["fee", at] })) : [{ item: terms.fee, path: ["fee"] }];
    return [...fees, { item: terms.pay, path: ["pay"] }].flatMap(({ item, path }): readonly Mistake[] => {
      if (typeof item !== "object" || item.amount === undefined) return [];
      const missing = [item.currency === undefined ? "currency" : "", item.per === undefined ? "per" : ""].filter((key) => key !== "");
      return missing.map((key) => ({ path: [...base, ...path], message: mistakes.amountWithout(key) }));
    });
  });

/** A program is somewhere: places stand in the program or in each track. */
export const somewhere: FileRule = (file: AuthoredProgram) =>
  file.locations === undefined && !(file.tracks ?? [{}]).every((track) => "locations" in track) ? [{ path: ["id"], message: mistakes.nowhere }] : [];
