import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { machine } from "./machine";
import { installed } from "./packages";
import { say, step, Unavailable } from "./step";

/** Where the browser is, or why there is none. */
type Browser = { readonly program: string } | { readonly reason: string };

const deadlineS = 300; // [s]

/**
 * Gets a browser beside the tests, which wait for more than they compute: its packages take half a minute. Never throws; the test that needs it says why it
 * cannot run.
 */
export async function prepareBrowser(folder: string): Promise<void> {
  const file = browserFile(folder);
  writeFileSync(`${file}.part`, JSON.stringify(await foundBrowser()));
  renameSync(`${file}.part`, file);
}

async function foundBrowser(): Promise<Browser> {
  try {
    const program = await step(
      "browser",
      async () => (await installed(["chromium"])).chromium,
      (path) => path,
    );
    return { program };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    say(`skipped, pages in a browser: ${error.message}`);
    return { reason: error.message };
  }
}

/**
 * The program of the browser, as soon as it is there.
 *
 * @throws Unavailable when the machine has none and it could not be installed
 */
export async function browserProgram(): Promise<string> {
  const file = browserFile(machine().folder);
  for (let waitedS = 0; !existsSync(file); waitedS++) {
    if (waitedS >= deadlineS) throw new Unavailable(`Browser must be there within ${deadlineS} s but is not: install chromium`);
    await setTimeout(1000);
  }
  const browser = JSON.parse(readFileSync(file, "utf8")) as Browser;
  if ("reason" in browser) throw new Unavailable(browser.reason);
  return browser.program;
}

function browserFile(folder: string): string {
  return join(folder, "browser.json");
}
