import type { OtherNames } from "../../src/core/other-names.ts";
import type { Reference } from "../../src/core/reference.ts";

/** Some of what else its countries and currencies are called. */
export const someNames: OtherNames = {
  countries: { british: ["GB"], congolese: ["CD", "CG"], kenyan: ["KE"], "south african": ["ZA"], "south korean": ["KR"] },
  currencies: { dollars: ["USD"], ksh: ["KES"], kyat: ["MMK"], rs: ["INR", "PKR"], rupees: ["INR", "PKR"], shillings: ["KES"] },
};

/** A small invented world: real codes, so that the runtime can name the countries; made-up prices and rates. */
export const aReference: Reference = {
  countries: {
    US: "United States",
    GB: "United Kingdom",
    DE: "Germany",
    FR: "France",
    IN: "India",
    NG: "Nigeria",
    AU: "Australia",
    KR: "South Korea",
    CN: "China",
    CA: "Canada",
    GE: "Georgia",
  },
  regions: { US: { MD: "Maryland", TX: "Texas", CA: "California" }, CA: { ON: "Ontario" } },
  groups: { eu: ["DE", "FR"], commonwealth: ["GB", "IN", "NG", "AU", "CA"] },
  groupLabels: { eu: "the EU", commonwealth: "the Commonwealth" },
  specialties: {
    surgery: { label: "surgery", also: ["operative medicine"] },
    cardiothoracic: { label: "cardiothoracic surgery", in: ["surgery"] },
    neurology: { label: "neurology" },
  },
  fields: {
    science: { label: "science" },
    biology: { label: "biology", also: ["life sciences"], in: ["science"] },
    neuroscience: { label: "neuroscience", in: ["biology"] },
    medicine: { label: "medicine" },
    law: { label: "law" },
  },
  rates: { date: "2026-11-01", source: "invented", perDollar: { USD: 1, EUR: 0.5, GBP: 0.8, INR: 80, KES: 100, MMK: 2000, PKR: 280, CAD: 1.25, AUD: 1.6 } },
  living: {
    US: [{ amount: 700, currency: "USD", per: "week" }],
    GB: [
      { area: "london", amount: 365.25, currency: "GBP", per: "month" },
      { amount: 240, currency: "GBP", per: "month" },
    ],
    DE: [{ amount: 3652.5, currency: "EUR", per: "year" }],
    IN: [{ amount: 800, currency: "INR", per: "day" }],
  },
  testLevels: {
    ielts: { B1: 4, B2: 5.5, C1: 7, C2: 8.5 },
    toefl: { B1: 42, B2: 72, C1: 95 },
    duolingo: { B1: 60, C1: 120 },
  },
};
