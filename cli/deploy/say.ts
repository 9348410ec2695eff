import { visibleLine } from "../../constructs/props/problems/visible-text";

/** A line for people on standard output, among the words of the programs that are run. */
export function say(line: string): void {
  process.stdout.write(`${visibleLine(line)}\n`);
}

/** A command before it is run: whoever wants to can do the same by hand. */
export function sayCommand(command: string): void {
  say(`$ ${command}`);
}

/** Why it does not go on, and what to do, with the words of another program above it. */
export function sayFailure(words: string, line: string): void {
  for (const one of [...(words.trim() === "" ? [] : words.trim().split("\n")), `✗ ${line}`]) process.stderr.write(`${visibleLine(one)}\n`);
}
