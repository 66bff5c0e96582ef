import type { Session } from "./terminal.ts";
import { keys } from "./terminal.ts";

/** What stands under a question with choices, and what in one that is typed. */
const HINTS = ["⏎ select", "Enter skips"];

/** "What are you? [496 programs; this decides 485]": the question that waits for its answer. */
function openQuestion(screen: string): string | undefined {
  const open = (screen.split(/^(?=[?✔] )/mu).at(-1) ?? "").replaceAll(/\s+/gu, " ");
  return HINTS.some((hint) => open.includes(hint)) ? /^\? (.*?\])/u.exec(open)?.[1] : undefined;
}

/** The question that is open, once another one than `before` is. */
export async function question(session: Session, before?: string): Promise<string> {
  const screen = await session.screen((text) => ![undefined, before].includes(openQuestion(text)));
  return openQuestion(screen) ?? "";
}

function chosen(screen: string): string | undefined {
  return /^❯ (.+)$/mu.exec(screen)?.[1]?.trim();
}

/** Says whether answers are kept, once that is asked: until then the screen may still show the choice before. */
export async function chooseToKeep(session: Session, choice: string): Promise<void> {
  await session.screen((text) => /^\? Keep what you told/mu.test(text));
  await choose(session, choice);
}

/** Moves down to a choice and takes it. */
export async function choose(session: Session, choice: string): Promise<void> {
  for (let now = ""; now !== choice;) {
    const before = now;
    now = chosen(await session.screen((text) => ![undefined, before].includes(chosen(text)))) ?? "";
    session.type(now === choice ? keys.enter : keys.down);
  }
}

/** Whether the open question is answered by typing. */
export async function isTyped(session: Session): Promise<boolean> {
  return chosen(await session.screen((text) => openQuestion(text) !== undefined)) === undefined;
}

/** The ways around an answer, as a choice and as what is typed. */
const ways = {
  back: { choice: "(back)", typed: "<" },
  skip: { choice: "(skip)", typed: "" },
  done: { choice: "(show the list)", typed: "." },
} as const;

export async function take(session: Session, way: keyof typeof ways): Promise<void> {
  if (await isTyped(session)) session.type(`${ways[way].typed}${keys.enter}`);
  else await choose(session, ways[way].choice);
}
