/** Everything that the page looks like; dark where the reader's system is, black on white on paper. */
export const style = `
:root { color-scheme: light dark; --text: #1b1f24; --quiet: #4d5663; --page: #ffffff; --band: #f3f5f8; --line: #c5ccd6; --strong: #0b4f9e; --open: #9cc3ee; }
@media (prefers-color-scheme: dark) { :root { --text: #e8ebf0; --quiet: #b3bcc9; --page: #14171c; --band: #1f242c; --line: #4a5463; --strong: #8dbdf7; --open: #35608f; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 82rem; padding: 1rem 1.25rem 3rem; background: var(--page); color: var(--text); font: 1rem/1.5 system-ui, sans-serif; }
h1 { font-size: 1.7rem; line-height: 1.2; margin: 1rem 0 0.5rem; }
h2 { font-size: 1.3rem; margin: 2rem 0 0.5rem; }
h3 { font-size: 1.05rem; margin: 0; }
p, ul, dl { margin: 0.4rem 0; }
ul { padding-left: 1.2rem; }
figure { margin: 0; }
a { color: var(--strong); }
.quiet { color: var(--quiet); }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: 0.92rem; }
caption { text-align: left; padding: 0.3rem 0; color: var(--quiet); }
th, td { text-align: left; vertical-align: top; padding: 0.4rem 0.6rem; border-bottom: 1px solid var(--line); }
thead th { background: var(--band); }
tbody th { font-weight: 600; min-width: 14rem; }
tbody th .quiet { font-weight: 400; }
td.number { text-align: right; }
th button { all: unset; cursor: pointer; font-weight: 600; text-decoration: underline dotted; }
th button:focus-visible, .wide:focus-visible { outline: 3px solid var(--strong); outline-offset: 2px; }
th[aria-sort="ascending"] button::after { content: " \\2191"; }
th[aria-sort="descending"] button::after { content: " \\2193"; }
form { display: flex; flex-wrap: wrap; gap: 0.8rem; align-items: end; margin: 0.6rem 0; }
[hidden] { display: none; }
label { display: block; font-size: 0.9rem; }
input, select, form button { font: inherit; padding: 0.3rem 0.5rem; color: inherit; background: var(--page); border: 1px solid var(--quiet); border-radius: 0.3rem; max-width: 18rem; }
article { border-top: 1px solid var(--line); padding: 0.8rem 0; break-inside: avoid; }
dl { display: grid; grid-template-columns: minmax(6rem, max-content) 1fr; gap: 0.1rem 1rem; }
dt { color: var(--quiet); }
dd { margin: 0; overflow-wrap: anywhere; }
svg { display: block; min-width: 56rem; width: 100%; height: auto; font-family: inherit; }
svg text { fill: var(--text); font-size: 12px; }
svg .grid { stroke: var(--line); }
svg .today { stroke: var(--strong); stroke-width: 2; }
svg .open { fill: var(--open); }
svg .confirmed { fill: var(--strong); stroke: var(--strong); stroke-width: 2; }
svg .projected, svg .starts { fill: var(--page); stroke: var(--strong); stroke-width: 2; }
svg .estimated { fill: none; stroke: var(--strong); stroke-width: 1.5; stroke-dasharray: 3 2; }
@media print {
  :root { color-scheme: light; --text: #000000; --quiet: #333333; --page: #ffffff; --band: #eeeeee; --line: #999999; --strong: #003366; --open: #bbccdd; }
  body { max-width: none; padding: 0; font-size: 9.5pt; }
  form { display: none; }
  .wide { overflow: visible; }
  svg { min-width: 0; }
  thead { display: table-header-group; }
  tr, figure { break-inside: avoid; }
  th button { text-decoration: none; }
  article a[href^="http"]::after { content: " (" attr(href) ")"; overflow-wrap: anywhere; }
}
`;
