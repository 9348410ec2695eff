import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import type { Ran } from "../../support/programs/run-program";
import type { Machine } from "../engine/machine";
import { AskedSite } from "./asked-site";
import { Deployment } from "./deployment";
import { documentedCommands } from "./documented-commands";
import { inspect, type SiteObjects, siteObjects } from "./engine-objects";
import { until } from "./until";

const given = 'loosened: { removableData: { reason: "End of the acceptance test" } }';

/** Lines of a site whose data may be removed. */
export const removable = `telemetry: { agent: { ${given} }, store: { ${given} } }\norchestration: { broker: { ${given} } }\n`;

/** Its services. */
export const services = ["archiver", "demodulator", "message-broker", "telemetry-agent", "telemetry-alerting", "telemetry-store"];

/** A site that `edge-node deploy` and `destroy` of docs/deploying.md are typed for. */
export class TypedDeployment {
  readonly deploy = `${documentedCommands("Three commands").split("\n").at(-1)?.replace(/ #.*/, "")} --yes --quiet`;
  readonly destroy = this.deploy.replace(" deploy ", " destroy ").replace(" --pull", "");
  readonly site: AskedSite;
  private readonly deployment: Deployment;

  constructor(
    private readonly machine: Machine,
    readonly name: string,
  ) {
    this.deployment = new Deployment(machine);
    this.site = new AskedSite(machine, name, this.deployment.folder);
  }

  get stackFolder(): string {
    return this.deployment.stackFolder(this.name);
  }

  run(line: string, more: Readonly<Record<string, string>> = {}): Promise<Ran> {
    return this.site.shell(line, { ...this.environment, ...more });
  }

  /** The same in this process, where a test asks neither for a program nor for what Terraform shows. */
  runHere(line: string, more: Readonly<Record<string, string>> = {}): Ran {
    return this.site.typedHere(line, { ...this.environment, ...more });
  }

  objects(): Promise<SiteObjects> {
    return siteObjects(this.machine.engine, this.name);
  }

  /** Its containers, each with the time at which it started. */
  async starts(): Promise<string[]> {
    const all = await Promise.all((await this.objects()).containers.map((container) => inspect(this.machine.engine, container)));
    return all.map(({ Name, Id, State }) => `${Name} ${Id} ${State.StartedAt}`);
  }

  /** What Terraform has written down of it. */
  state(): string {
    const file = join(this.deployment.folder, `terraform.${this.name}.tfstate`);
    return existsSync(file) ? readFileSync(file, "utf8") : "";
  }

  /** A deploy that is under way, once `reached` holds. */
  async underWay(reached: (found: SiteObjects, state: string) => boolean): Promise<ChildProcess> {
    const [program, args] = this.site.typed(this.deploy);
    const env = { ...process.env, ...this.environment };
    const child = spawn(program, args, { cwd: this.site.folder, env, detached: true, stdio: "ignore" });
    await until("moment", 120, async () => (reached(await this.objects(), this.state()) ? true : undefined));
    return child;
  }

  /** Takes the site down, its data too. */
  async end(): Promise<void> {
    await this.deployment.takeDown();
    this.deployment.remove();
  }

  private get environment(): Record<string, string> {
    const { environment } = this.deployment;
    return { ...environment, PATH: [this.site.environment.PATH, environment.PATH].join(delimiter) };
  }
}
