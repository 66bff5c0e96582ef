import type { Finding } from "../../core/eligibility/finding.ts";
import type { ProgramRecord, Source } from "../../core/program.ts";
import type { Match, TrackMatch } from "../../core/match.ts";
import { programTypes } from "../../core/vocabulary.ts";
import { closingWords, occurrenceWords } from "../dates.ts";
import { costWords, coverWords, durationWords, feeWords, missingCostWords, payWords } from "../money.ts";
import { locationWords } from "../places.ts";
import type { ProgramList } from "../program-list.ts";
import type { Wording } from "../words.ts";
import { because } from "../words.ts";
import { bullets, escaped, linked } from "./escape.ts";
import { isJudged } from "./table.ts";

/** What is said of a program below the table. */
export function programArticle(match: Match, { wording, records }: ProgramList): string {
  const { program } = match;
  const record = records?.get(program.id);
  const summary = record?.summary === undefined ? "" : `<p>${escaped(record.summary)}</p>\n`;
  const ended =
    program.ended === undefined ? "" : `<p><strong>${program.ended.status === "ended" ? "This program has ended." : "This program is paused."}</strong></p>\n`;
  const tracks = match.tracks.map((track) => trackPart(track, match, wording)).join("\n");
  return `<article id="about-${escaped(program.id)}">
<h3>${linked(program.name, program.url)}</h3>
<p class="quiet">${escaped(program.host.name)}; ${program.types.map((type) => programTypes[type]).join(", ")}</p>
${ended}${summary}${tracks}
${sourcesPart(record)}
</article>`;
}

function trackPart(track: TrackMatch, match: Match, wording: Wording): string {
  const name = match.tracks.length > 1 ? `<p><strong>${escaped(track.track.name ?? track.track.id)}</strong></p>` : "";
  const facts = factsOf(track, wording).filter(([, text]) => text !== "");
  return `${name}<dl>${facts.map(([label, text]) => `<dt>${label}</dt><dd>${escaped(text)}</dd>`).join("")}</dl>
${conditions(track.findings, wording)}`;
}

function factsOf({ track, dates, cost }: TrackMatch, wording: Wording): readonly (readonly [string, string])[] {
  const { clock, reference } = wording;
  const { opens, starts } = dates;
  return [
    ["Opens", opens ? occurrenceWords(opens, clock) : ""],
    ["Apply by", closingWords(dates.closes, clock)],
    ["Starts", starts ? occurrenceWords(starts, clock) : ""],
    ["Where", track.locations.map((location) => locationWords(location, reference)).join("; ")],
    ["Length", durationWords(track)],
    ["Pay", payWords(track.pay)],
    ["Fee", feeWords(track.fees).join("; ")],
    ["Covered", coverWords(track.covers)],
    ["Cost to you", `${costWords(cost)}${cost.complete ? "" : ` (not known: ${missingCostWords(cost)})`}`],
  ];
}

const truthWords = { yes: "yes", no: "no", unclear: "unclear" } as const;

/** Each condition with its answer where there is a person to answer for; silence is told once. */
function conditions(findings: readonly Finding[], wording: Wording): string {
  const items = findings.map((finding) => `${isJudged(wording) ? `<strong>${truthWords[finding.truth]}:</strong> ` : ""}${escaped(because(finding, wording))}`);
  return items.length === 0 ? "" : `<p>${isJudged(wording) ? "May you apply?" : "Conditions:"}</p>${bullets(items)}`;
}

function sourcesPart(record: ProgramRecord | undefined): string {
  if (record === undefined || record.sources.length === 0) return "";
  return `<p class="quiet">Where this was read: ${record.sources.map(sourceWords).join("; ")}.</p>`;
}

function sourceWords({ id, url, title, cycle, checked }: Source): string {
  const year = cycle === "unstated" ? "no year named" : `for ${cycle}`;
  return `${linked(title ?? id, url)} (${year}${checked === undefined ? "" : `, read on ${checked}`})`;
}
