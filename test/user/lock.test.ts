import { spawn, spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { Busy, withLock } from "../../src/files/lock.ts";
import type { Owner } from "../../src/files/lock-owner.ts";
import { isDead, newOwner } from "../../src/files/lock-owner.ts";
import { aFolder } from "../support/own-folder.ts";

/** The number of a process that has ended. */
function deadPid(): number {
  return spawnSync(process.execPath, ["-e", ""]).pid;
}

/** The number of one that runs as long as the test. */
function livePid(): number {
  const child = spawn(process.execPath, ["-e", "setInterval(() => undefined, 1000)"], { stdio: "ignore" });
  onTestFinished(() => void child.kill());
  return child.pid ?? 0;
}

const { began: _, ...here } = newOwner();

const lockBy = (file: string, owner: Owner): void => writeFileSync(`${file}.lock`, JSON.stringify(owner));

test("of many at once, each has the lock alone", async () => {
  const file = join(aFolder(), "list");
  let inside = 0;
  let most = 0;
  await Promise.all(
    Array.from({ length: 30 }, async () =>
      withLock(file, async () => {
        inside += 1;
        most = Math.max(most, inside);
        await new Promise((resume) => setTimeout(resume, 2));
        inside -= 1;
      }),
    ),
  );
  expect(most).toBe(1);
});

test("the lock of a process that died is taken over, by one of those who wait", async () => {
  const folder = aFolder();
  const file = join(folder, "list");
  lockBy(file, { ...here, id: "dead", pid: deadPid() });
  const order: number[] = [];
  await Promise.all([1, 2, 3, 4, 5].map(async (number) => withLock(file, async () => void order.push(number))));
  expect(order.toSorted((left, right) => left - right)).toEqual([1, 2, 3, 4, 5]);
  expect(readdirSync(folder)).toEqual([]);
});

test("whoever died while it took over is taken over as well", async () => {
  const file = join(aFolder(), "list");
  lockBy(file, { ...here, id: "first", pid: deadPid() });
  writeFileSync(`${file}.lock.after.first`, JSON.stringify({ ...here, id: "second", pid: deadPid() }));
  writeFileSync(`${file}.lock.after.first.after.second`, JSON.stringify({ ...here, id: "third", pid: deadPid() }));
  await withLock(file, async () => expect((JSON.parse(readFileSync(`${file}.lock`, "utf8")) as Owner).pid).toBe(process.pid));
  expect(existsSync(`${file}.lock`)).toBe(false);
});

test("the lock of a process that runs is waited for, however old it is, and then named", async () => {
  const file = join(aFolder(), "list");
  const pid = livePid();
  lockBy(file, { ...here, id: "busy", pid, at: Date.now() });
  utimesSync(`${file}.lock`, 0, 0);
  await expect(withLock(file, async () => undefined, 100)).rejects.toEqual(new Busy(`${file}.lock`, pid));
  expect(existsSync(`${file}.lock`)).toBe(true);
});

test("notes of those who were ended while they waited are swept once they are old", async () => {
  const folder = aFolder();
  const file = join(folder, "list");
  writeFileSync(`${file}.lock.x`, JSON.stringify({ ...here, id: "x", pid: deadPid(), at: Date.now() - 100_000 }));
  await withLock(file, async () => undefined);
  expect(readdirSync(folder)).toEqual([]);
});

const now = Date.now();

test.runIf(process.platform === "linux").each<readonly [string, Owner, boolean]>([
  ["a process that runs", { ...newOwner(), at: now }, false],
  ["one that ended", { ...here, id: "a", at: now, pid: deadPid() }, true],
  ["another one that was given the number of ours", { ...newOwner(), at: now, began: "1" }, true],
  ["one from before the machine was started again", { ...newOwner(), at: now, boot: "another" }, true],
  ["one on another machine, of which nobody can tell", { id: "a", at: now, pid: deadPid(), host: "elsewhere", boot: "another" }, false],
  ["one in another container, of which nobody can tell", { ...here, id: "a", at: now, pid: deadPid(), space: "pid:[1]" }, false],
  ["a lock that is being written", { id: "a", at: now }, false],
  ["a lock that was never written to its end", { id: "a", at: now - 20_000 }, true],
])("whether the owner is dead: %s", (_name, owner, expected) => {
  expect(isDead(owner)).toBe(expected);
});

test("where the system tells of no boot, one from before the machine was started is dead", () => {
  expect(isDead({ id: "a", at: 0, pid: process.pid, host: hostname() })).toBe(true);
});
