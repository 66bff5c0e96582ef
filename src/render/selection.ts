/** What a list was asked for, after a colon; "" where it was for everything: ": neuroscience; paid; country GB". */
export function selectionWords(query: Readonly<Record<string, unknown>>): string {
  const { words, filters } = query;
  const parts = [...(Array.isArray(words) ? [words.join(" ")] : []), ...pairs(filters)];
  return parts.length === 0 ? "" : `: ${parts.join("; ")}`;
}

/** What was told of the person: "level medical-student; year 4". */
export function personWords({ person }: Readonly<Record<string, unknown>>): string {
  return pairs(person).join("; ");
}

function pairs(values: unknown): readonly string[] {
  if (typeof values !== "object" || values === null) return [];
  return Object.entries(values).map(([name, value]) => (value === true ? name : `${name} ${Array.isArray(value) ? value.join(", ") : String(value)}`));
}
