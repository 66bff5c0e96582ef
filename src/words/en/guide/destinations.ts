import { allOf, counted, nounFor } from "../count.ts";
import { list } from "../list.ts";

export const destinations = {
  title: "Where to go",
  line: "the United Kingdom, the United States, Australia, Spain, Germany and the rest of the world: programs, costs, ways to stay",

  choosing: {
    title: "How to choose",
    catalog: (programs: number, countries: number, online: number): string =>
      `The catalog lists ${counted(programs, "program")} in ${counted(countries, "country")}, and ${online} that can be done from home; those that have ended or are paused are left out. A country is a good choice if you may go there, can afford it, and understand what people say to you.`,
    facts: (countries: number): string =>
      `For ${counted(countries, "country")} it also holds what is known of living costs, visas, health papers and language, each with the year and the page it comes from: intern-find country and a name.`,
  },

  places: {
    gb: {
      title: "United Kingdom",
      advice:
        "For a hospital placement, find the NHS trust or board or the medical school behind the hospital, and ask it directly: each has its own form, fee and dates, so begin early. Read what a visitor may do before you accept; some of the ways to stay that are recorded rule out pay, and some hands-on work.",
    },
    us: {
      title: "United States",
      advice:
        "Read the conditions on citizenship, permanent residence and place of study before anything else, and tell the search yours. For clinical work the words matter: a clerkship or elective is for medical students and hands-on, an observership is watching only, and what you tell the embassy has to fit.",
    },
    au: {
      title: "Australia",
      advice:
        "Look at the dates twice: the seasons are the other way round from Europe and North America. Ask about health papers first, because some need weeks, and about police certificates from each country you have lived in.",
    },
    es: {
      title: "Spain",
      advice:
        "Ask in which language the ward or the laboratory works, and learn its everyday words before you go. For graduates, the permission for a training stay can take most of a year, so ask the hospital for its timetable before you plan anything.",
    },
    de: {
      title: "Germany",
      advice:
        "Near patients you will need German, so ask which level the hospital expects. A clinical traineeship is called Famulatur, the final clinical year Praktisches Jahr: those words open the right pages. Students from outside the EU may need a consent that the hospital has to ask for, so write to it months ahead.",
    },
    europe: {
      title: "The rest of Europe",
      advice:
        "Ask the international office of your own school first whether there is an agreement with a university there: a place through an agreement can spare you fees and paperwork.",
    },
    africa: {
      title: "Africa",
      advice:
        "You may see illnesses and ways of working that are new to you. Go to learn, not to fill a gap: stay within what you have been taught, and choose hosts where local staff supervise you. Ask a travel clinic about vaccinations in good time.",
    },
    asia: {
      title: "Asia",
      advice:
        "Very different places under one name, so read on country by country. Some want a consent of their medical council or a ministry before the visa: ask the host what has to come first, and how long it takes.",
    },
    southAmerica: {
      title: "South and Central America and the Caribbean",
      advice:
        "How much you understand decides how much you get out of it, so ask in which language the work is done. As anywhere with fewer means, ask who supervises you and what the place gains from your coming.",
    },
  },

  noProgram: "The catalog has no program there.",
  programs: (total: number, types: string): string => `${counted(total, "program")}: ${types} (one can be of several kinds).`,
  pay: (sentence: string): string => `Pay: ${sentence}`,
  length: (sentence: string): string => `Length: ${sentence}`,
  everything: (code: string): string => `Everything about it: intern-find country ${code}`,
  conditions: (total: number, counts: { readonly citizenship: number; readonly residence: number; readonly school: number }): string =>
    `Conditions, counted from ${counted(total, "program")}: ${counts.citizenship} on citizenship, ${counts.residence} on permanent residence, ${counts.school} on the country of your school. The others set none of these or do not say.`,

  country: (name: string, programs: number): string => `${name} ${programs}`,
  countries: (named: readonly string[], all: number, recorded: number): string =>
    `By country: ${list.items(named)}${moreCountries(all - named.length)}. Costs, visas or health papers are recorded for ${recorded} of these ${all}: intern-find country and its name.`,

  nothingRecorded: "Costs and visas: nothing is recorded yet.",
  noYear: "year not stated",
  living: {
    none: "Living costs: nothing is recorded.",
    some: (places: readonly string[]): string => `Living costs: ${allOf(places)}.`,
    anywhere: (figure: string, year: string): string => `${figure} (${year})`,
    inArea: (area: string, figure: string, year: string): string => `${area} ${figure} (${year})`,
  },
  stay: {
    none: "Ways to stay: nothing is recorded.",
    some: (routes: readonly string[], more: number): string =>
      `Ways to stay: ${list.clauses(routes)}${more > 0 ? `; ${more} more ${nounFor(more, "way")}` : ""}.`,
    route: (name: string, year: string): string => `${name} (${year})`,
  },
  language: (note: string, year: string): string => `Language: ${note} (${year}).`,
} as const;

function moreCountries(count: number): string {
  return count > 0 ? ` and ${count} more ${nounFor(count, "country")}` : "";
}
