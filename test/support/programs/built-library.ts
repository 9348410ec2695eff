import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { basename, join, resolve } from "node:path";

const root = ".cache/built-library";
const compiler = resolve("node_modules/@typescript/native/bin/tsc");
const loader = "test/support/programs/tsx-beside-built-library.js";
/** What is built, and what says how. */
const files = ["index.ts", "package.json", "package-lock.json", "tsconfig.json", "tsconfig.build.json", loader];
const folders = ["constructs", "stacks", "cli", "testing"];

/** `dist` as it is published, of the sources as they stand. */
export function builtLibrary(): string {
  return join(build(), "dist");
}

/**
 * The options of node that bin/edge-node.js gives in a checkout, but that the library is run as it was built: a program of the checkout starts in half the
 * time. What it loads of the library are the same statements in the same files, compiled by another compiler.
 */
export function builtOptions(): readonly string[] {
  return ["-C", "source", "-r", resolve(build(), basename(loader))];
}

/** `edge-node` of the built library, as arguments of node. */
export function builtCli(): readonly string[] {
  return [...builtOptions(), resolve("cli/main.ts")];
}

/**
 * A folder with `dist`: built once for every test that runs or installs the library, and again when a source has changed. Without a look at types, in a
 * fraction of the time of the build: `npm run check` looks at them.
 */
function build(): string {
  const name = fingerprint();
  const built = join(root, name);
  if (existsSync(built)) return built;
  const begun = `${built}.${process.pid}`; // another worker may build too: the one that ends first stays
  const argv = [compiler, "-p", "tsconfig.build.json", "--noCheck", "--outDir", join(begun, "dist")];
  execFileSync(process.execPath, argv, { stdio: "inherit" });
  copyFileSync(loader, join(begun, basename(loader)));
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
