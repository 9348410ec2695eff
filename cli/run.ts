import { type Command, CommanderError } from "commander";
import { visibleLine } from "../constructs/props/problems/visible-text";
import { program } from "./program";
import { printError } from "./terminal/error-text";
import { exitCodes } from "./terminal/exit-codes";

/**
 * Runs the command line, and returns its exit code.
 *
 * @param argv the words after `edge-node`
 */
export function run(argv: readonly string[]): number {
  const { version } = require("cdktf-edge-node/package.json") as { readonly version: string };
  let code: number = exitCodes.passed;
  const end = (given: number) => {
    code = given;
  };
  const command = program(version, end, argv[0]);
  for (const one of withCommands(command)) one.exitOverride().configureOutput({ outputError: (text, write) => write(typedText(text)) });
  try {
    command.parse(argv, { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.passed : exitCodes.inputFailed;
    printError(error);
    return exitCodes.inputFailed;
  }
}

function withCommands(command: Command): readonly Command[] {
  return [command, ...command.commands.flatMap(withCommands)];
}

/** Returns commander's error in one line, and below it the probable meaning. */
function typedText(text: string): string {
  return `${text
    .trimEnd()
    .split(/\n(?=\(Did you mean )/)
    .map(visibleLine)
    .map(withNegative)
    .join("\n")}\n`;
}

/** Explains a negative number in a wrong form, which commander reads as an option. */
function withNegative(line: string): string {
  return /^error: unknown option '-[\d.,]/.test(line) ? `${line}: write a negative number in digits with a point, such as -33.4` : line;
}
