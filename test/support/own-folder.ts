import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { CalendarDate } from "../../src/core/calendar.ts";
import type { OwnPlace } from "../../src/user/document.ts";

/** An empty folder that goes with the test. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "intern-find-own-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A home for files of the person's own, and what they were told meanwhile. */
export function aPlace(): OwnPlace & { readonly told: string[]; readonly data: string; readonly config: string } {
  const [data, config] = [join(aFolder(), "data"), join(aFolder(), "config")];
  const told: string[] = [];
  return { folders: { data, config }, today: "2026-11-22" as CalendarDate, warn: (text) => told.push(text), told, data, config };
}
