import { readFileSync, readlinkSync } from "node:fs";
import { hostname, uptime } from "node:os";

/** Who holds a lock: a process, and all that it takes not to mistake another one for it. */
export interface Owner {
  /** Never given twice. */
  readonly id: string;
  /** When it asked for the lock, in milliseconds since 1970. */
  readonly at: number;
  /** Absent where the lock could not be read. */
  readonly pid?: number;
  readonly host?: string;
  /** When the process began, as the system counts: another one may get its number. */
  readonly began?: string;
  /** This run of the machine. */
  readonly boot?: string;
  /** Containers number their processes by themselves. */
  readonly space?: string;
}

type Here = Omit<Owner, "id" | "at">;

let here: Here | undefined;

/** This process, which stays the same as long as it runs. */
function thisOne(): Here {
  if (here) return here;
  const [began, boot, space] = [beginningOf("self"), readIf("/proc/sys/kernel/random/boot_id"), linkIf("/proc/self/ns/pid")];
  here = {
    pid: process.pid,
    host: hostname(),
    ...(began !== undefined && { began }),
    ...(boot !== undefined && { boot }),
    ...(space !== undefined && { space }),
  };
  return here;
}

export function newOwner(): Owner {
  return { id: crypto.randomUUID(), at: Date.now(), ...thisOne() };
}

/** The clock may have been set a little since the machine was started. */
const CLOCK_SLACK_MS = 60_000;

/** A lock of a few hundred bytes is written in far less. */
const UNREADABLE_MS = 10_000;

/** Whether the owner has ended for certain. Of other machines nobody can tell. */
export function isDead({ at, pid, host, began, boot, space }: Owner): boolean {
  if (pid === undefined) return Date.now() - at > UNREADABLE_MS;
  const mine = thisOne();
  if (boot === undefined || mine.boot === undefined) {
    if (host !== mine.host) return false;
    if (at < Date.now() - uptime() * 1000 - CLOCK_SLACK_MS) return true;
  } else if (boot !== mine.boot) return host === mine.host;
  if (space !== mine.space) return false;
  return !isRunning(pid) || (began !== undefined && beginningOf(String(pid)) !== began);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's, which runs.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** On Linux, the 22nd field of its state; "ended" for a process that has ended and that nobody has asked for. */
function beginningOf(pid: string): string | undefined {
  const state = readIf(`/proc/${pid}/stat`);
  // The second field is a name in brackets, which may hold anything.
  const fields = state?.slice(state.lastIndexOf(")") + 2).split(" ");
  if (fields === undefined) return undefined;
  return fields[0] === "Z" || fields[0] === "X" ? "ended" : fields[19];
}

function readIf(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8").trim();
  } catch {
    return undefined;
  }
}

function linkIf(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch {
    return undefined;
  }
}
