import type { Command, Option } from "commander";
import { parts } from "../../constructs/catalog";
import { kindNames } from "../../constructs/catalog/kinds/kinds";
import { listIds } from "../../constructs/plain/list-ids";
import { libraryRules } from "../../constructs/policy/rules";

/** A command with the words that complete it. */
export interface CompletedCommand {
  readonly name: string;
  readonly description: string;
  readonly options: readonly CompletedOption[];
  /** Words of its first argument, where only these are valid; empty where the argument is a file. */
  readonly words: readonly string[];
}

/** An option, with the words that its value may be. */
export interface CompletedOption {
  readonly flag: string;
  readonly description: string;
  readonly takesValue: boolean;
  readonly words: readonly string[];
}

export function completedCommands(program: Command): CompletedCommand[] {
  return program
    .createHelp()
    .visibleCommands(program)
    .map((command) => ({
      name: command.name(),
      description: command.description(),
      options: command.createHelp().visibleOptions(command).map(completedOption),
      words: wordsOf(command, program),
    }));
}

/**
 * Returns the words of the first argument. A command with subcommands takes one of them; `help` takes a command, `explain` a rule, and
 * `parts` a kind or an id.
 */
function wordsOf(command: Command, program: Command): readonly string[] {
  if (command.name() === "help") return program.commands.map((one) => one.name());
  if (command.name() === "explain") return listIds(libraryRules);
  if (command.name() === "parts") return [...kindNames, ...listIds(parts)];
  if (command.commands.length > 0) return command.commands.map((one) => one.name());
  return command.registeredArguments[0]?.argChoices ?? [];
}

function completedOption({ long, short, description, required, optional, argChoices = [] }: Option): CompletedOption {
  return { flag: long ?? short ?? "", description, takesValue: required || optional, words: argChoices };
}
