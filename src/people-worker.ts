import { parentPort, workerData } from "node:worker_threads";
import type { PeopleTask, Rows } from "./cli/people-task.ts";
import { answerer } from "./cli/people-task.ts";

/** What `match` starts on each core: answers the rows that it is sent, in their order. */
const answer = answerer(workerData as PeopleTask);

parentPort?.on("message", (rows: Rows) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker is no window
  parentPort?.postMessage(answer(rows));
});
