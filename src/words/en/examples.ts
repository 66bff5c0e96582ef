/** Command lines that lead the help of each command; those of the whole program go by "". */
export const examples = {
  "": [
    "intern-find search --paid --country uk",
    "intern-find search neuroscience --level undergraduate --year 2 --citizenship in --explain",
    "intern-find search --type clinical --region europe --weeks 4..8 --budget 1500usd",
    "intern-find deadlines --within 90d",
    'intern-find show jhibs --lives-in "Baltimore, MD, US"',
    "intern-find wizard",
  ],
  search: [
    "intern-find search --paid --country uk",
    "intern-find search cancer --level medical-student --year 3 --citizenship ke --studies-in ke",
    'intern-find search --level high-school --year "grade 11" --born 2009-05-14 --lives-in "Baltimore, MD, US" --all',
    "intern-find search --type clinical --region europe --weeks 4..8 --budget 1500usd --sort cost",
  ],
  show: [
    "intern-find show jhibs",
    'intern-find show jhibs stanford-pips --level high-school --lives-in "Baltimore, MD, US"',
    "intern-find search --paid --country uk | intern-find show -",
  ],
  compare: ["intern-find compare jhibs stanford-pips", "intern-find search cancer --country us --fields id | intern-find compare -"],
  deadlines: [
    "intern-find deadlines --within 90d",
    "intern-find deadlines --timeline --country us --level high-school",
    "intern-find deadlines --type clinical --ics --output clinical.ics",
  ],
  plan: ["intern-find plan jhibs stanford-pips --citizenship ke --lives-in ke", "intern-find plan mayo-surf --lead passport=60d --timeline"],
  checklist: ["intern-find checklist mayo-surf --citizenship ke --lives-in ke"],
  country: ["intern-find country germany", "intern-find country uk --json"],
  facets: ["intern-find facets --paid", "intern-find facets --facet country,type --level medical-student"],
  guide: ["intern-find guide", "intern-find guide checklist"],
  catalog: ["intern-find catalog stats", "intern-find catalog stale --before 2020 --limit 5", "intern-find catalog check"],
  wizard: ["intern-find wizard"],
  profile: ["intern-find profile set --level medical-student --year 3 --citizenship ke", "intern-find profile show", "intern-find profile unset year"],
  me: ["intern-find me path", "intern-find me export"],
  completion: ["intern-find completion bash"],
  help: ["intern-find help eligibility", "intern-find help search"],
} as const;
