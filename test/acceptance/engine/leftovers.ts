import { readdirSync, readFileSync, rmSync } from "node:fs";
import { runProgram } from "../../support/programs/run-program";

/**
 * Ends what still runs out of the folder of a run, unmounts what is mounted there and removes it. The folder's name is random. It
 * stands in the command line of the engine, its containerd and their shims, and in the environment of the tests and what they
 * start, so nobody else's process matches.
 */
export async function removeLeftovers(folder: string): Promise<void> {
  for (const pid of processesOf(folder)) {
    try {
      process.kill(pid, "SIGKILL");
    } catch {
      // It ended by itself in between.
    }
  }
  for (const mount of mountsUnder(folder)) await runProgram("umount", ["--lazy", mount], { timeoutS: 20 });
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

function processesOf(folder: string): number[] {
  return readdirSync("/proc")
    .map(Number)
    .filter((pid) => Number.isInteger(pid) && pid !== process.pid && belongsTo(folder, pid));
}

function belongsTo(folder: string, pid: number): boolean {
  try {
    return ["cmdline", "environ"].some((file) => readFileSync(`/proc/${pid}/${file}`, "utf8").includes(folder));
  } catch {
    return false; // it ended, or is somebody else's
  }
}

/** Deepest first. */
function mountsUnder(folder: string): string[] {
  return readFileSync("/proc/self/mountinfo", "utf8")
    .split("\n")
    .map((line) => line.split(" ")[4] ?? "")
    .filter((mount) => mount.startsWith(`${folder}/`))
    .sort((left, right) => right.length - left.length);
}
