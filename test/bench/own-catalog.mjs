// Writes a catalog of one's own for measurements: as many programs as wanted, made from the real ones, under ids and names of their
// own. The same number gives the same files. Usage: node test/bench/own-catalog.mjs <count> <folder>
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const programs = join(dirname(fileURLToPath(import.meta.url)), "../../data/programs");
const LONGEST_ID = 64;

export function writeOwnCatalog(count, folder) {
  const names = readdirSync(programs).toSorted();
  const texts = names.map((name) => readFileSync(join(programs, name), "utf8"));
  mkdirSync(folder, { recursive: true });
  for (let number = 0; number < count; number += 1) {
    // In an order that does not put those from the same host beside each other.
    const text = texts[(number * 197) % texts.length];
    const mark = `-own-${number}`;
    const id = `${/^id: (.*)$/mu
      .exec(text)[1]
      .slice(0, LONGEST_ID - mark.length)
      .replace(/-+$/u, "")}${mark}`;
    writeFileSync(join(folder, `${id}.yaml`), renamed(text, id, number));
  }
}

function renamed(text, id, number) {
  return text
    .replace(/^id: .*$/mu, `id: ${id}`)
    .replace(/^name: (["']?)(.*)\1$/mu, (_, quote, name) => `name: ${quote}${name.slice(0, 140)} ${number}${quote}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeOwnCatalog(Number(process.argv[2]), process.argv[3]);
