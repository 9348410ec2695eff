import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cacheFolder } from "./kept-folder";
import { removeLeftovers } from "./leftovers";
import { say } from "./step";

const file = join(cacheFolder, "run.json");
const folderPrefix = join(tmpdir(), "edge-node-acceptance-");

/** A new folder for one run. */
export function runFolder(): string {
  return mkdtempSync(folderPrefix);
}

/**
 * Notes the folder of this run, and tidies up after an earlier one that was killed before it could.
 *
 * @throws Error while another run is at work in this tree
 */
export async function lockRun(folder: string): Promise<void> {
  const earlier = readLock();
  if (earlier !== undefined) {
    if (isRunner(earlier.pid)) {
      throw new Error(`Acceptance run must be alone in its tree but process ${earlier.pid} is at one: wait for its end`);
    }
    say(`tidies up after a run that was killed, ${earlier.folder}`);
    if (earlier.folder.startsWith(folderPrefix)) await removeLeftovers(earlier.folder);
  }
  mkdirSync(cacheFolder, { recursive: true });
  writeFileSync(file, JSON.stringify({ pid: process.pid, folder }));
}

/** The run left nothing behind. */
export function unlockRun(): void {
  rmSync(file, { force: true });
}

function readLock(): { pid: number; folder: string } | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as { pid: number; folder: string };
  } catch {
    return undefined;
  }
}

/** A number may have passed on to another program since. */
function isRunner(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("acceptance/run.ts");
  } catch {
    return false;
  }
}
