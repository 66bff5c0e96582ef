export const deadlines = {
  id: "deadlines",
  title: "What to do by when",
  line: "how certain a date is, and how to get it into your calendar",
  sections: [
    {
      title: "How certain a date is",
      paragraphs: ["Most pages name the dates of one year. What that means for the next is said each time."],
      points: [
        "15 Feb 2027: a source states it for this very year.",
        "~15 Feb 2027 (as in 2025): the day of an earlier year. Likely, not certain: check the page before you rely on it.",
        "Feb 2027, estimated: a source names only a month or a season. Plan for its first day.",
        "any time: applications are taken all year, sometimes so many weeks before the start.",
        "not known: no source names a date.",
      ],
    },
    {
      title: "Time of day",
      paragraphs: [
        "A date without a time is only a day: send your application the day before. A date with a time shows the hour in its own zone and on your clock. AoE means anywhere on earth, the zone in which a day ends last.",
      ],
      points: [],
    },
    {
      title: "Lists, pictures, calendars",
      paragraphs: [],
      points: [
        "intern-find deadlines --within 90d: what closes next, with the time left.",
        "intern-find deadlines --timeline: the coming months as a picture; --calendar: day by day.",
        "intern-find deadlines --country uk --ics --output uk.ics: a calendar file that every calendar program reads. --reminder-events adds reminders as events of their own.",
        "--starts 2027-07-05: when you would like to start. Deadlines that are reckoned from the start become dates.",
        "--today 2027-02-01: answers as of another day.",
      ],
    },
  ],
} as const;
