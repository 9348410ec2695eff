import { compact } from "../../constructs/plain/compact";
import type { CompletedCommand, CompletedOption } from "./command-tree";

/** Returns the script for fish. Where it has no words, fish completes files. */
export function fishCompletion(commands: readonly CompletedCommand[]): string {
  const lines = commands.flatMap(({ name, description, options, words }) =>
    compact([
      `complete -c edge-node -n __fish_use_subcommand -f -a ${name} -d ${quoted(description)}`,
      words.length !== 0 && `${behind(name)} -f -a ${quoted(words.join(" "))}`,
      ...options.map((option) => `${behind(name)} ${optionSpec(option)}`),
    ]),
  );
  return `${lines.join("\n")}\n`;
}

function behind(command: string): string {
  return `complete -c edge-node -n '__fish_seen_subcommand_from ${command}'`;
}

function optionSpec({ flag, description, takesValue, words }: CompletedOption): string {
  const value = words.length > 0 ? ` -x -a ${quoted(words.join(" "))}` : takesValue ? " -r" : "";
  return `-l ${flag.replace(/^-+/, "")}${value} -d ${quoted(description)}`;
}

/** Quotes a text as one word of fish, which reads a backslash in quotes. */
function quoted(text: string): string {
  return `'${text.replace(/['\\]/g, "\\$&")}'`;
}
