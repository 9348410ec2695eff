import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { commandLine } from "../terminal/command-line";
import { InputError } from "../terminal/exit-codes";

/** In which the engine must answer: over a satellite and `ssh` each question takes some seconds. */
export const longestAnswerS = 60; // [s]

/** What the docker command gave. */
export interface DockerRun {
  /** Null where it was ended, or could not be run. */
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** It did not answer in time. */
  readonly isLate: boolean;
}

/** Asks engines by the docker command, which knows their addresses, credentials and certificates. */
export class Docker {
  private constructor(
    private readonly program: string,
    readonly longestS: number,
    private readonly options: readonly string[] = [],
  ) {}

  /**
   * That of the machine.
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

  /** The command for an engine that is reached by the certificates of a folder. */
  withCertificates(folder: string): Docker {
    const files = { tlscacert: "ca.pem", tlscert: "cert.pem", tlskey: "key.pem" };
    const options = Object.entries(files).map(([option, file]) => `--${option}=${join(folder, file)}`);
    return new Docker(this.program, this.longestS, ["--tlsverify", ...options]);
  }

  /** A command as a person types it. @param address of the engine, without a password; undefined of the one that the command finds by itself */
  said(address: string | undefined, args: readonly string[]): string {
    return commandLine(this.program, [...(address === undefined ? [] : ["--host", address]), ...this.options, ...args]);
  }

  /** In which an engine must answer, as errors say it. */
  get longest(): string {
    return `${this.longestS} s`;
  }

  /** The command that is a connection to an engine, since 18.09: what is written to it the engine reads, and what it prints the engine said. */
  dial(host: string) {
    const args = ["--host", host, ...this.options, "system", "dial-stdio"];
    return { program: this.program, args, env: unattended(), longestMs: this.longestS * 1000 };
  }

  /** Runs a command that shows its own progress, for as long as it takes. */
  show(host: string, args: readonly string[]): number | null {
    return spawnSync(this.program, ["--host", host, ...this.options, ...args], { stdio: ["ignore", "inherit", "inherit"] }).status;
  }

  /** Runs the command. */
  run(host: string, args: readonly string[]): DockerRun {
    const { pid, status, stdout, stderr, error } = spawnSync(this.program, ["--host", host, ...this.options, ...args], {
      env: unattended(),
      detached: true, // as the documentation of `spawn` says it; those who come without a terminal find none
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

/** Without a terminal, in a session of its own and in this environment an `ssh` that wants to ask for a password ends with an error, and nobody waits. */
function unattended(): NodeJS.ProcessEnv {
  const { SSH_ASKPASS: _, DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...environment } = process.env;
  return { ...environment, SSH_ASKPASS_REQUIRE: "never" };
}

/** What the command has started, as `ssh`, outlives it else. */
function endSession(leader: number): void {
  try {
    process.kill(-leader, "SIGKILL");
  } catch {
    // nothing of it is left
  }
}
