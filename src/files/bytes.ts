import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { diskProblem } from "./disk.ts";

/** What comes out of a file or stdin, part by part, and how much there will be where that is known. */
export interface Bytes {
  readonly size?: number;
  readonly parts: AsyncIterable<Uint8Array>;
}

/** @param path "-" is stdin. @throws {DiskProblem} */
export async function bytesOf(path: string): Promise<Bytes> {
  if (path === "-") return { parts: partsOf(path, createReadStream("", { fd: 0, autoClose: false })) };
  try {
    const found = await stat(path);
    if (found.isDirectory()) throw Object.assign(new Error("folder"), { code: "EISDIR" });
    return { ...(found.isFile() && { size: found.size }), parts: partsOf(path, createReadStream(path)) };
  } catch (error) {
    throw diskProblem(path, error);
  }
}

async function* partsOf(path: string, stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    for await (const part of stream) yield part;
  } catch (error) {
    throw diskProblem(path, error);
  }
}
