import inquirer from "inquirer";

/** An answer to choose, and the words it goes by. */
export interface Choice {
  readonly value: string;
  readonly name: string;
}

/** The few ways in which we ask. */
export interface Ask {
  /** The value of the choice that was taken. */
  readonly choose: (message: string, choices: readonly Choice[]) => Promise<string>;
  /** What was typed; `check` gives the reason why it will not do, or nothing. */
  readonly write: (message: string, check: (text: string) => string | undefined) => Promise<string>;
}

/** What stands around the choices: the question, broken into a few lines, and the keys. */
const AROUND = 6;
/** Where the terminal does not tell its height. */
const USUAL_HEIGHT = 24;
const FEWEST = 5;

/** As many choices as the terminal shows at once: the ways out stand last, and nothing else says that a list goes on. */
export function pageSize(height: number = USUAL_HEIGHT): number {
  return Math.max(FEWEST, height - AROUND);
}

export const askAtTerminal: Ask = {
  choose: async (message, choices) => {
    const { answer } = await inquirer.prompt<{ answer: string }>([
      { type: "select", name: "answer", message, choices: [...choices], pageSize: pageSize(process.stdout.rows), loop: false },
    ]);
    return answer;
  },
  write: async (message, check) => {
    const { answer } = await inquirer.prompt<{ answer: string }>([{ type: "input", name: "answer", message, validate: (text: string) => check(text) ?? true }]);
    return answer;
  },
};
