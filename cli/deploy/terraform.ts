import { spawnSync } from "node:child_process";
import { commandLine } from "../terminal/command-line";
import { InputError } from "../terminal/exit-codes";
import { interruptionsWaitFor } from "./interruptions-wait-for";
import { onceMoreWhereLost } from "./once-more";
import { sayCommand } from "./say";

/** Programs in the order in which they are tried. */
const known = ["terraform", "tofu"];

/** The greatest size of a large site's plan in JSON [bytes]. */
const mostOutput = 1 << 28;

interface TerraformRun {
  /** Null where a signal ended it. */
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Finds the program on this machine.
 *
 * @param named a program. @default terraform, else tofu
 * @throws InputError when it is not installed
 */
export function findTerraform(named?: string): string {
  const candidates = named === undefined ? known : [named];
  const program = candidates.find((one) => spawnSync(one, ["version"], { stdio: "ignore" }).error === undefined);
  if (program !== undefined) return program;
  if (named !== undefined)
    throw new InputError(
      `--terraform must be a program that can be run but ${named} cannot: correct its path, or leave the option out to use ${known.join(" or ")} of the PATH`,
    );
  throw new InputError(
    `${known.join(" or ")} must be installed to deploy but neither can be run: install Terraform 1.5 or newer, or OpenTofu, or name the program with --terraform`,
  );
}

/** Terraform or OpenTofu in the folder of a site. Each command is printed before it runs. */
export class Terraform {
  /** @param folder of the Terraform JSON of the site */
  constructor(
    private readonly program: string,
    private readonly folder: string,
  ) {}

  /** Returns a command in the folder of the site as a person types it. */
  said(...args: readonly string[]): string {
    return commandLine(this.program, this.inFolder(args));
  }

  /** Runs a command that changes nothing, and keeps its output. It runs once more after a lost connection. */
  run(...args: readonly string[]): TerraformRun {
    return onceMoreWhereLost(() => this.runOnce(args));
  }

  private runOnce(args: readonly string[]): TerraformRun {
    sayCommand(this.said(...args));
    const { status, stdout, stderr, error } = spawnSync(this.program, this.inFolder(args), {
      encoding: "utf8",
      maxBuffer: mostOutput,
      stdio: ["ignore", "pipe", "pipe"],
    });
    return { status: error ? null : status, stdout, stderr: error ? `${stderr ?? ""}${error.message}` : stderr };
  }

  /** Runs a command that shows its own progress, once. After Ctrl-C it waits until the program has saved its state. */
  show(...args: readonly string[]): number | null {
    sayCommand(this.said(...args));
    return interruptionsWaitFor(() => spawnSync(this.program, this.inFolder(args), { stdio: ["ignore", "inherit", "inherit"] }).status);
  }

  private inFolder(args: readonly string[]): readonly string[] {
    return [`-chdir=${this.folder}`, ...args];
  }
}
