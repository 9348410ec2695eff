import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import type { Machine } from "../engine/machine";
import type { Deployment } from "./deployment";

/** An apply that a test stops before its end. */
export class ApplyUnderWay {
  private constructor(private readonly child: ChildProcess) {}

  static start({ terraform }: Machine, deployment: Deployment, site: string): ApplyUnderWay {
    return new ApplyUnderWay(
      spawn(terraform.program, ["apply", "-auto-approve"], {
        cwd: deployment.stackFolder(site),
        env: { ...process.env, ...deployment.environment },
        detached: true,
        stdio: "ignore",
      }),
    );
  }

  /** A Ctrl-C and a kill reach Terraform and its provider, a termination the one that it is sent to. */
  async stop(signal: NodeJS.Signals): Promise<void> {
    const ended = new Promise((resolve) => this.child.once("exit", resolve));
    if (this.child.pid === undefined) throw new Error("Apply must have been started but was not");
    process.kill(signal === "SIGTERM" ? this.child.pid : -this.child.pid, signal);
    await ended;
    if (signal === "SIGKILL") await pause(2000); // the engine ends what it was asked for before, on a busy machine too
  }
}
