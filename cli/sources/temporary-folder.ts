import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileReason } from "../../site-files/reading/file-text";
import { isGone, thisProcess, tryHolder } from "../../stacks/lock-holder";
import { InputError } from "../terminal/exit-codes";

/** The beginning of a temporary folder's name, and the file in it that names its process. */
const beginning = "edge-node-";
const makerName = ".edge-node.maker";

/** Calls `work` with a folder of its own, which is removed afterwards. @throws InputError where none can be made */
export function inTemporaryFolder<Value>(work: (folder: string) => Value): Value {
  const folder = temporaryFolder();
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Makes a folder with its process in it. Folders of processes that a signal ended are removed. */
function temporaryFolder(): string {
  let folder: string | undefined;
  try {
    removeLeft();
    folder = mkdtempSync(join(tmpdir(), beginning));
    writeFileSync(join(folder, makerName), JSON.stringify(thisProcess()));
    return folder;
  } catch (error) {
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true }); // on a full disk its process would be unknown
    throw new InputError(
      `TMPDIR must be a folder that can be written to but ${tmpdir()} is not, ${fileReason(error)}: set TMPDIR to another folder`,
    );
  }
}

function removeLeft(): void {
  for (const name of readdirSync(tmpdir()).filter((one) => one.startsWith(beginning))) {
    const folder = join(tmpdir(), name);
    try {
      const maker = tryHolder(readFileSync(join(folder, makerName), "utf8"));
      if (maker && isGone(maker)) rmSync(folder, { recursive: true, force: true });
    } catch {
      // of an unknown process, or of another user
    }
  }
}
