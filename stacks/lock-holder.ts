import { createHash, randomUUID } from "node:crypto";
import { readFileSync, readlinkSync } from "node:fs";
import { hostname } from "node:os";
import { z } from "zod";
import { defined } from "../constructs/plain/defined";

const holderSchema = z.object({
  /** Of this taking of the lock: no two files that locks are have one text. */
  id: z.string(),
  process: z.int().positive(),
  host: z.string(),
  since: z.iso.datetime(),
  /** When the process was started, in ticks since the host was: another process may get its number later. Linux only, as what follows. */
  start: z.string().exactOptional(),
  /** This run of the host's kernel. */
  boot: z.string().exactOptional(),
  /** In which its number is that of the process: a container has one of its own. */
  namespace: z.string().exactOptional(),
  /** The installation, the same after a restart. Systemd wants its number kept: a hash of it. */
  machine: z.string().exactOptional(),
});

/** Who holds a lock, as its file says it. */
export type LockHolder = z.output<typeof holderSchema>;

/** This process, which takes a lock now. */
export function thisProcess(): LockHolder {
  const [, start] = tryStat(process.pid) ?? [];
  const machine = tryText(() => readFileSync("/etc/machine-id", "utf8"));
  const boot = tryText(() => readFileSync("/proc/sys/kernel/random/boot_id", "utf8"));
  const namespace = tryText(() => readlinkSync("/proc/self/ns/pid"));
  return defined({
    id: randomUUID(),
    process: process.pid,
    host: hostname(),
    since: new Date().toISOString(),
    start,
    boot,
    namespace,
    machine: machine !== undefined ? createHash("sha256").update(`edge-node ${machine}`).digest("hex").slice(0, 16) : undefined,
  });
}

/** The holder that the text of a lock names, undefined when it is none: cut off, or of somebody else. */
export function tryHolder(text: string): LockHolder | undefined {
  try {
    return holderSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** Does the holder surely run no more? Of another host or container that cannot be known. */
export function isGone(holder: LockHolder, own = thisProcess()): boolean {
  if (holder.boot !== own.boot) return isRestarted(holder, own);
  if (holder.namespace !== own.namespace || (own.boot === undefined && holder.host !== own.host)) return false;
  if (!isRunning(holder.process)) return true;
  const [state, start] = tryStat(holder.process) ?? [];
  if (state === "Z" || state === "X") return true; // it has ended, and its parent has not asked how
  return start !== undefined && holder.start !== undefined && start !== holder.start;
}

/** The holder in words, as the subject of a sentence. */
export function holderText({ process: number, host, since }: LockHolder): string {
  return `process ${number} of host ${host}, since ${since},`;
}

/** Was the machine started again since? Nothing of before runs then. Hosts of one name may be two machines. */
function isRestarted(holder: LockHolder, own: LockHolder): boolean {
  return holder.boot !== undefined && own.boot !== undefined && own.machine !== undefined && holder.machine === own.machine;
}

function isRunning(number: number): boolean {
  try {
    process.kill(number, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "ESRCH"; // what may not be asked runs, for another user
  }
}

/**
 * State and start of a process, where the system says them.
 *
 * @source proc_pid_stat(5), fields 3 and 22. Field 2 is the name, in brackets, with whatever is in it.
 */
function tryStat(number: number): readonly [state: string | undefined, start: string | undefined] | undefined {
  const stat = tryText(() => readFileSync(`/proc/${number}/stat`, "utf8"));
  const fields = stat?.slice(stat.lastIndexOf(")") + 2).split(" ");
  return fields && [fields[0], fields[19]];
}

function tryText(read: () => string): string | undefined {
  try {
    return read().trim() || undefined;
  } catch {
    return undefined;
  }
}
