import { parentPort, workerData } from "node:worker_threads";
import type { Work } from "./compile-many.ts";
import { batches } from "./compile-many.ts";

/** A thread beside the main one: takes batches of files as long as there are any. */
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
for (const batch of batches(workerData as Work)) parentPort?.postMessage(batch);
