export const accessibility = {
  id: "accessibility",
  title: "For screen readers, small screens and quiet terminals",
  line: "plain lines instead of tables, questions by number, no color",
  sections: [
    {
      title: "Plain lines",
      paragraphs: [
        "--accessible after a command, the variable ACCESSIBLE=1, or a line accessible: true in the file settings.yaml (intern-find me path tells where it is), gives every list as lines of a label and a value, one fact a line and an empty line between programs. There are no columns, no boxes, no drawn signs and no colors. Nothing is shortened.",
        "Pictures (--timeline, --calendar) and comparisons come as sentences, one line an event.",
      ],
      points: [],
    },
    {
      title: "Questions",
      paragraphs: [
        "intern-find wizard --accessible prints each question with its answers as a numbered list, and reads a line: type the number or the word and press Enter. Nothing on the screen is drawn again. An empty line skips a question, < goes back, a single dot shows the list.",
      ],
      points: [],
    },
    {
      title: "Colors",
      paragraphs: [
        "No meaning is told by color alone. NO_COLOR=1, TERM=dumb or --no-color switch colors off, FORCE_COLOR=1 switches them on where the output is not a terminal.",
      ],
      points: [],
    },
    {
      title: "For good",
      paragraphs: [
        "The file settings.yaml may hold accessible (true or false), color (auto, always, never), pager (a command, or never) and profile (a name). Flags and variables go before it.",
      ],
      points: [],
    },
    {
      title: "Small and large screens",
      paragraphs: [
        "Tables fit the width of the terminal: they drop the columns of least worth, and become one block a program where it is narrow. --columns name,deadline chooses the columns. Long lists go through the pager that PAGER names; --no-pager prints them at once.",
        "intern-find search --html --output list.html writes a page for the browser that works with a screen reader, without scripts and on paper.",
      ],
      points: [],
    },
  ],
} as const;
