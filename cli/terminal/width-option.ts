import { InvalidArgumentError, Option } from "commander";
import { leastWidth, terminalWidth } from "../../stacks/terminal-width";

/** Makes the option of every command with text for people. */
export function widthOption(): Option {
  return new Option("--width <columns>", "longest line of the text")
    .argParser(columns)
    .default(terminalWidth(), "that of the terminal, none in files");
}

function columns(text: string): number {
  const width = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(width >= leastWidth)) throw new InvalidArgumentError(`It must be a whole number of columns, at least ${leastWidth}.`);
  return width;
}
