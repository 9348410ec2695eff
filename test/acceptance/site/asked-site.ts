import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import type { Finding } from "cdktf-edge-node/report";
import type { RunResult } from "../../../constructs/report/run-result";
import { forgetWriters } from "../../../stacks/written-folders";
import { builtCli } from "../../support/programs/built-library.mjs";
import { runCli } from "../../support/programs/run-cli";
import { type Ran, runProgram } from "../../support/programs/run-program";
import { dockerOutput, type EngineAddress, engineEnvironment } from "../engine/docker-engine";
import type { Machine } from "../engine/machine";

const commandTimeoutS = 500; // [s]

/** What a preflight found. */
interface Found {
  readonly status: number;
  readonly all: readonly Finding[];
  readonly blocking: readonly Finding[];
}

const asResult = ["--quiet", "--format", "json"];

function found({ status, stdout, stderr }: Ran): Found {
  if (stderr !== "" || status > 1) throw new Error(`Preflight must give a result but ended with ${status}: ${stderr}`);
  const all = (JSON.parse(stdout) as RunResult).sites.flatMap((one) => one.findings);
  return { status, all, blocking: all.filter(({ blocks }) => blocks) };
}

/** A site in a folder, whose engine `edge-node preflight` asks: the hub of the examples with the images of the run. */
export class AskedSite {
  readonly folder: string;
  /** Values of the images' variables. */
  readonly values: Readonly<Record<string, string>>;

  constructor(
    private readonly machine: Machine,
    private readonly name = "asked",
    folder = mkdtempSync(join(machine.folder, "preflight-")),
  ) {
    this.folder = folder;
    const { agent, store, alerting, broker, probe, workload } = machine.images;
    this.values = {
      agent_image: agent,
      store_image: store,
      alerting_image: alerting,
      broker_image: broker,
      probe_image: probe,
      demodulator_image: workload,
      archiver_image: workload,
    };
    this.give({});
  }

  /** Gives variables other values. */
  give(change: Readonly<Record<string, string>>): void {
    writeFileSync(join(this.folder, "images.tfvars.json"), JSON.stringify({ ...this.values, ...change }));
  }

  /** @param workload lines of its demodulator @param more lines of the site @param memory of each workload @param changed the design as it is then */
  write(workload = "", more = "", { memory = "32 MiB", changed = (hub: string) => hub } = {}): void {
    const hub = changed(readFileSync("examples/one-design/hub.yaml", "utf8"))
      .replaceAll(/memory: (?:16|8) GiB/g, `memory: ${memory}`)
      .replace("- name: demodulator\n", `- name: demodulator\n${workload}`);
    writeFileSync(join(this.folder, "hub.yaml"), hub);
    writeFileSync(join(this.folder, "site.yaml"), `name: ${this.name}\n${readFileSync("examples/one-design/riyadh.yaml", "utf8")}${more}`);
  }

  /** Pulls its images to an engine. */
  async pull(engine: EngineAddress): Promise<void> {
    for (const image of new Set(Object.values(this.values))) await dockerOutput(engine, ["pull", "--quiet", image]);
  }

  /** The command as it is typed in its folder, in a program of its own: what stands before the engine may be this one. */
  shell(line: string, env: Readonly<Record<string, string>> = {}): Promise<Ran> {
    const [program, args] = this.typed(line);
    return runProgram(program, args, { cwd: this.folder, env: { ...this.environment, ...env }, timeoutS: commandTimeoutS });
  }

  /** The command as it is typed in its folder, but in this process: without the seconds that a program takes to start, and without what Terraform shows by itself. */
  typedHere(line: string, env: Readonly<Record<string, string>>): Ran {
    const [, , ...args] = line.split(" ");
    const cwd = process.cwd();
    process.chdir(this.folder);
    try {
      return this.here(args, { ...this.environment, ...env });
    } finally {
      forgetWriters(); // the next one stands for another program
      process.chdir(cwd);
    }
  }

  /** The command as a shell runs it, in the place of which it stands. */
  typed(line: string): readonly [program: string, args: readonly string[]] {
    const edgeNode = [process.execPath, ...builtCli()].join(" ");
    return ["sh", ["-c", `exec ${line.replace("npx edge-node", edgeNode)}`]];
  }

  /** In which it finds the engine and the docker command. */
  get environment(): Record<string, string> {
    const { engine } = this.machine;
    return { ...engineEnvironment(engine), PATH: `${dirname(engine.client)}${delimiter}${process.env.PATH ?? ""}` };
  }

  /**
   * What the command finds. It runs in this process.
   *
   * @throws Error when the command says something else than a result
   */
  findings(env: Readonly<Record<string, string>> = {}): Found {
    const [site, values] = ["site.yaml", "images.tfvars.json"].map((name) => join(this.folder, name));
    const args = ["preflight", `${site}`, "--variables", `${values}`, ...asResult, "--root", this.folder];
    return found(this.here(args, { ...this.environment, ...env }));
  }

  /** Runs the command line in this process, with that in its environment. What programs show that it starts is not kept. */
  private here(args: readonly string[], env: Readonly<Record<string, string>>): Ran {
    const before = { ...process.env };
    Object.assign(process.env, env);
    try {
      const { code, ...said } = runCli(...args);
      return { status: code, ...said };
    } finally {
      for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
      Object.assign(process.env, before);
    }
  }

  /** The same in a program of its own, for tests in which this process serves the engine: it must answer meanwhile. */
  async findingsBeside(env: Readonly<Record<string, string>>, files = "site.yaml"): Promise<Found> {
    return found(await this.shell(`npx edge-node preflight ${files} --variables images.tfvars.json ${asResult.join(" ")}`, env));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
