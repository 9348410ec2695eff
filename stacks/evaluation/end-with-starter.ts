import { readFileSync, readlinkSync } from "node:fs";
import { basename } from "node:path";
import { listIds } from "../../constructs/plain/list-ids";

/** Exit code that a shell reports for a program that SIGTERM ended. */
const terminated = 143;

const shells = new Set(["sh", "dash", "bash", "zsh", "ash", "busybox"]);

/** Process ids of the starters: the parent, and on Linux its parents up to the last program of node. */
const starters = startersOf(process.ppid);

/**
 * Ends this program if npm, npx, cdktf or `edge-node check` started it and has ended: a signal ended the starter, and nothing waits for the output. A program
 * that evaluates receives no events, so this function polls. Programs that a shell or another program started may outlive it.
 */
export function endWithStarter(env: NodeJS.ProcessEnv = process.env): void {
  if (env.npm_execpath === undefined && env.CDKTF_CONTEXT_JSON === undefined) return;
  const hasLost = starters.some((starter, i) => (i === 0 ? process.ppid : tryParent(starters[i - 1] as number)) !== starter);
  if (hasLost) process.exit(terminated); // its locks are removed too
}

function startersOf(parent: number): readonly number[] {
  const known: { readonly id: number; readonly program: string }[] = [];
  let next: number | undefined = parent;
  while (next !== undefined) {
    const program = tryProgram(next);
    if (program === undefined || !(program === basename(process.execPath) || shells.has(program))) break;
    known.push({ id: next, program });
    next = tryParent(next);
  }
  const last = known.findLastIndex(({ program }) => !shells.has(program));
  return last < 0 ? [parent] : listIds(known.slice(0, last + 1));
}

function tryProgram(id: number): string | undefined {
  try {
    return basename(readlinkSync(`/proc/${id}/exe`));
  } catch {
    return undefined; // not Linux, or a process of another user
  }
}

/** @source proc_pid_stat(5), field 4. Field 2 is the name, in brackets, with whatever is in it. */
function tryParent(id: number): number | undefined {
  try {
    const stat = readFileSync(`/proc/${id}/stat`, "utf8");
    return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
  } catch {
    return undefined;
  }
}
