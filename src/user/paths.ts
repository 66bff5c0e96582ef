import { posix, win32 } from "node:path";

/** What the machine says of itself; read in main only. */
export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** As Node names it: linux, darwin, win32 … */
  readonly platform: string;
}

/** Where the reader's own data lie: XDG_DATA_HOME wherever it is set, else the place that the system has for it. */
function userDataFolder({ env, platform }: Machine): string | undefined {
  const path = platform === "win32" ? win32 : posix;
  const absolute = (name: string): string | undefined => {
    const value = env[name];
    // The XDG specification asks to ignore what is relative.
    return value !== undefined && path.isAbsolute(value) ? value : undefined;
  };
  const home = absolute("HOME") ?? absolute("USERPROFILE");
  const below = (...parts: readonly string[]): string | undefined => (home === undefined ? undefined : path.join(home, ...parts));
  const usual =
    platform === "win32"
      ? (absolute("LOCALAPPDATA") ?? below("AppData", "Local"))
      : below(...(platform === "darwin" ? ["Library", "Application Support"] : [".local", "share"]));
  const base = absolute("XDG_DATA_HOME") ?? usual;
  return base === undefined ? undefined : path.join(base, "intern-find");
}

/** Where the reader's own programs lie, a file each. */
export function userProgramsFolder(machine: Machine): string | undefined {
  const folder = userDataFolder(machine);
  return folder === undefined ? undefined : (machine.platform === "win32" ? win32 : posix).join(folder, "programs");
}
