import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

let folder: string | undefined;

/** A file of that name in a folder of this program's own, written over by the next case. */
export function scratchFile(name: string, content: string | Buffer): string {
  if (folder === undefined) {
    const made = mkdtempSync(join(tmpdir(), "hostile-"));
    folder = made;
    process.once("exit", () => rmSync(made, { recursive: true, force: true }));
  }
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}
