import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { vi } from "vitest";
import { programText } from "../../../constructs/site-programs/program-text";

/** Writes a program as it is packed, with other constants where the text has them: an address or a time that a test cannot have. */
export function writeProgram(
  folder: string,
  name: Parameters<typeof programText>[0],
  constants: Readonly<Record<string, string>> = {},
): string {
  let text = programText(name);
  for (const [from, to] of Object.entries(constants)) {
    if (text.split(from).length !== 2) throw new Error(`${name} must have ${from} once: correct the test`);
    text = text.replace(from, to);
  }
  const file = join(folder, `${name}.js`);
  writeFileSync(file, text);
  return file;
}

/** A program that runs, with what it said. */
export class RunningProgram {
  stdout = "";
  stderr = "";

  private constructor(private readonly child: ChildProcess) {
    child.stdout?.setEncoding("utf8").on("data", (text) => {
      this.stdout += text;
    });
    child.stderr?.setEncoding("utf8").on("data", (text) => {
      this.stderr += text;
    });
  }

  static start(file: string, ...args: readonly string[]): RunningProgram {
    return new RunningProgram(spawn(process.execPath, [file, ...args], { stdio: ["ignore", "pipe", "pipe"] }));
  }

  /** Waits until it said something on standard output. */
  async said(text: string): Promise<void> {
    await vi.waitFor(
      () => {
        if (!this.stdout.includes(text)) throw new Error(`It must say ${text} but said: ${this.stdout}${this.stderr}`);
      },
      { timeout: 30_000, interval: 5 },
    );
  }

  /** Ends it by a signal, and returns its exit code, or the signal that killed it. */
  async end(signal: NodeJS.Signals = "SIGTERM"): Promise<number | string | null> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return this.child.exitCode ?? this.child.signalCode;
    this.child.kill(signal);
    await once(this.child, "close");
    return this.child.exitCode ?? this.child.signalCode;
  }
}
