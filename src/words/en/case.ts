/** "high-school student" → "High-school student", for a line that begins with a word of a table. */
export function capitalized(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
