import { readFileSync, readlinkSync } from "node:fs";
import { basename } from "node:path";
import { listIds } from "../../constructs/plain/list-ids";

/** As a shell says it of a program that SIGTERM ended. */
const terminated = 143;

const shells = new Set(["sh", "dash", "bash", "zsh", "ash", "busybox"]);

/** Who started this program: its parent, and on Linux whoever started that, up to the last program of node. Numbers of processes. */
const starters = startersOf(process.ppid);

/**
 * Ends this program where npm, npx, cdktf or `edge-node check` started it and is gone: a signal ended that one, and nobody waits for what is written here. A program that
 * evaluates hears of nothing meanwhile, so it asks. One that a shell or a program of somebody else started may outlive it.
 */
export function endWithStarter(env: NodeJS.ProcessEnv = process.env): void {
  if (env.npm_execpath === undefined && env.CDKTF_CONTEXT_JSON === undefined) return;
  const hasLost = starters.some((starter, i) => (i === 0 ? process.ppid : tryParent(starters[i - 1] as number)) !== starter);
  if (hasLost) process.exit(terminated); // its locks go with it
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
    return undefined; // no Linux, or another user's
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
