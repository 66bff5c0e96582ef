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

/** As many choices as most terminals show at once. */
const PAGE = 14;

export const askAtTerminal: Ask = {
  choose: async (message, choices) => {
    const { answer } = await inquirer.prompt<{ answer: string }>([
      { type: "select", name: "answer", message, choices: [...choices], pageSize: PAGE, loop: false },
    ]);
    return answer;
  },
  write: async (message, check) => {
    const { answer } = await inquirer.prompt<{ answer: string }>([{ type: "input", name: "answer", message, validate: (text: string) => check(text) ?? true }]);
    return answer;
  },
};
