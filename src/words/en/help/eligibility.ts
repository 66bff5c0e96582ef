export const eligibility = {
  id: "eligibility",
  title: "What you may apply to",
  line: "how intern-find says yes, no and unclear",
  sections: [
    {
      title: "Three answers",
      paragraphs: ["Each condition of a program is compared with what you told of yourself. The answer is one of three, and it always has a reason."],
      points: [
        "you may: every condition that a source states holds for you.",
        "you may not: one of them does not hold. Such programs are left out of lists; --all shows them with the reason, and with the day from which it changes where time heals it.",
        "unclear: something is missing. Either you did not tell it (the list says which answers would settle most), or no source states it (ask the host), or only a person can judge it (read it).",
      ],
    },
    {
      title: "What you leave out never counts against you",
      paragraphs: [
        "No question has to be answered. A fact that you do not tell leaves programs unclear; it never makes a no. Nothing you tell leaves this machine.",
        "The flags that tell of you: --age or --born, --level, --year, --course-years, --degree, --citizenship, --permanent-resident, --lives-in, --studies-in, --english, --language, --gpa, --field, --institution, --member, --background, --need, --returns, --budget, --available. The questions of intern-find wizard ask for the same.",
      ],
      points: [],
    },
    {
      title: "Three countries",
      paragraphs: [
        "Where you are a citizen, where you live and where you study are three things. Programs ask now for one and now for another, so tell each: --citizenship ke --lives-in de --studies-in de.",
      ],
      points: [],
    },
    {
      title: "Time moves on",
      paragraphs: [
        "A condition on next summer is judged as of next summer: you will be older, and a year further in your course. If your age on that day is not certain, give your birth date with --born.",
      ],
      points: [],
    },
    {
      title: "Where no source says",
      paragraphs: [
        "A program that says nothing of citizenship or of the level of study leaves everyone unclear; one that says nothing of age leaves minors unclear. Of other conditions silence means that none is known. intern-find show <id> lists what the sources say, what they leave open, and how old each of them is.",
      ],
      points: [],
    },
  ],
} as const;
