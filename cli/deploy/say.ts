import { say, sayBeside } from "../terminal/say";

/** Prints a command before it runs, so that a person can repeat it. */
export function sayCommand(command: string): void {
  say(`$ ${command}`);
}

/** Prints why the command stops and what to do, below the words of another program. */
export function sayFailure(words: string, line: string): void {
  for (const one of [...(words.trim() === "" ? [] : words.trim().split("\n")), `✗ ${line}`]) sayBeside(one);
}
