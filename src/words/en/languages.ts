export const languages = {
  /** "en" → "English" */
  name: (code: string): string => new Intl.DisplayNames("en", { type: "language" }).of(code) ?? code,
} as const;
