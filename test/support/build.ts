import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Builds dist as `npm run build` does. */
export function setup(): void {
  for (const tool of ["src/tools/compile.ts", "src/tools/bundle.ts", "src/tools/library.ts", "src/tools/manual.ts"]) {
    execFileSync(process.execPath, ["--import", "tsx", tool], { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
  }
}
