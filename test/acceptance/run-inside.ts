import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { interruption, onInterruption } from "./engine/interruption";
import { bringUpIsolated, machineAddress } from "./engine/isolation";
import { machineVariable } from "./engine/machine";
import { startNameServer } from "./engine/name-server";
import { prepare, type Undo } from "./engine/prepare";
import { say } from "./engine/step";
import type { Tools } from "./engine/tools";

const interruptedGraceMs = 30_000; // [ms] for tests to end by themselves

// Terraform, its provider and the engine's helpers are written in Go and live for a moment: a third of their time would go into collecting garbage.
process.env.GOGC ??= "400";

// Terraform and its provider talk over a socket of this machine. Without this, both make keys and certificates for TLS at each start: a third of what a plan costs.
process.env.TF_DISABLE_PLUGIN_TLS ??= "1";

let tests: ChildProcess | undefined;

/** Brings the engine up, runs the tests on it and takes everything down again. `run.ts` starts it. */
async function main([folder = "", toolsFile = "", ...args]: readonly string[]): Promise<number> {
  const tools = JSON.parse(readFileSync(toolsFile, "utf8")) as Tools;
  const undo: Undo[] = [];
  try {
    const isIsolated = "dockerd" in tools.engine;
    const hostAddress = isIsolated ? await bringUpIsolated() : machineAddress();
    if (isIsolated) undo.push(await startNameServer(hostAddress));
    const machine = await prepare(tools, hostAddress, folder, undo);
    const file = join(folder, "machine.json");
    writeFileSync(file, JSON.stringify(machine));
    return await runTests(args, file);
  } finally {
    await takeDown(undo);
  }
}

/** Every part is taken down, also when one cannot be. */
async function takeDown(undo: readonly Undo[]): Promise<void> {
  const failures: unknown[] = [];
  for (const takePartDown of [...undo].reverse()) {
    try {
      await takePartDown();
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, "Run must leave nothing behind but could not take a part down");
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
  signalTests(signal);
  setTimeout(() => signalTests("SIGKILL"), interruptedGraceMs).unref();
});

main(process.argv.slice(2)).then(
  (status) => {
    process.exitCode = interruption.aborted ? 130 : status;
  },
  (error: unknown) => {
    say(error instanceof Error ? (error.stack ?? error.message) : String(error));
    process.exitCode = interruption.aborted ? 130 : 1;
  },
);
