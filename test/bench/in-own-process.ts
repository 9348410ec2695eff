import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";

/** What a thousand sites are given: without a limit node takes as much of the machine's memory as it likes before it collects garbage. */
export const heapLimit = "--max-old-space-size=512"; // [MiB]

/** For cdktf alone, which holds of a thousand stacks more than our synthesis of them takes in all. */
const bareHeapLimit = "--max-old-space-size=1536"; // [MiB]

/** What a program of this folder, or of its like in another build, writes, run in a process of its own. */
export async function inOwnProcess(program: string, args: readonly (number | string)[], folder = __dirname): Promise<unknown> {
  const file = join(folder, `${program}.js`);
  const limit = program === "bare-sites" ? bareHeapLimit : heapLimit;
  const { stdout } = await promisify(execFile)(process.execPath, ["--expose-gc", limit, file, ...args.map(String)]);
  return JSON.parse(stdout);
}
