import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { commandLine } from "../terminal/command-line";
import { InputError } from "../terminal/exit-codes";

/** Longest time for an answer of the engine: over a satellite and `ssh` each takes some seconds. */
const longestAnswerS = 60; // [s]

export interface DockerRun {
  /** Null where it was killed, or could not be run. */
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Whether it did not answer in time. */
  readonly isLate: boolean;
}

/** Queries engines by the docker command, which knows addresses, credentials and certificates. */
export class Docker {
  private constructor(
    private readonly program: string,
    readonly longestS: number,
    private readonly options: readonly string[] = [],
  ) {}

  /**
   * Finds docker on this machine.
   *
   * @throws InputError when it is not installed
   */
  static find(program = "docker", longestS = longestAnswerS): Docker {
    const { error } = spawnSync(program, ["--version"], { stdio: "ignore" });
    if (error)
      throw new InputError(
        `${program} must be installed to reach engines but cannot be run: install the docker command, such as the package docker.io or docker-cli; this machine needs no engine of its own`,
      );
    return new Docker(program, longestS);
  }

  /** Returns the command for an engine that is reached by the certificates of a folder. */
  withCertificates(folder: string): Docker {
    const files = { tlscacert: "ca.pem", tlscert: "cert.pem", tlskey: "key.pem" };
    const options = Object.entries(files).map(([option, file]) => `--${option}=${join(folder, file)}`);
    return new Docker(this.program, this.longestS, ["--tlsverify", ...options]);
  }

  /** Returns a command as a person types it. @param address of the engine, without a password; undefined for docker's default engine */
  said(address: string | undefined, args: readonly string[]): string {
    return commandLine(this.program, [...(address === undefined ? [] : ["--host", address]), ...this.options, ...args]);
  }

  /** The longest time for an answer, as errors print it. */
  get longest(): string {
    return `${this.longestS} s`;
  }

  /** Returns the command that connects to an engine, since docker 18.09: its input goes to the engine, its output comes from it. */
  dial(host: string) {
    const args = ["--host", host, ...this.options, "system", "dial-stdio"];
    return { program: this.program, args, env: unattended(), longestMs: this.longestS * 1000 };
  }

  show(host: string, args: readonly string[]): number | null {
    return spawnSync(this.program, ["--host", host, ...this.options, ...args], { stdio: ["ignore", "inherit", "inherit"] }).status;
  }

  run(host: string, args: readonly string[]): DockerRun {
    const { pid, status, stdout, stderr, error } = spawnSync(this.program, ["--host", host, ...this.options, ...args], {
      env: unattended(),
      detached: true, // documented for `spawn`: a session of its own, without a terminal
      encoding: "utf8",
      killSignal: "SIGKILL",
      maxBuffer: 1 << 26,
      stdio: ["ignore", "pipe", "pipe"],
      timeout: this.longestS * 1000,
    } as Parameters<typeof spawnSync>[2] & { readonly encoding: "utf8" });
    const isLate = error !== undefined && "code" in error && error.code === "ETIMEDOUT";
    if (isLate) endSession(pid);
    return { status: isLate ? null : status, stdout, stderr: error && !isLate ? error.message : stderr, isLate };
  }
}

/** Returns an environment without a terminal, so that an `ssh` that needs a password fails at once. */
function unattended(): NodeJS.ProcessEnv {
  const { SSH_ASKPASS: _, DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...environment } = process.env;
  return { ...environment, SSH_ASKPASS_REQUIRE: "never" };
}

/** Ends the programs that the command started, such as `ssh`, which would outlive it. */
function endSession(leader: number): void {
  try {
    process.kill(-leader, "SIGKILL");
  } catch {
    // the session has ended already
  }
}
