import { html as words } from "#words/html.ts";
import { dayWords } from "./dates.ts";
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
<html lang="${escaped(words.language)}" data-format="1">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escaped(words.title)}</title>
<style>${style}</style>
</head>
<body>
${heading(list)}
<main>
${list.matches.length === 0 ? `<p>${escaped(words.nothingFound)}</p>` : content(list)}
</main>
<script>${script}</script>
</body>
</html>
`;
}

function heading({ matches, search, query, wording }: ProgramList): string {
  const { clock, reference } = wording;
  const total = search?.matches.length ?? matches.length;
  const count = total === matches.length ? words.all(total) : words.some(matches.length, total);
  const person = personWords(query);
  const about = [words.asOf(count, dayWords(clock.today)), ...(person === "" ? [] : [words.judgedFor(person)])];
  return `<header>
<h1>${escaped(words.heading(selectionWords(query)))}</h1>
<p>${escaped(about.join(" "))}</p>
${bullets(words.howToRead(ratesWords(reference.rates)).map(escaped))}
</header>`;
}

function content(list: ProgramList): string {
  return `${timeline(list)}
<section aria-labelledby="programs"><h2 id="programs">${escaped(words.programs)}</h2>
${filterForm(list)}
${programTable(list)}
</section>
<section aria-labelledby="about"><h2 id="about">${escaped(words.about)}</h2>
${list.matches.map((match) => programArticle(match, list)).join("\n")}
</section>`;
}
