// Reads a calendar with two parsers, in whatever zone the process runs in, and prints what each found: a JSON list of
// [uid, first day or instant, day after the last or null] for each parser.
import { readFileSync } from "node:fs";
import ICAL from "ical.js";
import nodeIcal from "node-ical";

const text = readFileSync(0, "utf8");
const twoDigits = (number) => String(number).padStart(2, "0");

function byIcalJs() {
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent");
  return events.map((event) => {
    const [start, end] = ["dtstart", "dtend"].map((name) => event.getFirstPropertyValue(name));
    return [event.getFirstPropertyValue("uid"), start.isDate ? start.toString() : start.toJSDate().toISOString().slice(0, 16), end?.toString() ?? null];
  });
}

// It gives whole days as local midnight.
function byNodeIcal() {
  const shown = (date) =>
    date.dateOnly ? `${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}` : date.toISOString().slice(0, 16);
  const events = Object.values(nodeIcal.sync.parseICS(text)).filter(({ type }) => type === "VEVENT");
  return events.map(({ uid, start, end }) => [uid, shown(start), start.dateOnly ? shown(end) : null]);
}

process.stdout.write(JSON.stringify([byIcalJs(), byNodeIcal()]));
