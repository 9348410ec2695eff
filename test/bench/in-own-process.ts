import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";

/** Without a limit node takes as much of the machine's memory as it likes before it collects garbage. */
export const heapLimit = "--max-old-space-size=768"; // [MiB]

/** What a program of this folder, or of its like in another build, writes, run in a process of its own. */
export async function inOwnProcess(program: string, args: readonly (number | string)[], folder = __dirname): Promise<unknown> {
  const file = join(folder, `${program}.js`);
  const { stdout } = await promisify(execFile)(process.execPath, ["--expose-gc", heapLimit, file, ...args.map(String)]);
  return JSON.parse(stdout);
}
