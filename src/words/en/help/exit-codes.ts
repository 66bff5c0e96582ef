export const exitCodes = {
  id: "exit-codes",
  title: "Exit codes",
  line: "what 0, 1, 2, 3 and 130 mean",
  sections: [
    {
      title: "How a command ends",
      paragraphs: [],
      points: [
        "0: done. An empty list is an answer, too.",
        "1: a check found mistakes (catalog check), or nothing was found, or is new, and --exit-code was given.",
        "2: the command was wrong: an unknown flag, a value that makes no sense. One sentence says what would be right.",
        "3: data is wrong or cannot be read or written: a broken file of your own, a full disk, a damaged installation.",
        "130: interrupted with Ctrl-C.",
      ],
    },
    { title: "Pipes", paragraphs: ["A reader that closes the pipe early, as head does, is no error: the exit code is 0."], points: [] },
  ],
} as const;
