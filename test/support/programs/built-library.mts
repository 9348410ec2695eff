import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { buildSync } from "esbuild";

const folder = ".cache/built-library";
/** `dist` as it is published, but without types and of every source: one copy, in which each file is as its source was when it was built. */
const dist = join(folder, "dist");
/** What was built of which text: the hash of each source, under its path. Written when all of it stands. */
const listFile = join(folder, "built.json");
const loader = "test/support/programs/tsx-beside-built-library.js";
const sources = ["index.ts", "constructs", "stacks", "cli", "testing"];
/** What says how a file is compiled: another text of one of these builds all anew. */
const settings = ["tsconfig.json", "package-lock.json", "test/support/programs/built-library.mts"];

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
export function staleSources(built: Hashes = readList()): readonly string[] {
  const now = hashes();
  return [...new Set([...Object.keys(built), ...Object.keys(now)])].filter((file) => built[file] !== now[file]).sort();
}

type Hashes = Readonly<Record<string, string>>;

/** A file at a time, and without a look at types, which `npm run check` has: what did not change stays. Another process may do the same at the same time. */
function buildChanged(): void {
  const built = readList();
  const now = hashes();
  const isNew = settings.some((file) => built[file] !== now[file]);
  const changed = Object.keys(now).filter((file) => builtFileOf(file) !== undefined && (isNew || built[file] !== now[file]));
  const gone = Object.keys(built).filter((file) => now[file] === undefined);
  if (!isNew && changed.length === 0 && gone.length === 0) return;
  rmSync(listFile, { force: true }); // a build that is killed is no build
  for (const file of gone) rmSync(builtFileOf(file) ?? "", { force: true });
  compile(changed.filter((file) => /\.tsx?$/.test(file)));
  compile(
    changed.filter((file) => file.endsWith(".mts")),
    "esm",
  );
  for (const file of changed.filter((one) => one.endsWith(".json"))) put(builtFileOf(file) ?? "", readFileSync(file));
  mkdirSync(folder, { recursive: true });
  copyFileSync(loader, join(folder, basename(loader)));
  put(listFile, JSON.stringify(now));
}

function compile(files: readonly string[], format: "cjs" | "esm" = "cjs"): void {
  if (files.length === 0) return;
  const { outputFiles } = buildSync({
    entryPoints: [...files],
    outbase: ".",
    outdir: dist,
    format,
    ...(format === "esm" && { outExtension: { ".js": ".mjs" } }),
    platform: "node",
    target: "node20",
    sourcemap: "inline",
    sourcesContent: false,
    write: false,
    logLevel: "warning",
  });
  for (const { path, contents } of outputFiles) put(path, contents);
}

/** Nobody loads half a file. */
function put(file: string, contents: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  const begun = `${file}.${process.pid}`;
  writeFileSync(begun, contents);
  renameSync(begun, file);
}

function readList(): Hashes {
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
