import * as fc from "fast-check";
import { aProgramFile } from "../support/program-file.ts";
import { acting, fileWith, isFree, meaning, placesIn, validProgram } from "./corpus.ts";

/** Files that nobody thought of: right ones with something else in a place or two, and torn ones. */

const places = placesIn(validProgram);
const aNastyText = fc.oneof(
  fc.constantFrom(...acting, ...meaning),
  fc.tuple(fc.constantFrom(...acting, ...meaning), fc.string({ unit: "binary", maxLength: 20 })).map((parts) => parts.join("")),
  fc.string({ unit: "grapheme", maxLength: 80 }),
  fc.string({ unit: "binary", maxLength: 200 }),
);
const anyValue = fc.oneof(
  aNastyText,
  fc.constantFrom(null, true, false, 0, -1, 1e21, 0.1, Number.NaN, 2 ** 53),
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom("none", "unstated", "US", "NO", "2027-02-30", "24:00", "en", "annual", "rolling"),
);

const otherValue = fc.tuple(fc.constantFrom(...places), anyValue).map(([path, value]) => fileWith(path, value));
/** Likely to be right, so that outputs are reached. */
const otherText = fc
  .tuple(fc.constantFrom(...places.filter(isFree)), fc.oneof(fc.constantFrom(...meaning), fc.string({ unit: "grapheme", minLength: 1, maxLength: 80 })))
  .map(([path, text]) => fileWith(path, text));
const otherName = fc.tuple(aNastyText, anyValue).map(([name, value]) => `${aProgramFile}${JSON.stringify(name)}: ${JSON.stringify(value)}\n`);

const torn = fc
  .tuple(
    fc.nat(aProgramFile.length),
    fc.nat(40),
    fc.oneof(
      fc.uint8Array({ maxLength: 12 }),
      fc.constantFrom("&a ", "*a", "!!x ", "? ", "- ", ": ", "{", "]", "'", '"', "|\n", "\t", "#", "\n---\n", "%YAML 9\n").map((text) => Buffer.from(text)),
    ),
  )
  .map(([at, length, between]) => Buffer.concat([Buffer.from(aProgramFile.slice(0, at)), between, Buffer.from(aProgramFile.slice(at + length))]));

export const anyFile: fc.Arbitrary<string | Uint8Array> = fc.oneof(
  otherValue,
  { arbitrary: otherText, weight: 2 },
  otherName,
  torn,
  fc.uint8Array({ maxLength: 300 }),
);
