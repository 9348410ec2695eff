import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { interruption } from "./interruption";

const restartDelayMs = 1000; // [ms]

/** A program that runs until it is stopped, in a process group of its own, so that a Ctrl-C in the terminal does not reach it first. */
export class BackgroundProcess {
  private child: ChildProcess;
  private ended = false;
  private isKept = false;
  private beforeRestart = () => {};

  constructor(
    private readonly program: string,
    private readonly args: readonly string[],
    private readonly logFile: string,
  ) {
    this.child = this.start();
  }

  /** From now on it is started again when it ends, as by the service manager of a real machine, and `beforeRestart` is called first. */
  keepRunning(beforeRestart: () => void): void {
    this.isKept = true;
    this.beforeRestart = beforeRestart;
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
    this.isKept = false;
    if (this.child.pid === undefined) return;
    if (!this.ended) this.child.kill("SIGTERM");
    const end = Date.now() + graceS * 1000;
    while (!this.ended && Date.now() < end) await pause(100);
    if (!this.ended) killGroup(this.child.pid);
  }

  /** Starts it once more after a stop. */
  startAgain(): void {
    this.child = this.start();
  }

  private start(): ChildProcess {
    const log = openSync(this.logFile, "a");
    const child = spawn(this.program, this.args, { detached: true, stdio: ["ignore", log, log] });
    closeSync(log);
    this.ended = false;
    const end = () => {
      this.ended = true;
      if (this.isKept) setTimeout(() => this.restart(), restartDelayMs);
    };
    child.once("exit", end);
    child.once("error", end);
    return child;
  }

  private restart(): void {
    if (!this.isKept) return;
    this.beforeRestart();
    this.child = this.start();
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
