import { mistakes } from "#words/mistakes.ts";
import { covers, factsOf, namesSomething } from "../facts.ts";
import type { FileRule } from "./rule.ts";

/** The rule above all others: a fact is here because a source states it. */
export const everyFactHasASource: FileRule = (file) => {
  const supported = file.sources.flatMap(({ supports }) => supports);
  return factsOf(file)
    .filter(({ name }) => !supported.some((support) => covers(support, name)))
    .map(({ name, path }) => ({ path, message: mistakes.unsupported(name) }));
};

export const supportsNameFacts: FileRule = (file) => {
  const facts = factsOf(file);
  return file.sources.flatMap(({ supports }, source) =>
    supports.flatMap((support, index) =>
      namesSomething(support, facts) ? [] : [{ path: ["sources", source, "supports", index], message: mistakes.noFact(support) }],
    ),
  );
};

export const conflictsNameSources: FileRule = (file) => {
  const ids = new Set(file.sources.map(({ id }) => id));
  return (file.conflicts ?? []).flatMap(({ sources }, conflict) =>
    sources.flatMap((source, index) => (ids.has(source) ? [] : [{ path: ["conflicts", conflict, "sources", index], message: mistakes.noSource(source) }])),
  );
};
