import { spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";

/** How a run of tests ended. */
export type TestRun =
  | { readonly ended: "passed" }
  | { readonly ended: "too-late" } // stopped before its end
  | { readonly ended: "failed"; readonly by: string }; // the test file that failed first

/** Where the configuration of the checkout lets vitest write its result. */
const resultFile = ".cache/vitest.json";

/**
 * Runs vitest in a checkout up to the first failure, or until it is stopped.
 *
 * @throws Error when vitest does not come to run tests
 */
export async function runVitest(folder: string, args: readonly string[], stop: AbortSignal): Promise<TestRun> {
  const result = join(folder, resultFile);
  rmSync(result, { force: true });
  const vitest = join(dirname(createRequire(join(folder, "package.json")).resolve("vitest/package.json")), "vitest.mjs");
  const code = await endOf(folder, [vitest, ...args, "--bail", "1"], stop);
  if (stop.aborted) return { ended: "too-late" };
  if (code === 0) return { ended: "passed" };
  if (!existsSync(result))
    throw new Error(`vitest ${args.join(" ")} must write ${resultFile} but ended with ${code} before: run it in ${folder}`);
  return { ended: "failed", by: failedFile(folder, result) };
}

/** A run that is started by a test has a mode of its own, which vitest takes from the environment. */
function withoutMode(): NodeJS.ProcessEnv {
  const { NODE_ENV: _, ...env } = process.env;
  return env;
}

/** In a group of its own: vitest has processes of its own, which a signal must reach too. */
function endOf(folder: string, args: readonly string[], stop: AbortSignal): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: folder, env: withoutMode(), stdio: "ignore", detached: true });
    const kill = () => {
      if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
    };
    if (stop.aborted) kill();
    stop.addEventListener("abort", kill, { once: true });
    child.on("error", reject);
    child.on("exit", (code) => {
      stop.removeEventListener("abort", kill);
      resolve(code);
    });
  });
}

interface VitestResult {
  readonly testResults: readonly { readonly name: string; readonly status: string }[];
}

/** A change that ends the processes of vitest leaves no failed test. */
function failedFile(folder: string, result: string): string {
  const { testResults } = JSON.parse(readFileSync(result, "utf8")) as VitestResult;
  const failed = testResults.find(({ status }) => status === "failed");
  return failed ? relative(folder, failed.name) : "vitest itself";
}
