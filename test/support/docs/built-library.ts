import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";

const root = ".cache/built-library";
const compiler = resolve("node_modules/@typescript/native/bin/tsc");
/** What is built, and what says how. */
const files = ["index.ts", "package.json", "package-lock.json", "tsconfig.json", "tsconfig.build.json"];
const folders = ["constructs", "stacks", "cli", "testing"];

/**
 * A folder with `dist` as it is published: built of the sources as they stand, once for every test that installs the library, and again when one of them
 * has changed. Without a look at types, in a fraction of the time of the build: `npm run check` looks at them.
 */
export function builtLibrary(): string {
  const name = fingerprint();
  const built = join(root, name);
  if (existsSync(built)) return built;
  const begun = `${built}.${process.pid}`; // another worker may build too: the one that ends first stays
  execFileSync(process.execPath, [compiler, "-p", "tsconfig.build.json", "--noCheck", "--outDir", begun], { stdio: "inherit" });
  if (existsSync(built)) rmSync(begun, { recursive: true });
  else renameSync(begun, built);
  for (const other of readdirSync(root).filter((one) => one !== name && !one.includes("."))) rmSync(join(root, other), { recursive: true });
  return built;
}

/** Another one for every other text of a source. */
function fingerprint(): string {
  mkdirSync(root, { recursive: true });
  const sources = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  const hash = createHash("sha256");
  for (const file of [...files, ...sources.toSorted()]) hash.update(`${file}\0`).update(readFileSync(file)).update("\0");
  return hash.digest("hex").slice(0, 16);
}
