import { counted } from "./count.ts";

/** How many programs there are of each kind. */
export const facets = {
  titles: {
    country: "Country",
    region: "Part of the world, or group of countries",
    type: "Type",
    specialty: "Specialty (a wider one also counts its narrower ones)",
    level: "Your level (programs that do not rule it out)",
    "host-type": "Host",
    paid: "Pays at least some people something",
    remote: "Can be done from home",
    deadline: "Next deadline",
  },
  deadlines: { rolling: "any time", relative: "counted from your start", missed: "too late for your dates" },
  answers: { yes: "yes", no: "no" },
  of: (total: number): string => `of ${counted(total, "program")}`,
  ofWithout: (total: number, flag: string): string => `of ${counted(total, "program")}, counted without --${flag}`,
  notStated: "not stated",
  anyLevel: "do not say whom they take, and are in each count",
  more: (count: number, id: string): string => `and ${count} more: --facet ${id}`,
} as const;
