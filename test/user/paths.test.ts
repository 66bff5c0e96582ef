import { expect, test } from "vitest";
import { userCacheFolder, userProgramsFolder } from "../../src/user/paths.ts";

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

test.each([
  ["on Linux", "linux", { HOME: "/home/ada" }, "/home/ada/.cache/intern-find"],
  ["where XDG says", "linux", { HOME: "/home/ada", XDG_CACHE_HOME: "/cache" }, "/cache/intern-find"],
  ["a relative XDG folder is ignored", "linux", { HOME: "/home/ada", XDG_CACHE_HOME: "cache" }, "/home/ada/.cache/intern-find"],
  ["on macOS", "darwin", { HOME: "/Users/ada" }, "/Users/ada/Library/Caches/intern-find"],
  ["on Windows", "win32", { LOCALAPPDATA: "C:\\Users\\ada\\AppData\\Local" }, "C:\\Users\\ada\\AppData\\Local\\intern-find\\Cache"],
  ["nowhere for someone without a home", "linux", {}, undefined],
])("what can be made again is kept %s", (_, platform, env, expected) => {
  expect(userCacheFolder({ env, platform })).toBe(expected);
});
