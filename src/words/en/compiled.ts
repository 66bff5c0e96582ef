/** The data that come with the program. */
export const compiled = {
  damaged: "The compiled catalog is damaged or of another version: build or install intern-find again.",
  damagedCountries: "The compiled country facts are damaged or of another version: build or install intern-find again.",
} as const;
