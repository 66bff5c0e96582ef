import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Reference } from "../core/reference.ts";
import type { DataFile } from "../files/data-files.ts";
import type { CompiledFile } from "./compile-file.ts";
import { compileFile } from "./compile-file.ts";

/** What all threads work on together. */
export interface Work {
  readonly files: readonly DataFile[];
  readonly reference: Reference;
  readonly from: string;
  /** Shared: the number of the next batch that nobody has taken. */
  readonly next: Int32Array;
}

interface Batch {
  readonly number: number;
  readonly compiled: readonly CompiledFile[];
}

export interface Threads {
  /** The file that a further thread runs; without it there is one. */
  readonly worker?: string;
  readonly onProgress?: (done: number, total: number) => void;
}

const BATCH = 32;
/** Fewer are read before a second thread has begun. */
const WORTH_A_THREAD = 200;
const MOST_THREADS = 8;

/** Each file compiled, in the order of the files. */
export async function compileMany(work: Omit<Work, "next">, { worker, onProgress }: Threads): Promise<readonly CompiledFile[]> {
  const { files } = work;
  const shared: Work = { ...work, next: new Int32Array(new SharedArrayBuffer(4)) };
  const done: (readonly CompiledFile[] | undefined)[] = Array.from({ length: Math.ceil(files.length / BATCH) });
  let count = 0;
  const take = ({ number, compiled }: Batch): void => {
    done[number] = compiled;
    count += compiled.length;
    onProgress?.(count, files.length);
  };
  const others = worker === undefined ? [] : Array.from({ length: furtherThreads(files.length) }, async () => besides(worker, shared, take));
  for (const batch of batches(shared)) {
    take(batch);
    // What the others have sent is taken between two batches.
    await new Promise(setImmediate);
  }
  await Promise.all(others);
  // A thread that broke off, for want of memory for one, has left its batch undone.
  return done.flatMap((compiled, number) => compiled ?? compileBatch(shared, number));
}

function furtherThreads(files: number): number {
  return files < WORTH_A_THREAD ? 0 : Math.min(availableParallelism(), MOST_THREADS, Math.ceil(files / WORTH_A_THREAD)) - 1;
}

/** Batch by batch, those that no other thread has taken. */
export function* batches(work: Work): Generator<Batch> {
  const count = Math.ceil(work.files.length / BATCH);
  for (let number = Atomics.add(work.next, 0, 1); number < count; number = Atomics.add(work.next, 0, 1)) yield { number, compiled: compileBatch(work, number) };
}

function compileBatch({ files, reference, from }: Work, number: number): readonly CompiledFile[] {
  return files.slice(number * BATCH, (number + 1) * BATCH).map((file) => compileFile(file, reference, from));
}

async function besides(file: string, work: Work, take: (batch: Batch) => void): Promise<void> {
  return new Promise((resolve) => {
    try {
      const worker = new Worker(file, { workerData: work, stdout: true, stderr: true });
      worker.on("message", take);
      worker.on("error", () => resolve());
      worker.on("exit", () => resolve());
    } catch {
      // No thread to be had: the work is done without it.
      resolve();
    }
  });
}
