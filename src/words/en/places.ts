/** Countries that have "the" before their names in a sentence. */
const articled = new Set(["US", "GB", "NL", "PH", "AE", "BS", "GM", "DO", "CF", "KM", "MV", "SC", "SB", "MH"]);

export const places = {
  /** A country as it stands in a sentence: "the United States". */
  country: (code: string, name: string): string => (articled.has(code) ? `the ${name}` : name),
  online: "online",
  onlineWithin: (country: string): string => `online, within ${country}`,
  /** "Baltimore, Maryland (United States)" */
  within: (place: string, country: string): string => `${place} (${country})`,
  notKnown: "not known",
} as const;
