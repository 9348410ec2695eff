import { Command } from "commander";
import { baselineCommand } from "./commands/baseline";
import { checkCommand } from "./commands/check";
import { completionCommand } from "./commands/completion";
import { diffCommand } from "./commands/diff";
import { explainCommand } from "./commands/explain";
import { initCommand } from "./commands/init";
import { partsCommand } from "./commands/parts";
import { reportCommand } from "./commands/report";
import { rulesCommand } from "./commands/rules";
import { schemaCommand } from "./commands/schema";
import { sweepCommand } from "./commands/sweep";

/**
 * The command line: each command parses its flags and calls the library.
 *
 * @param end takes the exit code of a verdict
 */
export function program(version: string, end: (code: number) => void): Command {
  const command: Command = new Command("edge-node")
    .description("A compiler for edge sites: a wrong site does not pass, and says why, in numbers, with a source")
    .version(version)
    .showHelpAfterError("(edge-node help shows every command)")
    .addCommand(checkCommand(end))
    .addCommand(reportCommand(end))
    .addCommand(diffCommand())
    .addCommand(explainCommand())
    .addCommand(sweepCommand())
    .addCommand(baselineCommand())
    .addCommand(rulesCommand())
    .addCommand(partsCommand())
    .addCommand(initCommand())
    .addCommand(schemaCommand())
    .addCommand(completionCommand(() => command))
    .addHelpText("after", "\nExit codes: 0 passed, 1 a site fails, 2 the command or its input fails");
  return command;
}
