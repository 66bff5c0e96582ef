/** What the page can do where scripts run: filter, and sort by a column. Without them everything is shown, in the order of the list. */
export const script = `
"use strict";
(() => {
  const table = document.querySelector("table");
  const form = document.querySelector("form");
  if (!table || !form) return;
  const body = table.tBodies[0];
  const rows = [...body.rows];
  const fold = (text) => text.normalize("NFKD").replace(/\\p{M}/gu, "").toLowerCase();
  const texts = new Map(rows.map((row) => [row, fold(row.textContent)]));
  const shown = document.getElementById("shown");

  const holds = (row, control) => {
    const wanted = control.value;
    if (wanted === "") return true;
    if (control.type === "search") return fold(wanted).split(/\\s+/u).every((word) => texts.get(row).includes(word));
    return (row.dataset[control.name] || "").split(" ").includes(wanted);
  };
  const filter = () => {
    const controls = [...form.querySelectorAll("input, select")];
    let count = 0;
    for (const row of rows) {
      row.hidden = !controls.every((control) => holds(row, control));
      const about = document.getElementById("about-" + row.dataset.id);
      if (about) about.hidden = row.hidden;
      if (!row.hidden) count += 1;
    }
    shown.textContent = shown.dataset.words.replace("#", count);
  };

  const keyOf = (row, index) => row.cells[index].dataset.key || fold(row.cells[index].textContent);
  const compare = (left, right) => {
    const [first, second] = [Number(left), Number(right)];
    if (left !== "" && right !== "" && !Number.isNaN(first) && !Number.isNaN(second)) return first - second;
    return left < right ? -1 : left > right ? 1 : 0;
  };
  const sort = (heading, index) => {
    const falling = heading.getAttribute("aria-sort") === "ascending";
    for (const other of heading.parentElement.cells) other.removeAttribute("aria-sort");
    heading.setAttribute("aria-sort", falling ? "descending" : "ascending");
    const unknown = (key) => key === "~";
    body.append(
      ...rows.toSorted((left, right) => {
        const [first, second] = [keyOf(left, index), keyOf(right, index)];
        if (unknown(first) !== unknown(second)) return unknown(first) ? 1 : -1;
        return falling ? compare(second, first) : compare(first, second);
      }),
    );
  };
  [...table.tHead.rows[0].cells].forEach((heading, index) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...heading.childNodes);
    button.addEventListener("click", () => sort(heading, index));
    heading.append(button);
  });

  form.addEventListener("input", filter);
  form.addEventListener("reset", () => setTimeout(filter));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    filter();
  });
  form.hidden = false;
  filter();
})();
`;
