export const scripting = {
  id: "scripting",
  title: "For scripts and other programs",
  line: "formats, fields, exit codes for cron, and what stays the same",
  sections: [
    {
      title: "Formats",
      paragraphs: [
        "Into a pipe a list comes as tab-separated values with a heading, whole and in ISO dates. --format names another: table, tsv, csv, json, jsonl, markdown, ics, html; each is a flag, too (--json). The ending of --output list.csv is enough.",
      ],
      points: [
        "--fields id,name,deadline: only these; --fields help lists them.",
        '--template "{name}: {deadline} {url}": one line a program, of your own making.',
        "--output <file>: written whole or not at all, and never over a file that exists, unless --force.",
        "intern-find search --paid | intern-find show -: ids, or a list, from stdin.",
      ],
    },
    {
      title: "Nothing but data on stdout",
      paragraphs: [
        "Notes and errors go to stderr, and notes only to a terminal. --quiet prints none. --exit-code ends with 1 when nothing was found: intern-find deadlines --within 7d --quiet --exit-code && notify.",
      ],
      points: [],
    },
    {
      title: "What stays the same",
      paragraphs: [
        "JSON carries schemaVersion; its schema is dist/output.schema.json in the package. Within a version of it fields are added, and never renamed, removed or given another meaning. The same holds for the columns of tsv and csv: read them by name. Tables, pages and sentences are for people and may change.",
        "--today 2027-02-01 or INTERN_FIND_TODAY fixes the day, so that the same question has the same answer.",
      ],
      points: [],
    },
    {
      title: "From JavaScript",
      paragraphs: ['import { loadCatalog, question, search } from "intern-find" gives the same answers without a process; the types tell the rest.'],
      points: [],
    },
  ],
} as const;
