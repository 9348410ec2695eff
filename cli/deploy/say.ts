import { say, sayBeside } from "../terminal/say";

/** A command before it is run: whoever wants to can do the same by hand. */
export function sayCommand(command: string): void {
  say(`$ ${command}`);
}

/** Why it does not go on, and what to do, with the words of another program above it. */
export function sayFailure(words: string, line: string): void {
  for (const one of [...(words.trim() === "" ? [] : words.trim().split("\n")), `✗ ${line}`]) sayBeside(one);
}
