import { dayWords, counted } from "./dates.ts";
import { bullets, escaped } from "./html/escape.ts";
import { policy } from "./html/policy.ts";
import { programArticle } from "./html/program.ts";
import { script } from "./html/script.ts";
import { style } from "./html/style.ts";
import { filterForm, programTable } from "./html/table.ts";
import { timeline } from "./html/timeline.ts";
import { ratesWords } from "./money.ts";
import type { ProgramList } from "./program-list.ts";
import { personWords, selectionWords } from "./selection.ts";

/** One page that needs nothing else, to send to someone: overview, picture, table and what is known of each program. Works without scripts. */
export function html(list: ProgramList): string {
  return `<!DOCTYPE html>
<html lang="en" data-format="1">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Medical internships</title>
<style>${style}</style>
</head>
<body>
${heading(list)}
<main>
${list.matches.length === 0 ? "<p>Nothing was found.</p>" : content(list)}
</main>
<script>${script}</script>
</body>
</html>
`;
}

function heading({ matches, search, query, wording }: ProgramList): string {
  const { clock, reference } = wording;
  const total = search?.matches.length ?? matches.length;
  const count = total === matches.length ? counted(total, "program") : `${matches.length} of ${counted(total, "program")}`;
  const person = personWords(query);
  return `<header>
<h1>Medical internships${escaped(selectionWords(query))}</h1>
<p>${count}, as of ${dayWords(clock.today)}.${person === "" ? "" : ` Judged for: ${escaped(person)}.`}</p>
${bullets(
  [
    "A date with ~ was seen for an earlier year, which stands beside it: open the page of the program before you rely on it. “Estimated” means that only a month or season is known.",
    "“Not known” means that no page that was read says so. “Unclear” is neither yes nor no.",
    `Cost to you is fees and official living cost, less what the program covers and pays; travel, visa and insurance come on top. ${ratesWords(reference.rates)}`,
  ].map(escaped),
)}
</header>`;
}

function content(list: ProgramList): string {
  return `${timeline(list)}
<section aria-labelledby="programs"><h2 id="programs">Programs</h2>
${filterForm(list)}
${programTable(list)}
</section>
<section aria-labelledby="about"><h2 id="about">About each</h2>
${list.matches.map((match) => programArticle(match, list)).join("\n")}
</section>`;
}
