import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";

const folder = ".cache/built-library";
/** `dist` as it is published, but without types and of every source: one copy, in which each file is as its source was when it was built. */
const dist = join(folder, "dist");
/** What was built of which text: the hash of each source, under its path. Written when all of it stands. */
const listFile = join(folder, "built.json");
const loader = "test/support/programs/tsx-beside-built-library.js";
const compiler = resolve("node_modules/@typescript/native/bin/tsc");
const sources = [
  "index.ts",
  "rules.ts",
  "report.ts",
  "engineering.ts",
  "constructs",
  "site-files",
  "site-lists",
  "stacks",
  "cli",
  "testing",
];
/** What says how a file is compiled: another text of one of these builds all anew. */
const settings = ["tsconfig.json", "tsconfig.build.json", "package-lock.json", "test/support/programs/built-library.mts"];

let isBuilt = false;

/** `dist` of the sources as they stand, built once in this process. */
export function builtLibrary(): string {
  if (!isBuilt) buildChanged();
  isBuilt = true;
  return dist;
}

/**
 * The options of node that bin/edge-node.js gives in a checkout, but that the library is run as it was built: a program of the checkout starts in half the
 * time. What it loads of the library are the same statements in the same files, compiled by another compiler.
 */
export function builtOptions(): readonly string[] {
  builtLibrary();
  return ["-C", "source", "-r", resolve(folder, basename(loader))];
}

/** `edge-node` of the built library, as arguments of node. */
export function builtCli(): readonly string[] {
  return [...builtOptions(), resolve("cli/main.ts")];
}

/** What is built of a source of the library, as `constructs/edge-node.ts`; undefined where the path is none. */
export function builtFileOf(source: string): string | undefined {
  if (!sources.some((one) => source === one || source.startsWith(`${one}/`)) || !/\.(m?tsx?|json)$/.test(source)) return undefined;
  return join(dist, source.replace(/\.(m?)tsx?$/, ".$1js"));
}

/**
 * Sources that are not as they were when they were built.
 *
 * @param built of a list that {@link builtLibrary} wrote. @default the one that stands there
 */
export function staleSources(built: Hashes = builtHashes()): readonly string[] {
  const now = hashes();
  return [...new Set([...Object.keys(built), ...Object.keys(now)])].filter((file) => built[file] !== now[file]).sort();
}

type Hashes = Readonly<Record<string, string>>;

/** As it is published, but that nobody looks at types, which `npm run check` does: what did not change stays. Who comes while another process builds waits for it. */
function buildChanged(): void {
  if (staleSources().length === 0) return;
  mkdirSync(folder, { recursive: true });
  const unlock = lock();
  try {
    const built = builtHashes();
    if (staleSources(built).length > 0) build(built);
  } finally {
    unlock();
  }
}

function build(built: Hashes): void {
  const now = hashes();
  const known = join(folder, "tsc.json");
  rmSync(listFile, { force: true }); // a build that is killed is no build
  if (settings.some((file) => built[file] !== now[file])) for (const old of [known, dist]) rmSync(old, { recursive: true, force: true });
  for (const file of Object.keys(built).filter((one) => now[one] === undefined)) rmSync(builtFileOf(file) ?? "", { force: true });
  const project = join(folder, "tsconfig.json");
  const include = sources.map((source) => resolve(source)); // also what nothing but a test or a script reaches
  writeFileSync(project, JSON.stringify({ extends: resolve("tsconfig.build.json"), include }));
  const emit = ["--noCheck", "--declaration", "false", "--sourceMap", "--outDir", dist];
  const argv = [compiler, "-p", project, ...emit, "--incremental", "--tsBuildInfoFile", known];
  execFileSync(process.execPath, argv, { stdio: "inherit" });
  copyFileSync(loader, join(folder, basename(loader)));
  writeFileSync(listFile, JSON.stringify(now));
}

/** Until what is returned is called, no other process builds. */
function lock(): () => void {
  const file = join(folder, "lock");
  const isDead = (pid: string) => pid !== "" && !existsSync(`/proc/${pid}`);
  for (;;) {
    try {
      writeFileSync(file, `${process.pid}`, { flag: "wx" });
      return () => rmSync(file);
    } catch {
      if (existsSync(file) && isDead(readFileSync(file, "utf8"))) rmSync(file, { force: true });
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
    }
  }
}

/** Sources as they were when they were built, by their paths. */
export function builtHashes(): Hashes {
  return existsSync(listFile) ? JSON.parse(readFileSync(listFile, "utf8")) : {};
}

function hashes(): Hashes {
  const files = sources.flatMap((source) => (source.endsWith(".ts") ? [source] : filesBelow(source)));
  return Object.fromEntries(
    [...settings, loader, ...files].map((file) => [file, createHash("sha1").update(readFileSync(file)).digest("base64")]),
  );
}

function filesBelow(root: string): readonly string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(m?tsx?|json)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}
