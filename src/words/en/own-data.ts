import { counted } from "./count.ts";

/** Programs of the reader's own. */
export const ownData = {
  mistakes: (count: number): string => `${counted(count, "mistake")} in your own data. Mend the file or move it out of the folder; nothing was looked for.`,
  /** After the name of a folder. */
  noFiles: "holds no program files, which end in .yaml",
  noFolder: (problem: string): string => `${problem} Name a folder with program files; intern-find catalog new writes one.`,
  noNamedFolder: (problem: string): string => `--data: ${problem} Name a folder with program files; intern-find catalog new writes one.`,
} as const;
