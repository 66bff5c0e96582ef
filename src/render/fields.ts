/** Every name that `--fields` takes with JSON. */
export const matchFields = [
  "id",
  "name",
  "host",
  "locations",
  "types",
  "specialties",
  "url",
  "verdict",
  "findings",
  "deadline",
  "opens",
  "starts",
  "ends",
  "otherRounds",
  "pay",
  "fee",
  "covers",
  "duration",
  "cost",
  "fits",
  "score",
  "parts",
  "freshness",
  "tracks",
  "origin",
  "ended",
  "saved",
] as const;

/** Every name that it takes for plain columns; the first ones, up to the address, are those of a pipe by themselves. */
export const plainFields = [
  "id",
  "name",
  "host",
  "locations",
  "types",
  "verdict",
  "deadline",
  "certainty",
  "status",
  "pay",
  "cost-low",
  "cost-high",
  "currency",
  "cost-complete",
  "cost-missing",
  "cycle",
  "url",
  "days-left",
  "specialties",
  "opens",
  "starts",
  "ends",
  "score",
  "origin",
  "saved",
] as const;
export type PlainField = (typeof plainFields)[number];

/** The columns of the table for people beside the name: the first ones are worth most and stay longest. */
export const tableColumns = ["verdict", "deadline", "money", "where", "open", "weeks"] as const;
export type TableColumn = (typeof tableColumns)[number];
