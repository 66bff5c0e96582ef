/** Why the output cannot be written. */
export const output = {
  full: "The output cannot be written: the disk is full.",
  tooLarge: "The output cannot be written: the file would be larger than you may make it.",
  deviceFails: "The output cannot be written: the device fails.",
  /** @param code the system's own */
  other: (code: string): string => `The output cannot be written: ${code}.`,
} as const;
