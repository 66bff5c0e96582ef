import wrapAnsi from "wrap-ansi";

/** Text broken at words; the lines after the first are indented. Words that are longer than the line are left whole. */
export function wrapped(text: string, width: number, indent = 0): string {
  const usable = Math.max(20, width - indent);
  return wrapAnsi(text, usable, { hard: false, trim: true }).replaceAll("\n", `\n${" ".repeat(indent)}`);
}

/** "Label   text", the text wrapped beside its label. */
export function labelled(label: string, text: string, { width, labelWidth }: { readonly width: number; readonly labelWidth: number }): string {
  if (width < labelWidth * 2 + 20) return wrapped(`${label}: ${text}`, width, 2);
  return `${label.padEnd(labelWidth)}${wrapped(text, width, labelWidth)}`;
}
