import { html } from "#words/html.ts";
import { list } from "#words/list.ts";
import type { Finding } from "../../core/eligibility/finding.ts";
import type { ProgramRecord, Source } from "../../core/program.ts";
import type { Match, TrackMatch } from "../../core/match.ts";
import { programTypes } from "../../core/vocabulary.ts";
import { closingWords, occurrenceWords } from "../dates.ts";
import { coverWords, durationWords, feeWords, lackingCostWords, payWords } from "../money.ts";
import { locationWords } from "../places.ts";
import type { ProgramList } from "../program-list.ts";
import type { Wording } from "../words.ts";
import { because } from "../words.ts";
import { bullets, escaped, linked } from "./escape.ts";
import { isJudged } from "./table.ts";

const words = html.program;

/** What is said of a program below the table. */
export function programArticle(match: Match, { wording, records }: ProgramList): string {
  const { program } = match;
  const record = records?.get(program.id);
  const summary = record?.summary === undefined ? "" : `<p>${escaped(record.summary)}</p>\n`;
  const ended = program.ended === undefined ? "" : `<p><strong>${escaped(words.ended[program.ended.status])}</strong></p>\n`;
  const types = program.types.map((type) => programTypes[type]);
  const tracks = match.tracks.map((track) => trackPart(track, match, wording)).join("\n");
  return `<article id="about-${escaped(program.id)}">
<h3>${linked(program.name, program.url)}</h3>
<p class="quiet">${escaped(words.hostAndTypes(program.host.name, types))}</p>
${ended}${summary}${tracks}
${sourcesPart(record)}
</article>`;
}

function trackPart(track: TrackMatch, match: Match, wording: Wording): string {
  const name = match.tracks.length > 1 ? `<p><strong>${escaped(track.track.name ?? track.track.id)}</strong></p>` : "";
  const facts = factsOf(track, wording).filter(([, text]) => text !== "");
  return `${name}<dl>${facts.map(([label, text]) => `<dt>${escaped(label)}</dt><dd>${escaped(text)}</dd>`).join("")}</dl>
${conditions(track.findings, wording)}`;
}

function factsOf({ track, dates, cost }: TrackMatch, wording: Wording): readonly (readonly [string, string])[] {
  const { clock, reference } = wording;
  const { opens, starts } = dates;
  const { labels } = words;
  return [
    [labels.opens, opens ? occurrenceWords(opens, clock) : ""],
    [labels.closes, closingWords(dates.closes, clock)],
    [labels.starts, starts ? occurrenceWords(starts, clock) : ""],
    [labels.where, list.clauses(track.locations.map((location) => locationWords(location, reference)))],
    [labels.length, durationWords(track)],
    [labels.pay, payWords(track.pay)],
    [labels.fee, list.clauses(feeWords(track.fees))],
    [labels.covers, coverWords(track.covers)],
    [labels.cost, lackingCostWords(cost)],
  ];
}

/** Each condition with its answer where there is a person to answer for; silence is told once. */
function conditions(findings: readonly Finding[], wording: Wording): string {
  const judged = isJudged(wording);
  const answer = ({ truth }: Finding): string => (judged ? `<strong>${escaped(words.answers[truth])}</strong> ` : "");
  const items = findings.map((finding) => `${answer(finding)}${escaped(because(finding, wording))}`);
  return items.length === 0 ? "" : `<p>${escaped(judged ? words.mayYouApply : words.conditions)}</p>${bullets(items)}`;
}

function sourcesPart(record: ProgramRecord | undefined): string {
  if (record === undefined || record.sources.length === 0) return "";
  return `<p class="quiet">${words.readIn(record.sources.map(sourceWords))}</p>`;
}

function sourceWords({ id, url, title, cycle, checked }: Source): string {
  return words.source(linked(title ?? id, url), cycle === "unstated" ? undefined : cycle, checked);
}
