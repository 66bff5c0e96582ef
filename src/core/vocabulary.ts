/** Closed lists. Literal types, flag choices and the file schema are read off them. */

/** What a program is, by what a participant does there. */
export const programTypes = {
  clinical: "clinical placement or elective",
  shadowing: "shadowing or observership",
  research: "research",
  "public-health": "public health",
  "pre-med": "pre-medical course or camp",
  "global-health": "global health",
} as const;
export type ProgramType = keyof typeof programTypes;

export const hostTypes = {
  university: "university",
  hospital: "hospital",
  "research-institute": "research institute",
  government: "government body",
  intergovernmental: "intergovernmental organization",
  ngo: "non-profit organization",
  company: "company",
  "student-association": "student association",
} as const;
export type HostType = keyof typeof hostTypes;

/** Where a person stands in their education. */
export const stages = {
  "high-school": "high-school student",
  undergraduate: "undergraduate",
  "medical-student": "medical student",
  "graduate-student": "graduate student",
  "recent-graduate": "recent graduate",
  "medical-graduate": "medical graduate",
} as const;
export type Stage = keyof typeof stages;

/** A part of a course that has no number everywhere. */
export const phases = {
  "pre-clinical": "the pre-clinical years",
  clinical: "the clinical years",
  penultimate: "the last year but one",
  final: "the final year",
} as const;
export type Phase = keyof typeof phases;

export const payKinds = {
  paid: "paid",
  stipend: "stipend",
  honorarium: "honorarium",
  partial: "paid for some",
  "need-based": "paid by need",
} as const;
export type PayKind = keyof typeof payKinds;

export const periods = ["hour", "day", "week", "month", "year", "program"] as const;
export type Period = (typeof periods)[number];

export const feeKinds = {
  program: "program fee",
  tuition: "tuition",
  application: "application fee",
  administration: "administration fee",
  housing: "housing",
  insurance: "insurance",
  deposit: "deposit",
} as const;
export type FeeKind = keyof typeof feeKinds;

/** What a stay needs beside the fee, and so what a host can cover. */
export const coverables = {
  housing: "housing",
  meals: "meals",
  travel: "travel there and back",
  "local-transport": "local transport",
  insurance: "insurance",
  visa: "visa",
} as const;
export type Coverable = keyof typeof coverables;

/** What an applicant hands in or arranges. */
export const documentKinds = {
  "application-form": "application form",
  cv: "CV",
  "cover-letter": "cover letter",
  "personal-statement": "personal statement or essay",
  "recommendation-letter": "recommendation letter",
  transcript: "transcript",
  "enrollment-proof": "proof of enrollment",
  "deans-letter": "letter of the medical school",
  "nomination-letter": "nomination by the home institution",
  "host-acceptance": "acceptance by a supervisor at the host",
  "research-proposal": "research proposal",
  "language-certificate": "language certificate",
  "licensing-exam": "licensing examination",
  passport: "passport copy",
  photo: "photograph",
  visa: "visa",
  "work-permit": "right to work",
  "police-check": "police or background check",
  vaccinations: "vaccination record",
  "health-check": "health check",
  "health-insurance": "health insurance",
  "malpractice-insurance": "malpractice insurance",
  "liability-insurance": "liability insurance",
  training: "required training (safety, privacy, life support)",
  "parental-consent": "parental consent",
  interview: "interview",
  portfolio: "portfolio, video or project",
  other: "other",
} as const;
export type DocumentKind = keyof typeof documentKinds;

/** What a participant gets beside money. */
export const benefits = {
  certificate: "certificate",
  "recommendation-letter": "recommendation letter",
  "academic-credit": "academic credit",
  mentoring: "mentoring",
  seminars: "seminars and courses",
  presentation: "poster or final presentation",
  publication: "chance to publish",
  "networking-events": "social and networking events",
  other: "other",
} as const;
export type Benefit = keyof typeof benefits;

/** Groups of applicants that a program can be meant for. */
export const backgrounds = {
  underrepresented: "from a group underrepresented in the field",
  disadvantaged: "from a disadvantaged background",
  "low-income": "from a low-income family",
  "first-generation": "first in the family at university",
  disability: "with a disability",
  indigenous: "indigenous",
  black: "Black or of Black heritage",
  female: "female",
  lgbtq: "LGBTQ+",
  refugee: "refugee or displaced",
  rural: "from a rural area",
  "state-school": "at a state school",
  "care-experienced": "with experience of care",
} as const;
export type Background = keyof typeof backgrounds;

/** The scale on which languages are compared, lowest first. */
export const cefrLevels = ["A1", "A2", "B1", "B2", "C1", "C2"] as const;
export type Cefr = (typeof cefrLevels)[number];

export const languageTests = {
  ielts: "IELTS",
  toefl: "TOEFL iBT",
  "toefl-pbt": "TOEFL paper",
  "toefl-itp": "TOEFL ITP",
  duolingo: "Duolingo English Test",
  cambridge: "Cambridge English scale",
  pte: "PTE Academic",
  oet: "OET",
} as const;
export type LanguageTest = keyof typeof languageTests;

/** Stretches of the northern year, as month-day pairs; both ends belong to the season. */
export const seasons = {
  winter: ["12-01", "02-29"],
  "early-spring": ["02-15", "03-31"],
  spring: ["03-01", "05-31"],
  "late-spring": ["04-15", "05-31"],
  "spring-summer": ["03-01", "08-31"],
  "early-summer": ["06-01", "06-30"],
  summer: ["06-01", "08-31"],
  "late-summer": ["08-01", "09-15"],
  autumn: ["09-01", "11-30"],
  "early-autumn": ["09-01", "10-15"],
  "late-autumn": ["10-15", "11-30"],
  "early-year": ["01-01", "03-31"],
} as const;
export type Season = keyof typeof seasons;

/** The keys of a table of words, as a typed list. */
export function keysOf<Key extends string>(table: Readonly<Record<Key, unknown>>): readonly Key[] {
  return Object.keys(table) as Key[];
}
