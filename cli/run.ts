import { CommanderError } from "commander";
import { PropsError } from "../constructs/props";
import { exitCodes, InputError } from "./exit-codes";
import { program } from "./program";

/**
 * Runs the command line, and gives its exit code.
 *
 * @param argv what was typed behind `edge-node`
 */
export function run(argv: readonly string[]): number {
  const { version } = require("cdktf-edge-node/package.json") as { readonly version: string };
  let code: number = exitCodes.passed;
  const command = program(version, (given) => {
    code = given;
  });
  for (const one of [command, ...command.commands]) one.exitOverride();
  try {
    command.parse(argv, { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.passed : exitCodes.inputFailed;
    const isTheirs = error instanceof InputError || error instanceof PropsError;
    process.stderr.write(`${isTheirs ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
    return exitCodes.inputFailed;
  }
}
