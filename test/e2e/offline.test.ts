import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { run } from "./support/run.ts";

/** No command speaks to anything outside this machine: every way out is closed, and whoever tries one is found. */

const GUARD = `
const refuse = (what) => () => { require("node:fs").writeSync(2, "tried " + what + "\\n"); process.exit(99); };
const close = (name, ...keys) => { const module = require(name); for (const key of keys) module[key] = refuse(name + "." + key); };
require("node:net").Socket.prototype.connect = refuse("a socket");
close("node:net", "connect", "createConnection");
close("node:tls", "connect");
close("node:http", "request", "get");
close("node:https", "request", "get");
close("node:http2", "connect");
close("node:dgram", "createSocket");
close("node:dns", "lookup", "resolve", "resolve4", "resolve6");
globalThis.fetch = refuse("fetch");
globalThis.WebSocket = refuse("a web socket");
`;

let folder: string;
let env: Readonly<Record<string, string>>;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "offline-"));
  writeFileSync(join(folder, "guard.cjs"), GUARD);
  env = { NODE_OPTIONS: `--require ${join(folder, "guard.cjs")}`, XDG_DATA_HOME: join(folder, "data"), XDG_CONFIG_HOME: join(folder, "config") };
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("the guard finds whoever tries", async () => {
  writeFileSync(join(folder, "try.cjs"), 'require("node:net").connect(80, "example.org");');
  const { execFile } = await import("node:child_process");
  const code = await new Promise((resolve) => {
    execFile(process.execPath, [join(folder, "try.cjs")], { env: { ...process.env, ...env } }, (error) => resolve(error?.code));
  });
  expect(code).toBe(99);
});

test.each([
  "search neuroscience --paid",
  "search --json --explain",
  "search --html",
  "search --ics",
  "show jhibs",
  "compare jhibs stanford-pips",
  "deadlines --timeline",
  "country germany",
  "facets --paid",
  "guide steps",
  "catalog stats",
  "catalog stale",
  "catalog check",
  "profile set --level undergraduate --citizenship ke",
  "profile show",
  "save jhibs",
  "list",
  "stage jhibs preparing",
  "plan jhibs mayo-surf",
  "plan jhibs --ics",
  "checklist jhibs",
  "done passport",
  "new",
  "me path",
  "me export",
  "me erase --yes",
  "completion bash",
  "help eligibility",
  "--help",
])("intern-find %s opens no connection", async (line) => {
  const { stderr, code } = await run(line.split(" "), { env });
  expect(stderr).not.toContain("tried ");
  expect(code, stderr).toBe(0);
});
