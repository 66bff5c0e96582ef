import { counted, numeral } from "./count.ts";

/** Programs of the reader's own. */
export const ownData = {
  mistakes: (count: number): string => `${counted(count, "mistake")} in your own data. Mend the file or move it out of the folder; nothing was looked for.`,
  /** After the name of a folder. */
  noFiles: "holds no program files, which end in .yaml",
  noFolder: (problem: string): string => `${problem} Name a folder with program files; intern-find catalog new writes one.`,
  noNamedFolder: (problem: string): string => `--data: ${problem} Name a folder with program files; intern-find catalog new writes one.`,
  /** While they are read for the first time. */
  reading: (done: number, total: number): string => `Reading ${numeral(done)} of ${counted(total, "file")} of your own`,
  readingAll: (total: number): string => `Reading ${counted(total, "file")} of your own. The next start will be quick.`,
} as const;
