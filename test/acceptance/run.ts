import { type ChildProcess, spawn } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { interruption, onInterruption } from "./engine/interruption";
import { removeLeftovers } from "./engine/leftovers";
import { machineVariable } from "./engine/machine";
import { refusesSkips } from "./engine/options";
import { prepare, type Undo } from "./engine/prepare";
import { lockRun, runFolder, unlockRun } from "./engine/run-lock";
import { say, Unavailable } from "./engine/step";

const resultFile = ".cache/vitest-acceptance.json";
const interruptedGraceMs = 30_000; // [ms] for tests to end by themselves

let tests: ChildProcess | undefined;

/** Prepares the machine, runs the tests on it and takes everything down again. The arguments go to vitest. */
async function main(args: readonly string[]): Promise<number> {
  rmSync(resultFile, { force: true });
  const folder = runFolder();
  await lockRun(folder);
  const undo: Undo[] = [];
  try {
    const machine = await prepare(folder, undo);
    const file = join(folder, "machine.json");
    writeFileSync(file, JSON.stringify(machine));
    return await runTests(args, file);
  } catch (error) {
    if (interruption.aborted) return 130;
    if (!(error instanceof Unavailable)) throw error;
    say(`skipped, nothing was shown: ${error.message}`);
    return refusesSkips ? 1 : 0;
  } finally {
    await takeDown(undo, folder);
  }
}

/** Every part is taken down, also when one cannot be. */
async function takeDown(undo: readonly Undo[], folder: string): Promise<void> {
  const failures: unknown[] = [];
  for (const takePartDown of [() => removeLeftovers(folder), ...undo].reverse()) {
    try {
      await takePartDown();
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `Run must leave nothing behind but could not remove ${folder}: look there`);
  unlockRun();
  say("end: what the run started is stopped, its folder is removed");
}

/** vitest in a process group of its own, with the programs that its tests start. */
function runTests(args: readonly string[], machineFile: string): Promise<number> {
  const vitest = join(require.resolve("vitest/package.json"), "../vitest.mjs");
  return new Promise((resolve, reject) => {
    tests = spawn(process.execPath, [vitest, "run", "--config", "vitest.acceptance.config.mts", ...args], {
      detached: true,
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...process.env, [machineVariable]: machineFile },
    });
    tests.once("error", reject);
    tests.once("exit", (code) => resolve(code ?? 1));
  });
}

function signalTests(signal: NodeJS.Signals): void {
  if (tests?.pid === undefined || tests.exitCode !== null || tests.signalCode !== null) return;
  process.kill(-tests.pid, signal);
}

onInterruption((signal) => {
  say(`${signal}: stops`);
  signalTests(signal);
  setTimeout(() => signalTests("SIGKILL"), interruptedGraceMs).unref();
});

main(process.argv.slice(2)).then(
  (status) => {
    process.exitCode = interruption.aborted ? 130 : status;
  },
  (error: unknown) => {
    say(error instanceof Error ? (error.stack ?? error.message) : String(error));
    process.exitCode = 1;
  },
);
