import { profile as words } from "#words/profile.ts";
import { idOf } from "../../core/input/names.ts";
import { personFacts } from "../../core/input/person.ts";
import type { OwnAnswers } from "../../core/own-answers.ts";
import { isYearOld, textsOf } from "../../core/own-answers.ts";
import { openFacts, search } from "../../core/search.ts";
import { clean } from "../../render/clean.ts";
import { jsonText, SCHEMA_VERSION } from "../../render/json.ts";
import type { OpenFact } from "../../render/profile.ts";
import { profilePage, toldAnswers } from "../../render/profile.ts";
import { pathOf } from "../../user/document.ts";
import { profileDocument, withoutAnswers } from "../../user/profile-file.ts";
import { changeProfile, checked, profileName, profileNames, readProfile, removeProfile } from "../../user/profiles.ts";
import type { Context } from "../context.ts";
import { Failure } from "../failure.ts";
import type { Flags } from "../flags.ts";
import { camelCased, queryFrom, textOf } from "../flags.ts";
import { keepAnswers } from "../keep-answers.ts";
import { knownFrom, valueOf } from "../values.ts";
import { say } from "../say.ts";

export async function runSet(flags: Flags, context: Context): Promise<void> {
  const given = givenAnswers(flags);
  if (Object.keys(given).length === 0) throw new Failure(words.nothingToSet);
  const name = await profileName(textOf(flags, "profile"), context.own);
  const isNew = await keepAnswers(given, name, context);
  say(isNew ? words.kept(clean(pathOf(profileDocument(name), context.own))) : words.unchanged, context);
}

function givenAnswers(flags: Flags): OwnAnswers {
  return Object.fromEntries(
    personFacts.flatMap(({ id }) => {
      const value = flags[camelCased(id)];
      return typeof value === "boolean" || value === undefined ? [] : [[id, [value].flat()] as const];
    }),
  );
}

export async function runUnset(names: readonly string[], flags: Flags, context: Context): Promise<void> {
  if (names.length === 0) throw new Failure(words.nothingToUnset);
  const choices = personFacts.map(({ id }) => ({ id, words: [id] }));
  const ids = names.map((name) => valueOf(words.operands.facts.name, idOf(name.replace(/^--/u, ""), choices, words.factKind)));
  const name = await profileName(textOf(flags, "profile"), context.own);
  let isKnown = false;
  await changeProfile(name, context.own, (before) => {
    isKnown = ids.some((id) => id in before.answers);
    return isKnown ? withoutAnswers(before, ids) : before;
  });
  say(isKnown ? words.takenBack(ids) : words.notTold(ids), context);
}

export async function runShow(flags: Flags, context: Context): Promise<void> {
  const name = await existing(textOf(flags, "profile"), context);
  const catalog = await context.catalog();
  const known = knownFrom(catalog, context.clock.today);
  const file = await readProfile(name, context.own);
  const profile = await checked(file, name, context.own, known);
  const situation = { profile, clock: context.clock, reference: catalog.reference };
  const open = openFacts(search(catalog.programs(), queryFrom({}, known, profile, "match"), situation).matches);
  const path = pathOf(profileDocument(name), context.own);
  if (flags["json"] === true) {
    context.write(jsonText({ schemaVersion: SCHEMA_VERSION, asOf: context.clock.today, ...jsonOf(name, path, textsOf(file), open) }));
    return;
  }
  const notes = [
    ...("age" in file.answers ? [words.ageMovesOn] : []),
    ...(isYearOld(file, profile, known.today) ? [words.yearIsOld(file.told?.year ?? "")] : []),
  ];
  const told = toldAnswers(profile, catalog.reference).map((answer) => ({ ...answer, words: clean(answer.words) }));
  context.write(profilePage(words.heading(name, clean(path)), told, open, notes, context.out.width));
}

function jsonOf(name: string, file: string, answers: OwnAnswers, open: readonly OpenFact[]): object {
  return { profile: name, file, answers, missing: open };
}

/** A profile that is there: the one that was named, or else the usual one. */
async function existing(named: string | undefined, context: Context): Promise<string> {
  const name = await profileName(named, context.own);
  const names = await profileNames(context.own);
  if (names.includes(name)) return name;
  throw new Failure(named === undefined ? words.noneYet(name) : words.noSuch(name, names));
}

export async function runPath(flags: Flags, context: Context): Promise<void> {
  const name = await profileName(textOf(flags, "profile"), context.own);
  context.write(`${clean(pathOf(profileDocument(name), context.own))}\n`);
}

export async function runList(flags: Flags, context: Context): Promise<void> {
  const names = await profileNames(context.own);
  const usual = await profileName(undefined, context.own);
  if (flags["json"] === true) {
    const profiles = names.map((name) => ({ name, file: pathOf(profileDocument(name), context.own), usual: name === usual }));
    context.write(jsonText({ schemaVersion: SCHEMA_VERSION, asOf: context.clock.today, profiles }));
    return;
  }
  if (names.length === 0 && context.out.terminal) context.warn(words.noneYet(usual));
  const marked = (name: string): string => (context.out.terminal ? `${name === usual ? "*" : " "} ${name}` : name);
  context.write(names.map((name) => `${marked(name)}\n`).join(""));
}

export async function runRemove(named: string, flags: Flags, context: Context): Promise<void> {
  const name = await existing(named, context);
  const { question, yes, no, needsYes, kept } = words.remove;
  if (flags["yes"] !== true) {
    if (!context.interactive) throw new Failure(needsYes(name));
    const choices = [
      { value: "no", name: no },
      { value: "yes", name: yes },
    ];
    if ((await (await context.ask()).choose(question(name), choices)) === "no") {
      say(kept, context);
      return;
    }
  }
  await removeProfile(name, context.own);
  say(words.removed(name), context);
}
