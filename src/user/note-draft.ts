import { dirname } from "node:path";
import { dataText } from "../files/data-files.ts";
import { DiskProblem, makePrivateFolder } from "../files/disk.ts";
import { removeDurably, writeDurably } from "../files/durable.ts";
import type { OwnPlace } from "./document.ts";
import { pathOf } from "./document.ts";

/** A note while it is in an editor: a file that stays until the note is kept. What was typed an earlier time is still in it. @throws {DiskProblem} */
export async function beginNote(id: string, place: OwnPlace, start: string): Promise<string> {
  const path = pathOf({ file: `notes/${id}.draft.txt`, folder: "data" }, place);
  await makePrivateFolder(dirname(path));
  if ((await textIn(path)) === "") await writeDurably(path, start);
  return path;
}

/** What was typed, without the lines that begin with #. @throws {DiskProblem} */
export async function noteIn(path: string): Promise<string> {
  const lines = (await textIn(path)).split(/\r?\n/u);
  return lines
    .filter((line) => !line.startsWith("#"))
    .join("\n")
    .trim();
}

/** @throws {DiskProblem} */
export async function endNote(path: string): Promise<void> {
  await removeDurably(path);
}

async function textIn(path: string): Promise<string> {
  try {
    const read = await dataText(path);
    return "text" in read ? read.text : "";
  } catch (error) {
    if (error instanceof DiskProblem && error.code === "ENOENT") return "";
    throw error;
  }
}
