import { visibleLine } from "../../constructs/props/problems/visible-text";

/** Prints a line on standard output. */
export function say(line: string): void {
  process.stdout.write(`${visibleLine(line)}\n`);
}

/** Prints a line beside the result, on standard error. */
export function sayBeside(line: string): void {
  process.stderr.write(`${visibleLine(line)}\n`);
}
