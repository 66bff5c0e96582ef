import { manual as words } from "#words/manual.ts";
import { escaped } from "../../render/html/escape.ts";
import { style } from "../../render/html/style.ts";
import type { Block, Manual, Section } from "./manual.ts";

/** The same manual as a page of its own, without anything from elsewhere. */
export function html({ name, version, sections }: Manual): string {
  const contents = sections.filter(({ depth }) => depth === 1).map((part) => `<li><a href="#${anchor(part)}">${escaped(part.title)}</a></li>`);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(words.title)}</title>
<style>${style}
pre { overflow-x: auto; background: var(--band); padding: 0.6rem; }
dt { color: inherit; font-family: ui-monospace, monospace; }
dl { display: block; }
dd { margin: 0 0 0.4rem 2rem; }</style>
</head>
<body>
<header><h1>${escaped(words.title)}</h1><p class="quiet">${escaped(`${name} ${version}`)}</p></header>
<nav aria-label="${escaped(words.contents)}"><ul>${contents.join("")}</ul></nav>
<main>
${sections.map(section).join("\n")}
</main>
</body>
</html>
`;
}

function section(part: Section): string {
  const level = part.depth + 1;
  return `<h${level} id="${anchor(part)}">${escaped(part.title)}</h${level}>\n${grouped(part.blocks, level + 1).join("\n")}`;
}

function anchor({ title }: Section): string {
  return title.toLowerCase().replaceAll(/[^a-z0-9]+/gu, "-");
}

/** Terms that follow each other are one list, and so are points. */
function grouped(blocks: readonly Block[], level: number): readonly string[] {
  const runs: Block[][] = [];
  for (const block of blocks) {
    const run = runs.at(-1);
    if (run?.[0]?.kind === block.kind) run.push(block);
    else runs.push([block]);
  }
  return runs.map((run) => {
    const items = run.map((block) => item(block, level)).join("\n");
    return run[0]?.kind === "term" ? `<dl>${items}</dl>` : run[0]?.kind === "point" ? `<ul>${items}</ul>` : items;
  });
}

function item(block: Block, level: number): string {
  switch (block.kind) {
    case "text":
      return `<p>${escaped(block.text)}</p>`;
    case "point":
      return `<li>${escaped(block.text)}</li>`;
    case "heading":
      return `<h${level}>${escaped(block.text)}</h${level}>`;
    case "code":
      return `<pre tabindex="0"><code>${block.lines.map(escaped).join("\n")}</code></pre>`;
    case "term":
      return `<dt>${escaped(block.term)}</dt><dd>${escaped(block.text)}</dd>`;
  }
}
