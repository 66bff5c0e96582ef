import { noSouthernSeasons, possibleDates } from "./dates.ts";
import { knownNames } from "./known-names.ts";
import type { FileRule } from "./rule.ts";
import { conflictsNameSources, everyFactHasASource, supportsNameFacts } from "./sources.ts";
import { sayingRequirements, somewhere, uniqueInnerIds, wholeAmounts } from "./whole.ts";

/** Everything checked of a file whose shape is right. */
export const fileRules: readonly FileRule[] = [
  everyFactHasASource,
  supportsNameFacts,
  conflictsNameSources,
  knownNames,
  possibleDates,
  noSouthernSeasons,
  uniqueInnerIds,
  sayingRequirements,
  wholeAmounts,
  somewhere,
];
