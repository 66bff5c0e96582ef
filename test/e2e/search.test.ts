import { expect, test } from "vitest";
import type { FindingJson, MatchJson } from "./support/contract.ts";
import { answerTo, idsOf, matchIn } from "./support/contract.ts";

/** The ten programs that the catalog began with. */
const SEED = (
  "lite-regal-shadowing uclh-shadowing-elective barts-summer-internship ucl-summer-research mrc-summer-studentships " +
  "nih-nhgri-summer jhibs roswell-park-summer stanford-pips penn-global-health"
).split(" ");

function seedOf(ids: readonly string[]): readonly string[] {
  return ids.filter((id) => SEED.includes(id)).toSorted();
}

test.concurrent("paid programs in the UK: of the ten seeds those that pay at least some people, and no other", async () => {
  const answer = await answerTo(["search", "--paid", "--country", "uk", "--today", "2026-11-22"]);
  expect(seedOf(idsOf(answer))).toEqual(["barts-summer-internship", "mrc-summer-studentships", "ucl-summer-research"]);
  expect(matchIn(answer, "barts-summer-internship").pay).toMatchObject({ kind: "partial" });
  expect(answer).toMatchObject({ asOf: "2026-11-22", query: { filters: { paid: true, country: ["GB"] } } });
  expect(answer.total).toBe(answer.results.length);
});

test.concurrent("every program listed as paid in the UK is there, with a kind of pay", async () => {
  const { results } = await answerTo(["search", "--paid", "--country", "uk"]);
  for (const { id, pay, locations } of results) {
    expect(pay, id).toHaveProperty("kind");
    expect(
      locations.map(({ country }) => country),
      id,
    ).toContain("GB");
  }
});

const schoolgirl = ["--age", "16", "--level", "high-school", "--year", "11", "--all"];

/** The rules behind a "no": those of its parts where it has parts. */
function rulesOfNo(finding: FindingJson): readonly string[] {
  if (finding.truth !== "no") return [];
  return finding.of === undefined || finding.rule === "not" ? [finding.rule] : finding.of.flatMap(rulesOfNo);
}

function allAsks(findings: readonly FindingJson[]): readonly string[] {
  return findings.flatMap(({ ask = [], of = [] }) => [...ask, ...allAsks(of)]);
}

test.concurrent("nothing is ruled out by a fact that was not given", async () => {
  const answer = await answerTo(["search", ...schoolgirl, "--lives-in", "us"]);
  expect(seedOf(idsOf(answer))).toEqual(SEED.toSorted());
  const toldOf = ["age", "stage", "residence"];
  for (const { id, findings } of answer.results.filter((match) => SEED.includes(match.id))) {
    for (const finding of findings.filter(({ truth }) => truth === "no")) expect(toldOf, id).toEqual(expect.arrayContaining([...rulesOfNo(finding)]));
  }
});

test.concurrent("without a word about the person nothing is ineligible", async () => {
  const { results, nearMisses } = await answerTo(["search", "--all"]);
  expect([...results, ...nearMisses].filter(({ verdict }) => verdict === "ineligible")).toEqual([]);
});

test.concurrent("NIH names both days on which an age counts, and asks for the birth date and the citizenship", async () => {
  const answer = await answerTo(["search", "--age", "17", "--level", "high-school", "--year", "12", "--all", "--lives-in", "us"]);
  const { verdict, findings } = matchIn(answer, "nih-nhgri-summer");
  expect(verdict).toBe("unclear");
  const said = findings.map(({ because }) => because).join("\n");
  expect(said).toMatch(/18 or older[^;]*30 Sep 2027/u);
  expect(said).toMatch(/17 or older[^;]*1 Jun 2027/u);
  expect(allAsks(findings)).toEqual(expect.arrayContaining(["birth", "citizenships"]));
});

function trackOf(match: MatchJson, id: string): MatchJson["tracks"][number] {
  const found = match.tracks.find((track) => track.id === id);
  if (found === undefined) throw new Error(`${match.id} has no track ${id}`);
  return found;
}

test.concurrent("JHIBS asks where one lives for the track in Baltimore only, as long as a country is all that was told", async () => {
  const jhibs = matchIn(await answerTo(["search", ...schoolgirl, "--lives-in", "us"]), "jhibs");
  expect(allAsks(trackOf(jhibs, "in-person").findings)).toContain("livesIn");
  expect(allAsks(trackOf(jhibs, "virtual").findings)).not.toContain("livesIn");
});

test.concurrent("whoever lives in Baltimore is not asked where any more", async () => {
  const jhibs = matchIn(await answerTo(["search", ...schoolgirl, "--lives-in", "Baltimore, MD, US"]), "jhibs");
  for (const id of ["in-person", "virtual"]) expect(allAsks(trackOf(jhibs, id).findings), id).not.toContain("livesIn");
});

test.concurrent("who lives in Germany is kept out of both tracks of JHIBS, with the reason", async () => {
  const jhibs = matchIn(await answerTo(["search", ...schoolgirl, "--lives-in", "de"]), "jhibs");
  expect(jhibs.verdict).toBe("ineligible");
  for (const id of ["in-person", "virtual"]) {
    const { verdict, findings } = trackOf(jhibs, id);
    expect(verdict, id).toBe("ineligible");
    const blocking = findings.filter(({ truth }) => truth === "no");
    expect(
      blocking.map(({ rule }) => rule),
      id,
    ).toEqual(["residence"]);
    expect(blocking[0]?.because, id).toMatch(/United States.*you live in Germany/u);
  }
});

test.concurrent.each([["uk"], ["UK"], ["GB"], ["Britain"], ["Vereinigtes Königreich"], ["イギリス"]])("a country goes by the name %s", async (name) => {
  const [named, coded] = await Promise.all([answerTo(["search", "--country", name]), answerTo(["search", "--country", "gb"])]);
  expect(idsOf(named)).toEqual(idsOf(coded));
  expect(named.total).toBeGreaterThan(0);
});

test.concurrent("a search that finds nothing says which single thing, dropped, would give how many", async () => {
  const [nothing, without] = await Promise.all([answerTo(["search", "--country", "fr", "--city", "london"]), answerTo(["search", "--city", "london"])]);
  expect(nothing.results).toEqual([]);
  expect(nothing.hints).toContainEqual({ kind: "relax", drop: "country", gives: without.total });
});
