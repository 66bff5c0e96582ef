import type { Profile } from "../profile.ts";
import type { Country } from "../program.ts";
import type { Standing } from "../standing.ts";
import type { Truth } from "../verdict.ts";
import type { Stage } from "../vocabulary.ts";
import { isMedical } from "./studies.ts";

/** Whether someone who stands there is meant by a stage. */
export function countsAs(wanted: Stage, standing: Standing, profile: Profile): Truth {
  return wanted === standing.stage ? "yes" : (overlaps[standing.stage]?.[wanted]?.(profile, standing) ?? "no");
}

/** All that it looks at in a person beside their stage and year, for whoever keeps its answers. */
export function countingKey(profile: Profile): unknown {
  const { stage, degree, fields } = profile;
  const subject = isMedical(profile) || stage === "high-school" ? degree : [fields === undefined, mayBeMedicine(fields)];
  return [subject, mayStudyIn(ONE_DEGREE, profile), mayStudyIn(TWO_DEGREES, profile)];
}

type Overlap = (profile: Profile, standing: Standing) => Truth;

/** Where one stage may count as another; everywhere else it does not. */
const overlaps: Readonly<Partial<Record<Standing["stage"], Readonly<Partial<Record<Stage, Overlap>>>>>> = {
  "school-leaver": { undergraduate: () => "unclear", "medical-student": () => "unclear" },
  "medical-student": {
    // Medicine is a first degree in most countries.
    undergraduate: (profile, standing) => {
      if (profile.degree === "first") return mayBeMaster(profile, standing) ? "unclear" : "yes";
      return profile.degree === undefined || mayStudyIn(ONE_DEGREE, profile) ? "unclear" : "no";
    },
    "graduate-student": (profile, standing) => (profile.degree === "first" && !mayBeMaster(profile, standing) ? "no" : "unclear"),
  },
  undergraduate: { "medical-student": ({ fields }) => mayBeMedicine(fields) },
  "graduate-student": { "medical-student": ({ fields }) => mayBeMedicine(fields) },
  "medical-graduate": { "recent-graduate": () => "unclear", "graduate-student": mayGoOn },
  "recent-graduate": { "medical-graduate": ({ fields }) => mayBeMedicine(fields), "graduate-student": mayGoOn },
};

/** Where the course that graduates enter leads to the same bachelor's degree; whether a host counts it as such, it alone knows. */
const ONE_DEGREE: readonly Country[] = ["GB", "IE"];

/** Where the years after the third lead from a bachelor's to a master's degree; which of the two a host means, it alone knows. */
const TWO_DEGREES: readonly Country[] = ["BE", "CH", "DK", "FI", "FR", "NL", "PT"];
const BACHELOR_YEARS = 3;

function mayBeMaster(profile: Profile, { year }: Standing): boolean {
  return (year === undefined || year > BACHELOR_YEARS) && mayStudyIn(TWO_DEGREES, profile);
}

function mayStudyIn(countries: readonly Country[], { studiesIn }: Profile): boolean {
  return studiesIn === undefined || studiesIn.some((country) => countries.includes(country));
}

/** Whoever still studies today may have begun another degree by then; whoever has finished would have said so. */
function mayGoOn({ stage: now }: Profile): Truth {
  return now === "recent-graduate" || now === "medical-graduate" ? "no" : "unclear";
}

/** Someone who says no more than "undergraduate", or "master's student", may still study medicine. */
function mayBeMedicine(fields: Profile["fields"]): Truth {
  return fields === undefined || fields.includes("medicine") ? "unclear" : "no";
}
