import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { filesBelow } from "./repository";

/** Files that git does not hold, since they follow from others. */
export interface MadeFiles {
  /** The name of the file in `.cache/` that has the digests of what they were made of, and of themselves. */
  readonly name: string;
  /** Files and folders that they are made of, beside the scripts. */
  readonly sources: readonly string[];
  /** The paths of those that are there. */
  readonly written: () => readonly string[];
  /** Makes their texts by path. */
  readonly make: () => Readonly<Record<string, string>>;
}

/** Writes files anew where a source, the compiler or one of them is another than when they were made, and removes those that are made no more. */
export function writeWhenChanged({ name, sources, written, make }: MadeFiles): void {
  // before they are made: a source may change meanwhile
  const made = digestOf(["package-lock.json", "tsconfig.json", "scripts", ...sources].flatMap(filesOf));
  const digests = () => `${made} ${digestOf(written())}`;
  const digestFile = `.cache/${name}.digest`;
  if (textOf(digestFile) === digests()) return;
  const files = make();
  for (const file of written()) if (!(file in files)) rmSync(file);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(file), { recursive: true });
    if (textOf(file) !== text) writeFileSync(file, text); // another process may be reading it
  }
  mkdirSync(".cache", { recursive: true });
  writeFileSync(digestFile, digests());
}

function filesOf(path: string): readonly string[] {
  return /\.\w+$/.test(path) ? [path] : filesBelow(path, "");
}

function textOf(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

function digestOf(files: readonly string[]): string {
  const hash = createHash("sha256");
  for (const file of files) hash.update(`${file}\0`).update(readFileSync(file)).update("\0");
  return hash.digest("hex");
}
