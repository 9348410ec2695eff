import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { interruption } from "./interruption";

/** A program that runs until it is stopped, in a process group of its own, so that a Ctrl-C in the terminal does not reach it first. */
export class BackgroundProcess {
  private readonly child: ChildProcess;
  private ended = false;

  constructor(
    private readonly program: string,
    args: readonly string[],
    private readonly logFile: string,
  ) {
    const log = openSync(logFile, "a");
    this.child = spawn(program, args, { detached: true, stdio: ["ignore", log, log] });
    closeSync(log);
    this.child.once("exit", () => {
      this.ended = true;
    });
    this.child.once("error", () => {
      this.ended = true;
    });
  }

  /** @throws Error when the program ended or the time is over before `check` holds */
  async ready(check: () => Promise<boolean>, deadlineS: number): Promise<void> {
    const end = Date.now() + deadlineS * 1000;
    while (!(await check())) {
      interruption.throwIfAborted();
      if (this.ended) throw new Error(`${this.program} must run but ended:\n${this.lastWords()}`);
      if (Date.now() > end) throw new Error(`${this.program} must be ready within ${deadlineS} s but is not:\n${this.lastWords()}`);
      await pause(200);
    }
  }

  /** Asks the program to end, and ends its process group when it does not. */
  async stop(graceS: number): Promise<void> {
    if (this.child.pid === undefined) return;
    if (!this.ended) this.child.kill("SIGTERM");
    const end = Date.now() + graceS * 1000;
    while (!this.ended && Date.now() < end) await pause(100);
    if (!this.ended) killGroup(this.child.pid);
  }

  private lastWords(): string {
    return readFileSync(this.logFile, "utf8").trim().split("\n").slice(-15).join("\n");
  }
}

function killGroup(leader: number): void {
  try {
    process.kill(-leader, "SIGKILL");
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}
