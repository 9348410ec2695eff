import { type ChildProcess, spawn } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { prepareBrowser } from "./engine/browser";
import { interruption, onInterruption } from "./engine/interruption";
import { isolated } from "./engine/isolation";
import { removeLeftovers } from "./engine/leftovers";
import { refusesSkips, resultFile } from "./engine/options";
import { lockRun, runFolder, unlockRun } from "./engine/run-lock";
import { say, Unavailable } from "./engine/step";
import { type Tools, tools } from "./engine/tools";

let inner: ChildProcess | undefined;

/** Gets together what comes from outside, and runs the rest in a network of its own. The arguments go to vitest. */
async function main(args: readonly string[]): Promise<number> {
  rmSync(resultFile, { force: true });
  const folder = runFolder();
  await lockRun(folder);
  let browser: Promise<void> | undefined;
  try {
    const found = await tools(folder);
    browser = prepareBrowser(folder); // beside the tests, for nothing but one of them needs it
    return await runInside(found, folder, args);
  } catch (error) {
    if (interruption.aborted) return 130;
    if (!(error instanceof Unavailable)) throw error;
    say(`skipped, nothing was shown: ${error.message}`);
    return refusesSkips ? 1 : 0;
  } finally {
    await browser;
    await removeLeftovers(folder);
    unlockRun();
    say("end: what the run started is stopped, its folder is removed");
  }
}

/** The engine of the machine is in the machine's network, and so are the tests then. */
function runInside(found: Tools, folder: string, args: readonly string[]): Promise<number> {
  const toolsFile = join(folder, "tools.json");
  writeFileSync(toolsFile, JSON.stringify(found));
  const command = [...process.execArgv, join(__dirname, "run-inside.ts"), folder, toolsFile, ...args];
  const [program, programArgs] = "dockerd" in found.engine ? isolated(process.execPath, command) : [process.execPath, command];
  return new Promise((resolve, reject) => {
    inner = spawn(program, programArgs, { detached: true, stdio: ["ignore", "inherit", "inherit"] });
    inner.once("error", reject);
    inner.once("exit", (code) => resolve(code ?? 1));
  });
}

onInterruption((signal) => {
  say(`${signal}: stops`);
  inner?.kill(signal);
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
