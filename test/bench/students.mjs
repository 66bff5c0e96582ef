// A table of invented students, always the same for the same number: node test/bench/students.mjs 10000 > students.csv
// About what an adviser has: most study at a few schools of a few countries, some come from anywhere; many cells are empty, and one
// row in two hundred has a mistake.
import { pathToFileURL } from "node:url";

/** Mulberry32: small, and the same everywhere. */
function chance(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const schools = [
  ["University of Nairobi", "Kenya", "Nairobi"],
  ["Makerere University", "Uganda", "Kampala"],
  ["University of Lagos", "Nigeria", "Lagos"],
  ["AIIMS New Delhi", "India", "New Delhi"],
  ["Aga Khan University", "Pakistan", "Karachi"],
  ["Universidade de São Paulo", "Brazil", "São Paulo"],
  ["Charité Berlin", "Germany", "Berlin"],
  ["King's College London", "United Kingdom", "London"],
  ["Johns Hopkins University", "United States", "Baltimore"],
  ["Cairo University", "Egypt", "Cairo"],
  ["University of Sydney", "Australia", "Sydney"],
  ["Semmelweis University", "Hungary", "Budapest"],
];
const others = ["Mexico", "Ghana", "Nepal", "Turkey", "Vietnam", "Philippines", "Iran", "Ukraine", "Italy", "Colombia", "Sudan", "Jordan", "Canada", "France"];
const firsts = ["Ada", "Wanjiru", "Amara", "José", "Li", "Fatima", "Zoë", "Omar", "Priya", "Łukasz", "Chloe", "Đorđe", "Noor", "Sam"];
const lasts = ["Otieno", "Okafor", "Sharma", "Silva", "Müller", "Khan", "Nguyen", "Smith", "García", "Hassan", "Kowalski", "O'Neil"];
const headings = [
  "Name",
  "Student ID",
  "Level of study",
  "Year of study",
  "Nationality",
  "Country of study",
  "Country of residence",
  "Date of birth",
  "English",
  "GPA",
  "Field",
  "University",
  "Budget",
  "Available",
];

export function* students(count, seed = 1) {
  const random = chance(seed);
  const one = (list) => list[Math.floor(random() * list.length)];
  const some = (share, text) => (random() < share ? text : "");
  yield line(headings);
  for (let row = 0; row < count; row += 1) {
    const [school, country, city] = one(schools);
    const level = one([
      "medical student",
      "medical student",
      "medical student",
      "undergraduate",
      "undergraduate",
      "high school",
      "graduate student",
      "medical graduate",
    ]);
    const isAtSchool = level === "high school";
    const year = isAtSchool
      ? `grade ${9 + Math.floor(random() * 4)}`
      : level === "medical graduate"
        ? ""
        : String(1 + Math.floor(random() * (level === "medical student" ? 6 : 4)));
    const nationality = random() < 0.75 ? country : one(others);
    const born = `${(isAtSchool ? 2008 : 1998) + Math.floor(random() * (isAtSchool ? 4 : 9))}-${two(1 + random() * 12)}-${two(1 + random() * 28)}`;
    const month = 5 + Math.floor(random() * 3);
    yield line([
      `${one(firsts)} ${one(lasts)}`,
      String(100_000 + row),
      random() < 0.005 ? "medcal studnt" : level,
      some(0.9, year),
      some(0.95, nationality),
      some(0.9, country),
      some(0.8, random() < 0.5 ? country : `${city}, ${country}`),
      some(0.8, born),
      some(0.7, one(["B2", "C1", "native", "ielts:6.5", "ielts:7", "toefl:95"])),
      some(0.6, `${(2.5 + random() * 1.5).toFixed(2)}/4`),
      some(0.5, isAtSchool ? "" : one(["medicine", "medicine", "biology", "public health"])),
      some(0.7, school),
      some(0.6, one(["1500usd", "2000 EUR", "£1500", "3000usd", "800usd"])),
      some(0.5, `2027-0${month}${random() < 0.1 ? `-${two(1 + random() * 28)}` : ""}..2027-0${month + 2}`),
    ]);
  }
}

function two(value) {
  return String(Math.floor(value)).padStart(2, "0");
}

function line(cells) {
  return `${cells.map((cell) => (/[",\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(",")}\n`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const count = Number(process.argv[2]) || 100;
  for (const text of students(count)) process.stdout.write(text);
}
