import { expect, test } from "vitest";
import { progressOn } from "../../src/cli/progress.ts";

/** What is written while 1,000 files are read, 100 of them in each step of time. */
function written({ terminal = true, isPlain = false, stepMs = 200 } = {}): string {
  let [time, text] = [0, ""];
  const progress = progressOn(() => ({ surface: { terminal, color: false, width: 60 }, write: (part) => void (text += part) }), { isPlain, now: () => time });
  for (let done = 100; done <= 1000; done += 100) {
    time += stepMs;
    progress(done, 1000);
  }
  return text;
}

test("a bar comes after half a second, moves on its line and is gone at the end", () => {
  const parts = written().split("\r").slice(1);
  expect(parts[0]).toBe("[#####-------------] Reading 300 of 1,000 files of your own\u001B[K");
  expect(parts.every((part) => part.length < 64)).toBe(true);
  expect(parts.at(-1)).toBe("\u001B[K");
});

test("who waits for a moment only sees none", () => {
  expect(written({ stepMs: 10 })).toBe("");
});

test("there is none where nobody looks", () => {
  expect(written({ terminal: false })).toBe("");
});

test("where nothing may move, one line says it", () => {
  expect(written({ isPlain: true })).toBe("Reading 1,000 files of your own. The next start will be quick.\n");
});
