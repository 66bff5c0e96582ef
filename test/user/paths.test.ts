import { expect, test } from "vitest";
import { userProgramsFolder } from "../../src/user/paths.ts";

test.each([
  ["on Linux", "linux", { HOME: "/home/ada" }, "/home/ada/.local/share/intern-find/programs"],
  ["where XDG says", "linux", { HOME: "/home/ada", XDG_DATA_HOME: "/data" }, "/data/intern-find/programs"],
  ["a relative XDG folder is ignored", "linux", { HOME: "/home/ada", XDG_DATA_HOME: "data" }, "/home/ada/.local/share/intern-find/programs"],
  ["an empty XDG folder is ignored", "linux", { HOME: "/home/ada", XDG_DATA_HOME: "" }, "/home/ada/.local/share/intern-find/programs"],
  ["on macOS", "darwin", { HOME: "/Users/ada" }, "/Users/ada/Library/Application Support/intern-find/programs"],
  ["on macOS where XDG says", "darwin", { HOME: "/Users/ada", XDG_DATA_HOME: "/data" }, "/data/intern-find/programs"],
  [
    "on Windows",
    "win32",
    { USERPROFILE: "C:\\Users\\ada", LOCALAPPDATA: "C:\\Users\\ada\\AppData\\Local" },
    "C:\\Users\\ada\\AppData\\Local\\intern-find\\programs",
  ],
  ["on Windows without the variable for it", "win32", { USERPROFILE: "C:\\Users\\ada" }, "C:\\Users\\ada\\AppData\\Local\\intern-find\\programs"],
  ["nowhere for someone without a home", "linux", {}, undefined],
  ["nowhere for a home that is no place", "linux", { HOME: "ada" }, undefined],
])("one's own programs lie %s", (_, platform, env, expected) => {
  expect(userProgramsFolder({ env, platform })).toBe(expected);
});
