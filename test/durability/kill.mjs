import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { argv, stdout } from "node:process";
import { fileURLToPath } from "node:url";
import { start, workplace } from "./writers.mjs";

/**
 * node test/durability/kill.mjs [times]
 *
 * Several processes save into one shortlist without a pause. One after the other is ended with kill -9 at a random moment, and the
 * file is looked at: it must be whole, hold everything that the ended process had reported as saved, and nothing it had taken back.
 */
const WRITERS = 3;
/** Before the moment comes, a writer has reported up to so many changes. */
const MOST_CHANGES = 4;

export async function killWriters(times) {
  const place = await workplace();
  const tally = { kills: 0, saved: 0, lost: 0, damaged: 0, holding: 0, failed: [] };
  try {
    await Promise.all(Array.from({ length: WRITERS }, (_, index) => killInTurn(`w${index}`, times, tally, place)));
    return tally;
  } finally {
    await place.remove();
  }
}

async function killInTurn(name, times, tally, { program, data, module }) {
  const own = module.placeIn(data, () => (tally.damaged += 1));
  let changeMs = 50;
  for (let next = 0; tally.kills < times;) {
    tally.kills += 1;
    let [done, told] = [next - 1, performance.now()];
    let toCome = Math.floor(Math.random() * (MOST_CHANGES + 1));
    const writer = start(program, ["on", data, name, String(next)], (line) => {
      if (line !== "ready") [done, changeMs] = [Number(line), (changeMs + performance.now() - told) / 2];
      told = performance.now();
      // At any moment of the change after those, which takes as long as others did.
      if (toCome === 0) setTimeout(() => writer.kill(), Math.random() * changeMs);
      toCome -= 1;
    });
    const { signal, errors } = await writer.ended;
    if (signal !== "SIGKILL" || errors !== "") tally.failed.push(errors || `ended by itself (${signal})`);
    if (await holdsLock(data, writer.pid)) tally.holding += 1;
    tally.saved += done - next + 1;
    next = await checked(name, done, own, tally, module);
  }
}

/** What was reported is there, and at most what was on its way beside it. Returns the number to go on with. */
async function checked(name, done, own, tally, { savedBy, KEPT }) {
  try {
    const { numbers, whole } = await savedBy(name, own);
    if (!whole) tally.damaged += 1;
    const last = numbers.at(-1) ?? -1;
    const expected = Array.from({ length: Math.min(KEPT, last + 1) }, (_, index) => last - Math.min(KEPT, last + 1) + 1 + index);
    if ((last !== done && last !== done + 1) || numbers.join() !== expected.join()) tally.lost += 1;
    return last + 1;
  } catch (error) {
    tally.damaged += 1;
    tally.failed.push(String(error));
    return done + 1;
  }
}

async function holdsLock(data, pid) {
  const text = await readFile(join(data, "shortlist.yaml.lock"), "utf8").catch(() => "{}");
  return JSON.parse(text).pid === pid;
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const began = performance.now();
  const { kills, saved, lost, damaged, holding, failed } = await killWriters(Number(argv[2] ?? 1000));
  const seconds = Math.round((performance.now() - began) / 1000);
  stdout.write(`${kills} kills (${holding} of them with the lock held), ${saved} changes reported as saved: ${lost} lost, ${damaged} damaged (${seconds} s)\n`);
  for (const each of failed.slice(0, 5)) stdout.write(`${String(each)}\n`);
  process.exitCode = lost + damaged + failed.length === 0 ? 0 : 1;
}
