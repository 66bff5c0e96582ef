/** The conditions on a program: what names a value, and the line of the help. */
export const filters = {
  country: { metavar: "countries", summary: "in one of these countries (uk,ie or !us)" },
  region: { metavar: "regions", summary: "in a part of the world or a state (africa, eu, California)" },
  city: { metavar: "cities", summary: "in one of these cities" },
  remote: "can be done from home",
  type: { metavar: "types", summary: "of one of these kinds (clinical, shadowing, research …)" },
  specialty: { metavar: "specialties", summary: "about one of these (surgery also finds cardiothoracic)" },
  hostType: { metavar: "types", summary: "run by a university, hospital, ngo, company …" },
  paid: "pays at least some people something",
  fullyPaid: "pays everyone who takes part",
  free: "asks no fee of anyone",
  covers: { metavar: "items", summary: "the host covers housing, meals, travel …" },
  weeks: { metavar: "range", summary: "can last this many weeks (4..8)" },
  starts: { metavar: "days", summary: "starts in this time (2027-06..2027-09)" },
  deadlineBefore: { metavar: "day", summary: "closes before this day" },
  openNow: "one can apply today",
  fresh: { metavar: "year", summary: "a source speaks of this program year or a later one" },
  /** What a value is called where it is not known: "x" is not a … that intern-find knows. */
  named: {
    region: "region",
    city: "city with a program",
    type: "type of program",
    specialty: "specialty",
    hostType: "type of host",
    covers: "thing that a host can cover",
  },
  /** How a range of weeks is written. */
  weeksExample: "4..8 or 6",
  /** "x" is not … */
  aYear: "a year",
} as const;
