import { access, open, rename, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { disk } from "#words/disk.ts";
import { codeOf, diskProblem, takeFreeName } from "./disk.ts";

/** A file that is written part by part, and is there whole or not at all. */
export interface GrowingFile {
  readonly write: (part: string | Uint8Array) => Promise<void>;
  readonly finish: () => Promise<void>;
  /** Nothing is left of it. */
  readonly abandon: () => Promise<void>;
}

/** Into a temporary file beside it, which takes the name in the end. @throws {DiskProblem} at once where a file of this name may not be replaced */
export async function growFile(path: string, { replace }: { replace: boolean }): Promise<GrowingFile> {
  if (!replace && (await isThere(path))) throw diskProblem(path, Object.assign(new Error("exists"), { code: "EEXIST" }));
  return grown(path, replace);
}

/** Whole or not at all. @throws {DiskProblem} */
export async function writeWhole(path: string, text: string, { replace }: { replace: boolean }): Promise<void> {
  const file = await grown(path, replace);
  try {
    await file.write(text);
    await file.finish();
  } finally {
    await file.abandon();
  }
}

async function grown(path: string, replace: boolean): Promise<GrowingFile> {
  const temporary = `${path}.${process.pid}.tmp`;
  const told = (error: unknown): Error => diskProblem(codeOf(error) === "ENOENT" ? disk.folder(dirname(path)) : path, error);
  const clear = async (): Promise<void> => rm(temporary, { force: true }).catch(() => undefined);
  const attempt = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      await clear();
      throw told(error);
    }
  };
  const file = await attempt(async () => {
    if (replace && (await isSpecial(path))) throw Object.assign(new Error("special"), { code: "EINVAL" });
    return open(temporary, "w");
  });
  return {
    write: async (part) => attempt(async () => file.writeFile(part)),
    finish: async () =>
      attempt(async () => {
        await file.close();
        await (replace ? rename(temporary, path) : takeFreeName(temporary, path));
        await clear();
      }),
    abandon: async () => {
      await file.close().catch(() => undefined);
      await clear();
    },
  };
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** A folder or a device: a file in its place would do harm. */
async function isSpecial(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => !found.isFile(),
    () => false,
  );
}
