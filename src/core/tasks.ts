import type { CountryFactsByCode } from "./country-facts.ts";
import { isCovered } from "./cost.ts";
import { certificatesAsked, isNominated, languageAsked } from "./plan/asked.ts";
import type { LeadTimes, StayAbroad, TaskKind } from "./plan/lead-times.ts";
import { askedIn } from "./plan/lead-times.ts";
import type { TaskMoment, TaskScope } from "./plan/traits.ts";
import { traits } from "./plan/traits.ts";
import type { Profile } from "./profile.ts";
import type { Country, Fee, Program, TrackRecord } from "./program.ts";
import type { Reference } from "./reference.ts";
import type { ProgramType } from "./vocabulary.ts";

/** Why a task is there. `usual`: no page says so of this program, but stays like it need it; that is our assumption. */
export type TaskBasis =
  | { readonly from: "program" }
  | { readonly from: "country"; readonly country: Country; readonly source?: string; readonly year?: number | "unstated" }
  | { readonly from: "usual" };

/** What one program needs of a task. */
export interface TaskNeed {
  /** The id of the program. */
  readonly program: string;
  readonly when: TaskMoment;
  readonly basis: TaskBasis;
  readonly stay: StayAbroad;
  /** How many are asked for. */
  readonly count?: number;
  readonly notes: readonly string[];
  readonly fees?: readonly Fee[];
}

export interface Task {
  /** "passport", "visa.de", "transcript.jhibs": the same from one plan to the next. */
  readonly id: string;
  readonly kind: TaskKind;
  readonly scope: TaskScope;
  readonly country?: Country;
  /** Of a language certificate. */
  readonly language?: string;
  readonly needs: readonly [TaskNeed, ...TaskNeed[]];
}

/** A program that somebody wants to do, by the track that suits best. */
export interface TaskSubject {
  readonly program: Program;
  readonly track: TrackRecord;
}

export interface TaskSetting {
  readonly profile: Profile;
  readonly reference: Reference;
  readonly countryFacts: CountryFactsByCode;
  readonly leadTimes: LeadTimes;
}

interface Draft extends Omit<TaskNeed, "program"> {
  readonly kind: TaskKind;
  readonly language?: string;
}

/** Everything to be done for these programs; what serves several is one task. */
export function tasksOf(subjects: readonly TaskSubject[], setting: TaskSetting): readonly Task[] {
  const tasks = new Map<string, Task>();
  for (const subject of subjects) {
    for (const { kind, language, ...draft } of draftsOf(subject, setting)) {
      const need: TaskNeed = { program: subject.program.id, ...draft };
      const { country } = need.stay;
      const scope = traits[kind].scope === "country" && country === undefined ? "program" : traits[kind].scope;
      const id = taskId(kind, scope, { program: need.program, country, language });
      const before = tasks.get(id);
      const isCountry = scope === "country" && country !== undefined;
      tasks.set(id, {
        id,
        kind,
        scope,
        ...(isCountry && { country }),
        ...(language !== undefined && { language }),
        needs: before ? merged(before.needs, need) : [need],
      });
    }
  }
  return [...tasks.values()];
}

interface Part {
  readonly program: string;
  readonly country: Country | undefined;
  readonly language: string | undefined;
}

function taskId(kind: TaskKind, scope: TaskScope, { program, country, language }: Part): string {
  const part = { person: language, country: country?.toLowerCase(), program }[scope];
  return part === undefined ? kind : `${kind}.${part}`;
}

/** A program that asks twice for the same asks once, for all of it and as early. */
function merged(needs: Task["needs"], need: TaskNeed): Task["needs"] {
  const same = needs.find(({ program }) => program === need.program);
  if (same === undefined) return [...needs, need];
  const both: TaskNeed = {
    ...(same.basis.from === "usual" ? need : same),
    when: same.when === "application" ? same.when : need.when,
    notes: [...new Set([...same.notes, ...need.notes])],
    ...((same.count ?? need.count) !== undefined && { count: Math.max(same.count ?? 1, need.count ?? 1) }),
  };
  const [first, ...rest] = needs.map((one) => (one === same ? both : one));
  return [first ?? both, ...rest];
}

function draftsOf(subject: TaskSubject, setting: TaskSetting): readonly Draft[] {
  const stay = stayOf(subject);
  const drafts = [...named(subject, stay), ...askedOf(subject, stay, setting), ...abroad(subject, setting), ...atBedsides(subject, stay, setting)];
  const isNamed = new Set(drafts.filter(({ basis }) => basis.from === "program").map(({ kind }) => kind));
  // What the program itself names is not told again from elsewhere, but for what depends on the country.
  return drafts.filter(({ kind, basis }) => basis.from === "program" || !isNamed.has(kind) || traits[kind].scope === "country");
}

/** Documents of the record, the form itself and the fees that go with it. */
function named({ track }: TaskSubject, stay: StayAbroad): readonly Draft[] {
  const language = languageAsked(track.requirements);
  const documents = track.documents.map(({ what, count, note }): Draft => ({
    kind: what,
    // A passport that is named is handed in as a copy.
    when: what === "passport" ? "application" : traits[what].when,
    basis: { from: "program" },
    stay,
    notes: note === undefined ? [] : [note],
    ...(count !== undefined && { count }),
    ...(what === "language-certificate" && language !== undefined && { language }),
  }));
  const hasForm = track.documents.some(({ what }) => what === "application-form");
  const form: readonly Draft[] = hasForm ? [] : [{ kind: "application-form", when: "application", basis: { from: "usual" }, stay, notes: [] }];
  const fees = Array.isArray(track.fees) ? track.fees.filter((fee: Fee) => fee.kind === "application" && fee.optional !== true) : [];
  const fee: readonly Draft[] = fees.length === 0 ? [] : [{ kind: "fee", when: "application", basis: { from: "program" }, stay, notes: [], fees }];
  return [...form, ...documents, ...fee];
}

/** Papers that conditions call for. */
function askedOf({ track }: TaskSubject, stay: StayAbroad, { profile }: TaskSetting): readonly Draft[] {
  const basis = { from: "program" } as const;
  const languages = certificatesAsked(track.requirements, profile).map((language): Draft => ({
    kind: "language-certificate",
    when: "application",
    basis,
    stay,
    notes: [],
    language,
  }));
  const isListed = track.documents.some(({ what }) => what === "nomination-letter");
  const nomination: readonly Draft[] =
    isNominated(track.requirements) && !isListed ? [{ kind: "nomination-letter", when: "application", basis, stay, notes: [] }] : [];
  return [...languages, ...nomination];
}

/** What a stay in another country needs, program by program and country by country. */
function abroad(subject: TaskSubject, setting: TaskSetting): readonly Draft[] {
  const { program, track } = subject;
  const away = countriesOf(subject).filter((country) => country !== setting.profile.livesIn?.country);
  if (away.length === 0) return [];
  const stay = stayOf(subject);
  const usual = { when: "start", basis: { from: "usual" }, stay, notes: [] } as const;
  const guarded = away.filter((country) => !isFree(country, setting));
  // A program in many countries is one stay in one of them; which, is not known.
  const entries = guarded.length > 1 ? [stay] : guarded.map((country): StayAbroad => ({ ...stay, country }));
  const papers = entries.flatMap((entry): readonly Draft[] => [
    { ...usual, kind: "passport", stay: entry },
    { ...usual, kind: "visa", stay: entry, basis: visaBasis(entry, program.types, setting) },
    { ...usual, kind: "proof-of-funds", stay: entry },
  ]);
  return [
    ...papers,
    ...(isCovered(track, "insurance") ? [] : [{ ...usual, kind: "health-insurance" } as const]),
    { ...usual, kind: "travel" },
    ...(isCovered(track, "housing") ? [] : [{ ...usual, kind: "housing" } as const]),
  ];
}

function visaBasis({ country }: StayAbroad, types: readonly ProgramType[], { countryFacts }: TaskSetting): TaskBasis {
  const route = country === undefined ? undefined : countryFacts[country]?.stay?.find((terms) => terms.for.some((type) => types.includes(type)));
  if (country === undefined || route === undefined) return { from: "usual" };
  return { from: "country", country, source: route.source, year: route.year };
}

/** Where there are patients: what protects them, and what a country asks of whoever comes near them. */
function atBedsides(subject: TaskSubject, stay: StayAbroad, { countryFacts, leadTimes, reference }: TaskSetting): readonly Draft[] {
  const { program } = subject;
  const places = countriesOf(subject);
  const checks = places.flatMap((country): readonly Draft[] => {
    const asked = askedIn("police-check", { ...stay, country }, leadTimes, reference);
    if (asked === undefined) return [];
    const [page] = asked.sources ?? [];
    const basis = { from: "country", country, ...(page && { source: page.url, year: page.year }) } as const;
    return [{ kind: "police-check", when: "start", basis, stay: { ...stay, country }, notes: [] }];
  });
  if (places.length === 0 || !program.types.some((type) => type === "clinical" || type === "shadowing")) return checks;
  const fact = places.flatMap((country) => (countryFacts[country]?.health ?? []).map(({ source, year }) => ({ country, source, year })))[0];
  const basis: TaskBasis = fact ? { from: "country", ...fact } : { from: "usual" };
  return [...checks, { kind: "vaccinations", when: "start", basis, stay, notes: [] }];
}

function stayOf(subject: TaskSubject): StayAbroad {
  const { program, track } = subject;
  const countries = countriesOf(subject);
  const weeks = typeof track.duration === "object" ? track.duration.weeks : undefined;
  const [only] = countries.length === 1 ? countries : [];
  return { types: program.types, ...(only !== undefined && { country: only }), ...(weeks && { weeks }) };
}

/** Where one has to be oneself. */
function countriesOf({ track }: TaskSubject): readonly Country[] {
  return [...new Set(track.locations.flatMap(({ country, remote }) => (country === undefined || remote === true ? [] : [country])))];
}

/** Whether a citizen may come and stay without asking: at home, and within Europe's free movement, Switzerland included. */
function isFree(country: Country, { profile, reference }: TaskSetting): boolean {
  const free = [...(reference.groups["eea"] ?? []), "CH"];
  const mine = profile.citizenships ?? [];
  if (mine.includes(country) || profile.permanentResidence?.includes(country)) return true;
  return free.includes(country) && mine.some((one) => free.includes(one));
}
