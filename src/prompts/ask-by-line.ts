import { createInterface } from "node:readline/promises";
import { questions as words } from "#words/questions.ts";
import type { Ask, Choice } from "./ask.ts";

/** Asks line by line: nothing on the screen is drawn again, so that a screen reader, or a terminal that only prints, can follow. */
export const askByLine: Ask = {
  choose: async (message, choices) => {
    const list = choices.map(({ name }, index) => words.numbered(index + 1, name)).join("\n");
    for (let said = `${message}\n${list}`; ; said = words.noSuchNumber(choices.length)) {
      const found = chosen(await line(`${said}\n${words.byNumber}`), choices);
      if (found !== undefined) return found.value;
    }
  },
  write: async (message, check) => {
    for (let said = message; ;) {
      const text = await line(`${said}\n`);
      const refusal = check(text);
      if (refusal === undefined) return text;
      said = refusal;
    }
  },
};

/** By its number, its value or its words; an empty line is the choice that stands for no answer. */
function chosen(text: string, choices: readonly Choice[]): Choice | undefined {
  const wanted = text.trim().toLowerCase();
  const isMeant = ({ value, name }: Choice): boolean => value.toLowerCase() === wanted || name.toLowerCase() === wanted;
  return /^\d+$/u.test(wanted) ? (choices[Number(wanted) - 1] ?? choices.find(isMeant)) : choices.find(isMeant);
}

/** @throws an error named as that of the other prompts, when there is no more line to come */
async function line(message: string): Promise<string> {
  const reader = createInterface({ input: process.stdin, output: process.stdout, terminal: false });
  try {
    return await Promise.race([reader.question(message), ended(reader)]);
  } finally {
    reader.close();
  }
}

async function ended(reader: ReturnType<typeof createInterface>): Promise<never> {
  return new Promise((_, reject) => {
    const stop = (): void => reject(Object.assign(new Error(words.stopped), { name: "ExitPromptError" }));
    reader.once("close", stop);
    reader.once("SIGINT", stop);
  });
}
