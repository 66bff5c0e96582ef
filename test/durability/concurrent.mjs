import { argv, stdout } from "node:process";
import { fileURLToPath } from "node:url";
import { start, workplace } from "./writers.mjs";

/**
 * node test/durability/concurrent.mjs [processes]
 *
 * So many processes save one program each into the same shortlist at the same time; all of them must be there.
 */
export async function saveAtOnce(processes) {
  const place = await workplace();
  try {
    const names = Array.from({ length: processes }, (_, index) => `p${index}`);
    const ended = await Promise.all(names.map((name) => start(place.program, ["once", place.data, name, "0"], () => undefined).ended));
    const own = place.module.placeIn(place.data, () => undefined);
    const found = await Promise.all(names.map((name) => place.module.savedBy(name, own)));
    return {
      saved: found.filter(({ numbers, whole }) => whole && numbers.join() === "0").length,
      failed: ended.flatMap(({ code, errors }) => (code === 0 ? [] : [errors])),
    };
  } finally {
    await place.remove();
  }
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const processes = Number(argv[2] ?? 64);
  const began = performance.now();
  const { saved, failed } = await saveAtOnce(processes);
  stdout.write(`${saved} of ${processes} saved at the same time are there (${((performance.now() - began) / 1000).toFixed(1)} s)\n`);
  for (const each of failed.slice(0, 5)) stdout.write(`${each}\n`);
  process.exitCode = saved === processes ? 0 : 1;
}
