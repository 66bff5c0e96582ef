/** What is wrong with a file or folder, after its name, by the system's own code. */
const reasons = {
  ENOENT: "does not exist",
  EACCES: "may not be read or written by you",
  EPERM: "may not be read or written by you",
  ENOTDIR: "is not a folder",
  EISDIR: "is a folder, not a file",
  ENOSPC: "cannot be written: the disk is full",
  EROFS: "cannot be written: the disk is read-only",
  EEXIST: "exists already; name a new file",
  EFBIG: "cannot be written: it would be larger than you may make it",
  EINVAL: "is not a file that can be replaced",
  ENODEV: "is a device, not a file",
  ENAMETOOLONG: "cannot be used: its name is too long",
} as const;

export const disk = {
  reasons,
  otherReason: (code: string): string => `cannot be used (${code})`,
  problem: (path: string, reason: string): string => `${path} ${reason}.`,
  /** A folder where a file was named. */
  folder: (path: string): string => `The folder ${path}`,
  /** What has the name of a data file and is none. */
  unfit: {
    folder: "is a folder; only a file may have this name",
    link: "is a link, which is not followed; put the file itself here",
    other: "is no plain file",
  },
  tooLarge: (megabytes: number): string => `is larger than ${megabytes} MB`,
  notUtf8: "is not UTF-8 text; save it as UTF-8",
  utf16: "is not UTF-8 text but UTF-16; save it as UTF-8",
} as const;
