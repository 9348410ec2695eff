import { appendFileSync, readFileSync } from "node:fs";
import { relative } from "node:path";
import { afterAll, expect } from "vitest";
import { type FileSeconds, secondsFile } from "./seconds-file";

// What each file costs, for `npm run bench -- tests`: what its worker and the programs that it ran have spent since the file before, imports among it.
const lines = process.env[secondsFile];
if (lines !== undefined) {
  const worker = globalThis as { spentS?: number };
  afterAll(() => {
    const spentS = readSpentS();
    const line: FileSeconds = { file: relative(".", expect.getState().testPath ?? ""), seconds: spentS - (worker.spentS ?? 0) };
    appendFileSync(lines, `${JSON.stringify(line)}\n`);
    worker.spentS = spentS;
  });
}

/** Processor seconds of this process and of its children that have ended. @source Linux, proc(5), /proc/pid/stat, fields 14 to 17, in ticks of 10 ms */
function readSpentS(): number {
  const fields = readFileSync("/proc/self/stat", "utf8")
    .replace(/^.*\) /, "")
    .split(" ");
  return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks) / 100, 0);
}
