import { execFile } from "node:child_process";

/** How a program ended. */
export interface Ran {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd?: string;
  /** Added to the environment of this process. */
  readonly env?: Readonly<Record<string, string>>;
  /** @default 120 */
  readonly timeoutS?: number; // [s]
  /** Ends the program. */
  readonly signal?: AbortSignal;
}

const defaultTimeoutS = 120; // [s]
/** A program that is asked to end may do so for so long: Terraform waits for what it makes, an hour where a container does not become healthy. */
const graceS = 30; // [s]

/** Runs a program to its end, whatever the end is. */
export function runProgram(program: string, args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const { cwd, env, timeoutS = defaultTimeoutS, signal } = options;
  return new Promise((resolve) => {
    const child = execFile(
      program,
      args,
      {
        ...(cwd !== undefined && { cwd }),
        ...(signal && { signal }),
        env: { ...process.env, ...env },
        timeout: timeoutS * 1000,
        maxBuffer: 64 * 1024 * 1024,
      },
      (error, stdout, stderr) => {
        clearTimeout(killing);
        const status = error === null ? 0 : typeof error.code === "number" ? error.code : 1;
        const reason =
          error === null || typeof error.code === "number" ? "" : `\n${error.killed ? `no end after ${timeoutS} s` : error.message}`;
        resolve({ status, stdout, stderr: stderr + reason });
      },
    );
    const killing = setTimeout(() => child.kill("SIGKILL"), (timeoutS + graceS) * 1000);
    child.stdin?.end();
  });
}

/**
 * Standard output of a program that has to end well.
 *
 * @throws Error with the program's own words
 */
export async function outputOf(program: string, args: readonly string[], options: RunOptions = {}): Promise<string> {
  const { status, stdout, stderr } = await runProgram(program, args, options);
  if (status === 0) return stdout;
  const words = `${stdout}\n${stderr}`.trim().split("\n").slice(-25).join("\n");
  throw new Error(`${program} ${args.slice(0, 6).join(" ")} must end with status 0 but ended with ${status}: ${words}`);
}
