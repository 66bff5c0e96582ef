/** done · a check failed · wrong usage · wrong data · interrupted */
export const exitCodes = { done: 0, failed: 1, usage: 2, data: 3, interrupted: 130 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** An expected mishap, in words: what is wrong, where, and what would be right; without words, only an exit code. Caught only in main. */
export class Failure extends Error {
  override readonly name = "Failure";
  readonly exitCode: ExitCode;

  constructor(message: string, exitCode: ExitCode = exitCodes.usage) {
    super(message);
    this.exitCode = exitCode;
  }
}
