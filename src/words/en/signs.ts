/** Signs in lists: how they are heard, and what they mean. */
export const signs = {
  about: "about",
  projected: "~ marks a date of an earlier year: check the page.",
  fee: "+ fee: there is a fee that no source names.",
  pay: "− pay: it pays, and no source says how much.",
  saved: "* marks what you saved.",
  /** A name with its star, and how that is heard. */
  starred: (name: string): string => `* ${name}`,
  heardAsSaved: (name: string): string => `${name}, saved`,
} as const;
