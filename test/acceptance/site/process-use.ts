import { readFileSync } from "node:fs";

/** Ticks of Linux in a second: what `getconf CLK_TCK` says of every machine of the last 20 years. */
const ticksPerS = 100; // [1/s]

/** What a process took of the machine. */
export interface ProcessUse {
  /** In user and system since its start. */
  readonly processorS: number; // [s]
  /** Pages of its own in memory: without files that it reads. */
  readonly memoryMiB: number; // [MiB]
}

/** What a process of this machine and those that it started took so far: the first of a container starts the program and waits. @source Linux, proc(5): stat, status */
export function processUse(pid: number): ProcessUse {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
    .replace(/^.*\) /, "")
    .split(" ");
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return startedBy(pid)
    .map(processUse)
    .reduce(sum, {
      processorS: (Number(fields[11]) + Number(fields[12])) / ticksPerS,
      memoryMiB: Number(/^RssAnon:\s+(\d+) kB/m.exec(status)?.[1]) / 1024,
    });
}

/** Processes that a process started: of the first of a container its program, which a signal such as SIGSTOP to the first does not reach. @source Linux, proc(5): children */
export function startedBy(pid: number): readonly number[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ").filter(Boolean).map(Number);
}

function sum(one: ProcessUse, other: ProcessUse): ProcessUse {
  return { processorS: one.processorS + other.processorS, memoryMiB: one.memoryMiB + other.memoryMiB };
}
