import { describe, expect, test } from "vitest";
import type { Profile } from "../../../src/core/profile.ts";
import type { Place, Requirement } from "../../../src/core/requirement.ts";
import { judged } from "../../support/builders.ts";

type Case = [string, Requirement, Profile, string];

describe("citizenship", () => {
  test.each<Case>([
    ["of a country in the list is met", { kind: "citizenship", in: ["US", "CA"] }, { citizenships: ["CA"] }, "yes"],
    ["of another is not", { kind: "citizenship", in: ["US", "CA"] }, { citizenships: ["IN"] }, "no"],
    ["that is not told is asked for", { kind: "citizenship", in: ["US"] }, {}, "ask citizenships"],
    ["of one of several countries is enough", { kind: "citizenship", in: ["eu"] }, { citizenships: ["IN", "FR"] }, "yes"],
    ["of a group is that of any of its countries", { kind: "citizenship", in: ["commonwealth"] }, { citizenships: ["NG"] }, "yes"],
    ["of a country outside a group is not met", { kind: "citizenship", in: ["commonwealth", "eu"] }, { citizenships: ["US"] }, "no"],
    ["of an excluded country is not met", { kind: "citizenship", notIn: ["US"] }, { citizenships: ["US"] }, "no"],
    ["of an excluded group is not met", { kind: "citizenship", notIn: ["eu"] }, { citizenships: ["DE"] }, "no"],
    ["of one country that is not excluded is enough", { kind: "citizenship", notIn: ["US"] }, { citizenships: ["US", "IN"] }, "yes"],
    ["has to be in the list and not excluded at once", { kind: "citizenship", in: ["commonwealth"], notIn: ["GB"] }, { citizenships: ["GB", "US"] }, "no"],
    ["of no country is in no list", { kind: "citizenship", in: ["US"] }, { citizenships: [] }, "no"],
    ["of a part of a listed country with a code of its own is for the reader", { kind: "citizenship", in: ["US"] }, { citizenships: ["PR"] }, "reader"],
    ["of a part of an excluded country is for the reader", { kind: "citizenship", notIn: ["US"] }, { citizenships: ["GU"] }, "reader"],
    ["of a part of a country in a group is for the reader", { kind: "citizenship", in: ["eu"] }, { citizenships: ["RE"] }, "reader"],
    ["is not residence", { kind: "citizenship", in: ["US"] }, { livesIn: { country: "US" }, studiesIn: ["US"] }, "ask citizenships"],
  ])("%s", (_, requirement, profile, expected) => expect(judged(requirement, profile)).toBe(expected));
});

describe("permanent residence", () => {
  test.each<Case>([
    ["in a country of the list is met", { kind: "permanent-residence", in: ["US"] }, { permanentResidence: ["US"] }, "yes"],
    ["in a country of a group is met", { kind: "permanent-residence", in: ["eu"] }, { permanentResidence: ["DE"] }, "yes"],
    ["in none is not", { kind: "permanent-residence", in: ["US"] }, { permanentResidence: [] }, "no"],
    [
      "that is not told is asked for, whatever the citizenship",
      { kind: "permanent-residence", in: ["US"] },
      { citizenships: ["US"] },
      "ask permanentResidence",
    ],
  ])("%s", (_, requirement, profile, expected) => expect(judged(requirement, profile)).toBe(expected));
});

describe("the country of study", () => {
  test.each<Case>([
    ["in the list is met", { kind: "study-country", in: ["eu"] }, { studiesIn: ["FR"] }, "yes"],
    ["not in the list is not", { kind: "study-country", in: ["eu"] }, { studiesIn: ["GB"] }, "no"],
    ["that is excluded is not", { kind: "study-country", notIn: ["US", "CA"] }, { studiesIn: ["CA"] }, "no"],
    ["in a part of the country with a code of its own is for the reader", { kind: "study-country", in: ["US"] }, { studiesIn: ["PR"] }, "reader"],
    ["that is not told is asked for", { kind: "study-country", in: ["eu"] }, { citizenships: ["FR"] }, "ask studiesIn"],
  ])("%s", (_, requirement, profile, expected) => expect(judged(requirement, profile)).toBe(expected));
});

describe("residence", () => {
  const baltimore: Place = { country: "US", region: "MD", city: "Baltimore" };
  test.each<[string, readonly Place[], Place | undefined, string]>([
    ["in the city is met", [baltimore], baltimore, "yes"],
    ["in the city as others spell it is met", [baltimore], { ...baltimore, city: "BALTIMORE" }, "yes"],
    ["in another city is not", [baltimore], { ...baltimore, city: "Bethesda" }, "no"],
    ["in another state is not", [baltimore], { country: "US", region: "TX" }, "no"],
    ["in another country is not", [baltimore], { country: "CA" }, "no"],
    ["in a part of the country with a code of its own is for the reader", [{ country: "US" }], { country: "PR", city: "San Juan" }, "reader"],
    ["in such a part is not in a city of the country", [baltimore], { country: "PR", city: "San Juan" }, "no"],
    ["in such a part is not in a state of the country", [{ country: "US", region: "MD" }], { country: "PR" }, "no"],
    ["in such a part is not in a city of which the state is not told", [{ country: "US", city: "Baltimore" }], { country: "PR" }, "no"],
    ["in several places asks for more where that settles one", [{ country: "US", area: "near the campus" }, baltimore], { country: "US" }, "ask livesIn"],
    ["somewhere in the state asks for more", [baltimore], { country: "US", region: "MD" }, "ask livesIn"],
    ["somewhere in the country asks for more", [baltimore], { country: "US" }, "ask livesIn"],
    ["in the country is met by any place in it", [{ country: "US" }], baltimore, "yes"],
    ["in a group is met by any of its countries", [{ country: "eu" }], { country: "DE", city: "München" }, "yes"],
    ["near a campus is for the reader to judge", [{ ...baltimore, area: "within 40 miles of the campus" }], baltimore, "reader"],
    ["near a campus is not met from another state", [{ country: "US", region: "MD", area: "within 40 miles" }], { country: "US", region: "TX" }, "no"],
    ["in one of several places is met by one", [{ country: "CA" }, baltimore], baltimore, "yes"],
    ["that is not told is asked for", [baltimore], undefined, "ask livesIn"],
  ])("%s", (_, places, livesIn, expected) => expect(judged({ kind: "residence", in: places }, livesIn ? { livesIn } : {})).toBe(expected));
});

describe("an institution", () => {
  test.each<Case>([
    ["that is named is met", { kind: "institution", any: ["Universität Zürich"] }, { institution: "universitat zurich" }, "yes"],
    ["that is one of several is met", { kind: "institution", any: ["Lagos", "Ibadan"] }, { institution: "Ibadan" }, "yes"],
    ["of another name is for the reader to compare", { kind: "institution", any: ["University of Lagos"] }, { institution: "UNILAG" }, "reader"],
    ["that is not told is asked for", { kind: "institution", any: ["University of Lagos"] }, {}, "ask institution"],
    ["of a kind is for the reader to judge", { kind: "institution" }, { institution: "University of Lagos" }, "reader"],
  ])("%s", (_, requirement, profile, expected) => expect(judged(requirement, profile)).toBe(expected));
});
