/** Signs in lists: how they are heard, and what they mean. */
export const signs = {
  about: "about",
  projected: "~ marks a date of an earlier year: check the page.",
  fee: "+ fee: no source says whether there is a fee, or how much it is.",
  pay: "− pay: no source says whether it pays, or how much.",
  saved: "* marks what you saved.",
  /** A name with its star, and how that is heard. */
  starred: (name: string): string => `* ${name}`,
  heardAsSaved: (name: string): string => `${name}, saved`,
} as const;
