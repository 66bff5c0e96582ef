import { register } from "tsx/esm/api";

/** More of the made files and command lines than a test run has time for: node test/hostile/run.mjs 10000 */
register();
const fc = await import("fast-check");
const [{ anyFile }, { becomes, faultsIn }, { anyLine, lineFaults }] = await Promise.all([import("./generated.ts"), import("./look.ts"), import("./flags.ts")]);

const numRuns = Number(process.argv[2] ?? 1000);
const seed = process.argv[3] === undefined ? Date.now() % 2 ** 31 : Number(process.argv[3]);
const outcomes = { refused: 0, read: 0 };

async function look(content) {
  const became = await becomes(content);
  outcomes[became.program ? "read" : "refused"] += 1;
  return faultsIn(became, false);
}

async function check(name, arbitrary, faults) {
  const begin = performance.now();
  const property = fc.asyncProperty(arbitrary, async (value) => {
    const found = await faults(value);
    if (found.length > 0) throw new Error(found.join("\n"));
  });
  const details = await fc.check(property, { numRuns, seed });
  const seconds = ((performance.now() - begin) / 1000).toFixed(0);
  process.stdout.write(`${name}: ${details.numRuns} made, ${details.failed ? "one fails" : "none fails"}, ${seconds} s, seed ${seed}\n`);
  if (!details.failed) return;
  process.stdout.write(`${JSON.stringify(details.counterexample).slice(0, 3000)}\n${String(details.errorInstance).slice(0, 2000)}\n`);
  process.exitCode = 1;
}

await check("files", anyFile, look);
process.stdout.write(`  ${outcomes.refused} refused at their place, ${outcomes.read} read and shown\n`);
await check("command lines", await anyLine(), lineFaults);
