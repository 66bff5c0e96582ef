import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";

/** A copy of a module on another core: what is asked is answered, one after another. */
export interface Helper<Question, Answer> {
  readonly ask: (question: Question) => Promise<Answer>;
  readonly dismiss: () => Promise<void>;
}

/** More would wait for each other: for the same memory, and for the one that writes. */
const MOST = 8;

/** What is kept of one row for the next is little; with less room for what is young, a third of the time would go into collecting it. */
const LIMITS = { maxOldGenerationSizeMb: 144, maxYoungGenerationSizeMb: 64 };

/** One helper for each core, or none where there is only one or the module is not there. @param module its path @param task what they all work on */
export function helpers<Question, Answer>(module: string, task: unknown): readonly Helper<Question, Answer>[] {
  const cores = Math.min(MOST, availableParallelism());
  if (cores < 2 || !existsSync(module)) return [];
  return Array.from({ length: cores }, () => helper<Question, Answer>(module, task));
}

function helper<Question, Answer>(module: string, task: unknown): Helper<Question, Answer> {
  const worker = new Worker(module, { workerData: task, resourceLimits: LIMITS });
  const waiting: { readonly give: (answer: Answer) => void; readonly fail: (error: unknown) => void }[] = [];
  let broken: unknown;
  worker.on("message", (answer: Answer) => waiting.shift()?.give(answer));
  worker.on("error", (error) => {
    broken = error;
    for (const { fail } of waiting.splice(0)) fail(error);
  });
  return {
    ask: async (question) =>
      new Promise<Answer>((give, fail) => {
        if (broken !== undefined) return fail(broken);
        waiting.push({ give, fail });
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker is no window
        worker.postMessage(question);
      }),
    dismiss: async () => void (await worker.terminate()),
  };
}
