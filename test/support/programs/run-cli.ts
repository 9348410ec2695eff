import { vi } from "vitest";
import { run } from "../../../cli/run";
import { builtOptions } from "./built-library.mjs";

/** What a run of the command line gave. */
export interface CliRun {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs the command line in this program: the same as in one of its own, without the seconds that it takes to start. An app gets the options with which
 * a command line of its own would run: by those of vitest ts-node would compile the library anew for each.
 */
export function runCli(...argv: string[]): CliRun {
  const stdout: string[] = [];
  const stderr: string[] = [];
  const into = (texts: string[]) => (text: string | Uint8Array) => {
    texts.push(String(text));
    return true;
  };
  const spies = [
    vi.spyOn(process.stdout, "write").mockImplementation(into(stdout)),
    vi.spyOn(process.stderr, "write").mockImplementation(into(stderr)),
  ];
  const { execArgv } = process;
  try {
    if (argv.some((one) => /\.[cm]?ts$/.test(one))) process.execArgv = [...builtOptions()];
    const code = run(argv);
    return { code, stdout: stdout.join(""), stderr: stderr.join("") };
  } finally {
    process.execArgv = execArgv;
    for (const spy of spies) spy.mockRestore();
  }
}
