import { posix, win32 } from "node:path";

/** What the machine says of itself; read in main only. */
export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** As Node names it: linux, darwin, win32 … */
  readonly platform: string;
}

/** The two folders that hold what is the person's own: what they keep, and what they set. */
export interface OwnFolders {
  readonly data?: string;
  readonly config?: string;
}

/** XDG_DATA_HOME and XDG_CONFIG_HOME wherever they are set, else the places that the system has for them. */
export function ownFolders(machine: Machine): OwnFolders {
  const [data, config] = [folderOf("data", machine), folderOf("config", machine)];
  return { ...(data !== undefined && { data }), ...(config !== undefined && { config }) };
}

/** What stands for the folder: the variable of XDG, then what Windows sets, then the usual place below the home. */
const usual = {
  data: { xdg: "XDG_DATA_HOME", windows: "LOCALAPPDATA", home: { win32: ["AppData", "Local"], other: [".local", "share"] } },
  config: { xdg: "XDG_CONFIG_HOME", windows: "APPDATA", home: { win32: ["AppData", "Roaming"], other: [".config"] } },
  cache: { xdg: "XDG_CACHE_HOME", windows: "LOCALAPPDATA", home: { win32: ["AppData", "Local"], other: [".cache"] } },
} as const;

const onMacos = { data: ["Library", "Application Support"], config: ["Library", "Application Support"], cache: ["Library", "Caches"] } as const;

function folderOf(kind: keyof typeof usual, { env, platform }: Machine): string | undefined {
  const path = platform === "win32" ? win32 : posix;
  const absolute = (name: string): string | undefined => {
    const value = env[name];
    // The XDG specification asks to ignore what is relative.
    return value !== undefined && path.isAbsolute(value) ? value : undefined;
  };
  const { xdg, windows, home } = usual[kind];
  const below = platform === "win32" ? home.win32 : platform === "darwin" ? onMacos[kind] : home.other;
  const at = absolute("HOME") ?? absolute("USERPROFILE");
  const base = absolute(xdg) ?? (platform === "win32" ? absolute(windows) : undefined) ?? (at === undefined ? undefined : path.join(at, ...below));
  return base === undefined ? undefined : path.join(base, "intern-find");
}

/** Where the reader's own programs lie, a file each. */
export function userProgramsFolder(machine: Machine): string | undefined {
  const folder = folderOf("data", machine);
  return folder === undefined ? undefined : (machine.platform === "win32" ? win32 : posix).join(folder, "programs");
}

/** Where what can be made again at any time is kept for the next start. */
export function userCacheFolder(machine: Machine): string | undefined {
  const folder = folderOf("cache", machine);
  // On Windows, data and caches share a folder.
  return folder === undefined || machine.platform !== "win32" ? folder : win32.join(folder, "Cache");
}
