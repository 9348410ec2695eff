import { visibleLine } from "../../constructs/props/problems/visible-text";

/** A line for people on standard output. */
export function say(line: string): void {
  process.stdout.write(`${visibleLine(line)}\n`);
}

/** A line for people beside the result, on standard error. */
export function sayBeside(line: string): void {
  process.stderr.write(`${visibleLine(line)}\n`);
}
