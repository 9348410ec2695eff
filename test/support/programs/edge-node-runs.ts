import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { builtLibrary, builtOptions } from "./built-library.mjs";
import type { Ran } from "./run-program";

/**
 * Runs `edge-node` for each command, one behind the other in a program beside this one, as if each were alone: what takes long is to load the library, once.
 * Unlike what `runCli()` gives, what an app of a command prints is in it.
 */
export function edgeNodeRuns(...commands: readonly (readonly string[])[]): readonly Ran[] {
  const program = [...builtOptions(), resolve(__dirname, "edge-node-runs-program.js"), resolve(builtLibrary()), JSON.stringify(commands)];
  const { stdout, stderr } = spawnSync(process.execPath, program, { encoding: "utf8", maxBuffer: 1 << 28 });
  const [printed, said] = [stdout.split("\0"), stderr.split("\0")];
  return commands.map((_, i) => ({ status: Number(printed[2 * i + 1]), stdout: printed[2 * i] ?? "", stderr: said[i] ?? "" }));
}
