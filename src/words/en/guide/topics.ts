/** The list of topics. */
export const topics = {
  choose: "Read one with intern-find guide and its name:",
} as const;
