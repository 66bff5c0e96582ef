import { failures } from "#words/failures.ts";
import type { SavedById } from "../core/shortlist.ts";
import { savedById } from "../core/shortlist.ts";
import type { Context } from "./context.ts";
import type { Flags } from "./flags.ts";

/** Whether only saved programs are meant. */
export function wantsSaved({ saved, stage, tag }: Flags): boolean {
  return saved === true || stage !== undefined || tag !== undefined;
}

/** By name, because each lazily loaded file has a class of its own. */
const unreadable: ReadonlySet<string> = new Set(["OwnProblem", "OwnMistakes", "DiskProblem"]);

/** What the person saved, to mark it in lists. Where it cannot be read, a list is still a list. */
export async function savedMarks({ shortlist, warn }: Pick<Context, "shortlist" | "warn">): Promise<{ readonly saved?: SavedById }> {
  try {
    const kept = await shortlist();
    return kept.programs.length === 0 ? {} : { saved: savedById(kept) };
  } catch (error) {
    if (!(error instanceof Error) || !unreadable.has(error.name)) throw error;
    warn(failures.noMarks(error.message.split("\n")[0] ?? ""));
    return {};
  }
}
