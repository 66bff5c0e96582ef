/** What the free words of a search find beside the words of the catalog, and what they pass over. */
export const freeText = {
  /** These say nothing of a program. */
  passedOver: [
    "a",
    "an",
    "and",
    "at",
    "for",
    "in",
    "of",
    "on",
    "or",
    "the",
    "to",
    "with",
    "international",
    "internship",
    "internships",
    "medical",
    "program",
    "programs",
    "programme",
    "programmes",
  ],
  /** More words for a country than its name. */
  countries: { GB: "UK", US: "USA" },
  /** A program that can be done from home. */
  remote: "online remote virtual",
} as const;
