import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { checkOut, giveDependencies } from "../../support/checkout/check-out";
import type { Commit } from "../../support/checkout/commit";

/** A build of the package. */
export interface Build {
  readonly name: string;
  /** Where the compiled programs of this bench lie within it: there `cdktf-edge-node` is the build itself. */
  readonly programs: string;
}

const compiled = ".cache/bench";
const programs = join(compiled, "test", "bench");

/** The work tree as it stands, which `npm run bench` has built. */
export const treeBuild: Build = { name: "the work tree", programs: join(process.cwd(), programs) };

/** Builds a commit in a folder of its own, once. */
export function commitBuild({ sha, name }: Commit): Build {
  const folder = join(process.cwd(), ".cache", `bench-${sha}`);
  const built = join(folder, ".cache", "built");
  if (!existsSync(built)) {
    process.stderr.write(`${name}: checks out and builds\n`);
    checkOut({ sha, name }, folder);
    giveDependencies(folder);
    execFileSync("npm", ["run", "--silent", "build"], { cwd: folder, stdio: ["ignore", process.stderr, "inherit"] });
    mkdirSync(join(folder, ".cache"), { recursive: true }); // an install that is its own makes it too
    writeFileSync(built, "");
  }
  rmSync(join(folder, compiled), { recursive: true, force: true });
  cpSync(compiled, join(folder, compiled), { recursive: true });
  if (!existsSync(join(folder, "rules.ts"))) takeAllFromOneEntry(join(folder, programs));
  return { name, programs: join(folder, programs) };
}

/** Makes compiled programs take every name from `cdktf-edge-node`, which was the only entry of the package once. */
function takeAllFromOneEntry(folder: string): void {
  for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".js"))) {
    const path = join(folder, file);
    writeFileSync(path, readFileSync(path, "utf8").replaceAll(/"cdktf-edge-node\/(?:rules|report|engineering)"/g, '"cdktf-edge-node"'));
  }
}
