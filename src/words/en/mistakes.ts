import { suggestion } from "./suggestion.ts";

const notA =
  (what: string) =>
  (value: string, near?: string): string =>
    `found "${value}", which is not a ${what}${suggestion(near)}`;

/** Mistakes in data files whose shape is right, in words that a contributor can act on. */
export const mistakes = {
  emptyFile: "is empty; data/README.md shows what a program file holds",
  otherName: (id: string, file: string): string => `found "${id}", the file is called ${file}: both have to be the same`,
  sameId: (other: string): string => `${other} has the same id`,
  twice: (id: string): string => `"${id}" stands here twice`,

  unsupported: (fact: string): string => `no source supports "${fact}"`,
  noFact: (name: string): string => `"${name}" names no fact of this file`,
  noSource: (id: string): string => `"${id}" is not the id of a source of this file`,

  notAPlace: notA("known country or group"),
  notACurrency: notA("currency with a rate"),
  notASpecialty: notA("specialty of data/vocabulary.yaml"),
  notAField: notA("field of data/vocabulary.yaml"),
  notAZone: (value: string): string => `found "${value}", which is not an IANA zone like Europe/London, UTC or AoE`,
  notACode: (region: string, code?: string): string => `found "${region}", a short code is used here${code === undefined ? "" : `: ${code}`}`,

  noSuchDay: (day: number, month: number): string => `found ${day}, a day that month ${month} does not have`,
  sameMonth: "until is the month itself: leave it out, or name a later one",
  noLength: "says neither weeks nor months",
  timeWithoutZone: "time and zone go together: one of them is missing",
  /** A date that comes after the one that should follow it; by the field of the first. */
  disorder: {
    opens: (first: string, second: string): string => `the opening (${first}) comes after closes (${second})`,
    closes: (first: string, second: string): string => `the deadline (${first}) comes after starts (${second})`,
    starts: (first: string, second: string): string => `the start (${first}) comes after ends (${second})`,
  },
  southernSeason: "a season means other months south of the equator: use rule: month",

  ageWithoutLimits: "an age needs min or max",
  /** @param kind as it is written in the file */
  conditionWithoutCountries: (kind: string): string => `a ${kind} needs in or notIn`,
  amountWithout: (field: string): string => `has an amount but no ${field}`,
  nowhere: "has no locations",
} as const;
