import type { TaskKind } from "./lead-times.ts";

/** Due with the application, or before the start. */
export type TaskMoment = "application" | "start";

/** One serves all programs, those in a country, or a single one. */
export type TaskScope = "person" | "country" | "program";

interface Trait {
  readonly when: TaskMoment;
  readonly scope: TaskScope;
  /** What can't begin without it. */
  readonly before?: readonly TaskKind[];
  /** It is done once one has the place. */
  readonly afterOffer?: true;
}

const application = { when: "application", scope: "program", before: ["application-form"] } as const;
const ownPaper = { when: "application", scope: "person", before: ["application-form"] } as const;
const withOthers = { when: "application", scope: "program" } as const;
const onceAccepted = { when: "start", scope: "program", afterOffer: true } as const;

/** What is handed in with the form is ready when one begins to fill it in; what others send may come up to the last day. */
export const traits: Readonly<Record<TaskKind, Trait>> = {
  "application-form": withOthers,
  cv: ownPaper,
  "cover-letter": application,
  "personal-statement": application,
  "recommendation-letter": withOthers,
  transcript: ownPaper,
  "enrollment-proof": ownPaper,
  "deans-letter": application,
  "nomination-letter": withOthers,
  "host-acceptance": application,
  "research-proposal": application,
  "language-certificate": ownPaper,
  "licensing-exam": ownPaper,
  photo: ownPaper,
  portfolio: application,
  "parental-consent": application,
  interview: withOthers,
  fee: withOthers,
  other: application,
  passport: { when: "start", scope: "person", before: ["visa", "application-form"] },
  "proof-of-funds": { when: "start", scope: "person", before: ["visa"] },
  visa: { when: "start", scope: "country", afterOffer: true },
  "work-permit": { when: "start", scope: "country", afterOffer: true },
  "police-check": { when: "start", scope: "country" },
  vaccinations: { when: "start", scope: "person" },
  "health-check": onceAccepted,
  "health-insurance": onceAccepted,
  "malpractice-insurance": onceAccepted,
  "liability-insurance": onceAccepted,
  training: onceAccepted,
  travel: onceAccepted,
  housing: onceAccepted,
};
