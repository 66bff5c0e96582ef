/** Mistakes of YAML in words for someone who does not know its rules. */
export const yaml = {
  tooLong: (most: number): string => `is longer than ${most} characters`,
  tooDeep: (most: number): string => `is nested deeper than ${most} levels`,
  strangeCharacter: (code: string): string => `a character that does not belong into a text (${code}): remove it`,
  noAliases: "aliases (*name) are not used here: write the value out, or put it in quotes",
  noAnchors: "anchors (&name) are not used here: leave it out, or put the value in quotes",
  noTags: "tags (!name) are not used here: write only the value, or put it in quotes",
  nameIsText: "a field's name is plain text, as in name: value",
  twice: (field: string): string => `the field ${field} stands here twice`,
  tab: "a tab stands here: indent with spaces",
  secondDocument: "a second document begins here (---): a file holds one",
  secondColon: "a second colon in one line: put a value that holds a colon and a space in quotes",
  badBeginning: (sign: string): string => `a value cannot begin with ${sign}: put it in quotes`,
  badEscape: (escape: string): string => `${escape} means nothing between double quotes: write \\\\ for a backslash, or use single quotes`,
  noColon: "a line without a colon: write name: value",
  unexpected: (found: string): string => `"${found}" does not belong here: a comma, a quote or a bracket before it is missing or one too many`,
  indentation: "is indented otherwise than the lines that it belongs to",
  openQuote: "the quote that begins here has no end",
  openBracket: (begin: string, end: string): string => `the ${begin} that begins here has no ${end}`,
  openSomewhere: "a bracket is not closed, or not indented far enough",
  /** @param message the parser's own */
  other: (message: string): string => `cannot be read as YAML: ${message}`,
} as const;
