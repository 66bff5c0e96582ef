export const library = {
  badToday: (text: string): string => `today: "${text}" is not a date. Write a day like "2027-02-01".`,
  unknownAnswer: (name: string, known: readonly string[]): string => `"${name}" is not something that can be asked here. Known: ${known.join(", ")}.`,
} as const;
