/**
 * What was worked out for one person and serves the next: dates, costs and findings that do not depend on who asks, or only on a few
 * facts about them. It changes no answer, only how soon it comes. One memory serves one catalog, one clock and one reference.
 */
export interface Memory {
  /** The notes of one kind on a thing, made when it is first met and gone when the thing is. */
  readonly notesOn: <Thing extends object, Notes extends object>(of: Thing, make: (of: Thing, memory: Memory) => Notes) => Notes;
  /** A number that stands for a text, as keys for which a long text would take too much room. */
  readonly numberOf: (text: string) => number;
  /** A number that stands for nothing yet. */
  readonly newNumber: () => number;
}

const MOST_NUMBERED = 20_000;

export function newMemory(): Memory {
  const everything = new Map<unknown, WeakMap<object, object>>();
  const numbers = new Map<string, number>();
  let count = 0;
  const memory: Memory = {
    notesOn: <Thing extends object, Notes extends object>(of: Thing, make: (of: Thing, memory: Memory) => Notes): Notes => {
      const known = everything.get(make) ?? new WeakMap<object, object>();
      const before = known.get(of);
      if (before !== undefined) return before as Notes;
      const notes = make(of, memory);
      everything.set(make, known.set(of, notes));
      return notes;
    },
    numberOf: (text) => {
      const before = numbers.get(text);
      if (before !== undefined) return before;
      // No number is ever given again, so that those of forgotten texts stand for nothing else.
      if (numbers.size >= MOST_NUMBERED) numbers.clear();
      const number = memory.newNumber();
      numbers.set(text, number);
      return number;
    },
    newNumber: () => (count += 1),
  };
  return memory;
}

type Answers<T> = Map<string | number, T>;

export function noAnswers<T>(): Answers<T> {
  return new Map();
}

/** Of each thing, however many people there are: then its answers are forgotten, and what is still needed is soon worked out again. */
const MOST = 256;

/** The answer for a key, which tells all that it depends on; worked out where it is not known. @param most that are kept at once */
export function answered<T>(answers: Answers<T>, key: string | number, work: () => T, most = MOST): T {
  const before = answers.get(key);
  if (before !== undefined) return before;
  const answer = work();
  if (answers.size >= most) answers.clear();
  answers.set(key, answer);
  return answer;
}

/** From memory where there is one; the key is not even made where there is none. */
export function recalled<T>(memory: Memory | undefined, of: object, key: () => string, work: () => T): T {
  return memory === undefined ? work() : answered(memory.notesOn(of, noAnswers<T>), key(), work);
}
