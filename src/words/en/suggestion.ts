/** What may have been meant, after the words on what was found. */
export function suggestion(near: string | undefined): string {
  return near === undefined ? "" : `; did you mean ${near}?`;
}
