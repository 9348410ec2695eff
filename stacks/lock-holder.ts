import { createHash, randomUUID } from "node:crypto";
import { readFileSync, readlinkSync } from "node:fs";
import { hostname } from "node:os";
import { z } from "zod";
import { defined } from "../constructs/plain/defined";

const holderSchema = z.object({
  /** Id of this lock, so that no two lock files have the same text. */
  id: z.string(),
  process: z.int().positive(),
  host: z.string(),
  since: z.iso.datetime(),
  /**
   * Start of the process, in ticks since the start of the host: another process may get the same number later. This and the following fields exist only on
   * Linux.
   */
  start: z.string().exactOptional(),
  /** Id of this start of the host's kernel. */
  boot: z.string().exactOptional(),
  /** Namespace in which the number of the process is valid: a container has its own. */
  namespace: z.string().exactOptional(),
  /** Hash of the id of the installation, which is the same after a restart. Systemd requires that the id itself stays secret. */
  machine: z.string().exactOptional(),
});

export type LockHolder = z.output<typeof holderSchema>;

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

/** Reads the holder from the text of a lock. Returns undefined if the text is incomplete or not from this program. */
export function tryHolder(text: string): LockHolder | undefined {
  try {
    return holderSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** Returns whether the holder has certainly ended. For another host or container this is unknown. */
export function isGone(holder: LockHolder, own = thisProcess()): boolean {
  if (holder.boot !== own.boot) return isRestarted(holder, own);
  if (holder.namespace !== own.namespace || (own.boot === undefined && holder.host !== own.host)) return false;
  if (!isRunning(holder.process)) return true;
  const [state, start] = tryStat(holder.process) ?? [];
  if (state === "Z" || state === "X") return true; // it has ended, and its parent has not read its exit code
  return start !== undefined && holder.start !== undefined && start !== holder.start;
}

/** The holder in words, as the subject of a sentence. */
export function holderText({ process: number, host, since }: LockHolder): string {
  return `process ${number} of host ${host}, since ${since},`;
}

/** Returns whether the machine was restarted since, which ends all older processes. Two machines may have the same host name. */
function isRestarted(holder: LockHolder, own: LockHolder): boolean {
  return holder.boot !== undefined && own.boot !== undefined && own.machine !== undefined && holder.machine === own.machine;
}

function isRunning(number: number): boolean {
  try {
    process.kill(number, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "ESRCH"; // a process that may not be signalled runs, for another user
  }
}

/**
 * Returns state and start of a process, if the system provides them.
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
