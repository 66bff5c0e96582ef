import type { Command } from "commander";
import { flags as flagWords } from "#words/flags.ts";
import { addFilters, addListOutput, addPerson, addSaved, addSelection, flag } from "./flags.ts";

const { groups } = flagWords;

/** Everything that a search can be asked with. */
export function addSearch(command: Command): Command {
  addPerson(addSaved(addFilters(command)));
  addSelection(command).addOption(flag("columns", groups.list)).addOption(flag("explain"));
  return addListOutput(command);
}
