import { readSync } from "node:fs";
import { isatty } from "node:tty";

/** Whether a person can answer here. */
export function isTerminal(): boolean {
  return isatty(0) && isatty(1);
}

/** Asks a question at the terminal. Only the whole word yes agrees. */
export function askYes(question: string): boolean {
  process.stdout.write(`${question} yes/no: `);
  return typedLine().trim().toLowerCase() === "yes";
}

function typedLine(): string {
  const typed: number[] = [];
  const one = Buffer.alloc(1);
  while (readSync(0, one, 0, 1, null) > 0 && one[0] !== 0x0a) typed.push(one[0] ?? 0);
  return Buffer.from(typed).toString("utf8");
}
