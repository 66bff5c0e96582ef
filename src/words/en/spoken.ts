/**
 * How people say things when they type: every word and pattern that is understood. All is in lower case, as what is typed is by
 * then; outside dates that has lost its accents, too.
 */
export const spoken = {
  /** In a list of facts: not one of them. */
  none: ["none"],
  yes: ["y", "true"],
  no: ["n", "false"],
  today: ["today", "now"],
  months: ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"],
  /** After a number, as in "3 months". */
  units: {
    day: ["d", "day", "days"],
    week: ["w", "week", "weeks"],
    month: ["m", "month", "months"],
    year: ["y", "year", "years"],
  },
  /** What may follow an age. */
  yearsOld: /\s*(?:years?(?: old)?|y)$/iu,
  /** The first word of each is what completion shows. */
  stages: {
    "high-school": [
      "high school student",
      "school",
      "secondary school",
      "sixth form",
      "a level",
      "a levels",
      "gymnasium",
      "lycee",
      "hs",
      "pupil",
      "high schooler",
    ],
    undergraduate: ["undergrad", "bachelor", "bachelors", "college", "university", "bsc", "pre med", "pre-med student"],
    "medical-student": ["medical student", "med student", "medicine", "mbbs", "mbchb", "medical school", "md student", "medic", "clinical student", "medical"],
    "graduate-student": ["graduate student", "graduate school", "master", "masters", "msc", "phd", "doctoral", "postgraduate", "postgrad", "grad student"],
    "recent-graduate": ["recent graduate", "graduate", "postbac", "post bac", "gap year after university"],
    "medical-graduate": ["medical graduate", "img", "doctor", "physician", "md", "junior doctor", "graduate of medicine", "international medical graduate"],
  },
  degrees: {
    first: ["first degree", "school entry", "undergraduate entry"],
    "graduate-entry": ["graduate entry", "second degree", "graduate"],
  },
  phases: {
    final: ["final", "last"],
    penultimate: ["penultimate"],
    clinical: ["clinical", "clinicals"],
    "pre-clinical": ["pre clinical", "preclinical"],
  },
  /** A year of school: what stands before the number, the number, and what stands after it. */
  schoolYear: /^(grade|class|form|year|yr|y)?\s*(\d{1,2})(?:st|nd|rd|th)?\s*(grade|class|year)?$/u,
  /** Before the number these count a British year of school. */
  britishYear: ["year", "yr", "y"],
  /** Years of school that have names instead of numbers, by US grade. */
  grades: { freshman: 9, sophomore: 10, junior: 11, senior: 12, "lower sixth": 11, "upper sixth": 12 },
  /** What may stand after a year of a course. */
  courseYearEnd: /\s*year(?: student)?$/u,
  /** A year of a course by its number: "year 2", "ms2", "2nd". */
  courseYear: /^(?:year|yr|y|m|ms)?\s*(\d)(?:st|nd|rd|th)?$/u,
  /** The same by names. */
  courseYears: {
    freshman: 1,
    sophomore: 2,
    junior: 3,
    senior: 4,
    first: 1,
    second: 2,
    third: 3,
    fourth: 4,
    fifth: 5,
    sixth: 6,
    seventh: 7,
  },
  native: ["native", "mother tongue", "first language"],
  programTypes: {
    clinical: ["elective", "electives", "clinical placement", "clerkship", "rotation"],
    shadowing: ["observership", "observerships", "observer", "job shadowing"],
    research: ["lab", "laboratory"],
    "pre-med": ["premed", "pre med", "summer school", "camp", "pre-health"],
  },
  hostTypes: {
    intergovernmental: ["igo", "un", "united nations", "international organization", "international organisation"],
    ngo: ["charity", "foundation", "nonprofit", "non-profit"],
  },
  /** Names of countries in daily use that are neither a code nor an official name. */
  countries: {
    uk: "GB",
    britain: "GB",
    "great britain": "GB",
    england: "GB",
    scotland: "GB",
    wales: "GB",
    "northern ireland": "GB",
    usa: "US",
    america: "US",
    "united states of america": "US",
    "the states": "US",
    "u s a": "US",
    "u s": "US",
    "u k": "GB",
    holland: "NL",
    "czech republic": "CZ",
    korea: "KR",
    russia: "RU",
    uae: "AE",
    emirates: "AE",
    burma: "MM",
    "ivory coast": "CI",
    swaziland: "SZ",
    macedonia: "MK",
    turkey: "TR",
    drc: "CD",
    "dr congo": "CD",
    bosnia: "BA",
    "the gambia": "GM",
    "the netherlands": "NL",
    "the philippines": "PH",
  },
} as const;
