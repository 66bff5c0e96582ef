/** A program file that is right in the small invented world, and says something in every field. */
export const aProgramFile = `id: example-summer
name: Example Summer Program
otherNames: [Old Name of It]
host: {name: Example University, type: university}
url: https://example.org/summer
types: [research]
specialties: [neurology]
summary: A sentence of our own.
places: about 20
notes: [A fact that no field holds.]
ended: {status: paused, note: The page says so.}
locations: [{city: Baltimore, region: MD, country: US, note: on campus}]
requirements:
  - {kind: stage, any: [{stage: undergraduate, years: [2, 3]}], at: application}
  - {kind: citizenship, in: [US, eu]}
  - {anyOf: [{kind: gpa, min: 3, scale: 4}, {kind: other, text: A letter., about: nomination}], note: one of them}
  - {kind: residence, in: [{country: US, city: Baltimore, area: near the campus}]}
  - {kind: language, language: en, cefr: B2, tests: [{test: ielts, min: 6.5}]}
limits: {age: none, background: unstated}
rounds:
  - name: Summer
    opens: {rule: annual, month: 12, day: 1, seen: 2025}
    closes: {rule: annual, month: 1, day: 31, time: "17:00", zone: America/New_York, seen: 2026}
    starts: {rule: month, month: 6, seen: 2026}
    ends: {rule: dated, date: 2026-08-10}
    note: Only one.
pay: {kind: stipend, amount: [4000, 5000], currency: USD, per: program, note: in two parts}
fee: [{kind: application, amount: {from: 900}, currency: EUR, per: week, optional: true}]
covers: [housing, {what: travel, part: up to 500 USD}]
excludes: [meals]
duration: {weeks: {upTo: 8}, hoursPerWeek: 40}
documents: [cv, {what: recommendation-letter, count: 2}]
provides: [certificate, {what: other, note: mentoring afterwards}]
tracks:
  - {id: virtual, name: Virtual track, locations: [{remote: true}], pay: {kind: honorarium}}
  - {id: here, locations: [{country: US}]}
sources:
  - id: official
    url: https://example.org/summer
    title: A page
    cycle: 2026
    checked: 2026-01-02
    supports: [host, types, specialties, places, notes, ended, locations, requirements, limits, rounds, pay, fee, covers, excludes, duration, documents, provides, tracks]
    note: read whole
conflicts:
  - {field: pay, note: An older page says otherwise., sources: [official]}
`;
