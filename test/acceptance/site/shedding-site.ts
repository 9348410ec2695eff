import { statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { readSiteFile, snapshot, type WorkloadProps } from "cdktf-edge-node";
import { withRemovableData } from "cdktf-edge-node/rules";
import { NodeStudy } from "../../../constructs/studies/node-study";
import { nodeShedding, type SheddingStage } from "../../../constructs/studies/shedding/node-shedding";
import { lagos, lagosSolarHybrid } from "../../../examples/lagos-solar-hybrid";
import { dieselSet } from "../../../examples/parts/stores";
import { shedWorkloads } from "../../../examples/shed-workloads";
import { host, withHosts } from "../../support/nodes/hosted-node";
import type { Ran } from "../../support/programs/run-program";
import { docker, dockerOutput, type EngineAddress } from "../engine/docker-engine";
import { unixScheme } from "../engine/engine-api";
import { freePort } from "../engine/free-port";
import { type HostBeside, hostBeside, imagesForAll } from "../engine/host-beside";
import { machine } from "../engine/machine";
import { Deployment } from "./deployment";
import { type Inspected, inspect } from "./engine-objects";
import { quickHealthcheck, quickSite } from "./quick-site";
import { SimulatedAgent, upsRecords } from "./simulated-devices";
import { until } from "./until";
import { writeSite } from "./write-site";

const community = "public";
const quietTurns = 3; // [-]
/** An apply waits for the first check of what it makes, that of the two programs for so long. */
const checkedEach = "10 s";
const { telemetry: example, orchestration, power: onBatteries, site: _, ...design } = shedWorkloads;

/** What the UPS tells: the charge of its battery, and the voltage of the grid in front of it. */
interface Power {
  readonly charge: number; // [%]
  readonly grid: "away" | "there";
}

interface Firing {
  readonly name: string;
  readonly state: string;
  readonly annotations: { readonly summary: string };
}

/** What may be otherwise in the design. */
interface Change {
  readonly autonomy?: `${number} h`;
  readonly trainerMemory?: `${number} MiB`;
  readonly gensets?: true;
}

/** A host with two of the workloads, of which each goes, on the engine of the run. The other host has the rest and the telemetry, on an engine of its own. */
const second = { name: "host-2", rack: "rack-2", workloads: ["archiver", "trainer"] } as const;

/** The site of examples/shed-workloads.ts on an engine of its own, sampled and judged every second, with a UPS that answers by SNMP. */
export class SheddingSite {
  readonly name = "shed";
  readonly pollS = 1; // [s]
  readonly holdS = 42; // [s]
  readonly graceS = 2; // [s]
  /** The engine checks the health of a workload for the first time so long after its start. */
  readonly startS = 3; // [s]
  readonly deployment: Deployment;
  readonly engine: EngineAddress;
  /** By the design that was written last. */
  stages: readonly SheddingStage[] = [];
  private change: Change = {};
  private now: Power = { charge: 100, grid: "there" };

  private constructor(
    private readonly beside: HostBeside,
    private readonly ports: Readonly<Record<"ups" | "meter" | "store" | "alerting" | "viewer", number>>,
    private ups: SimulatedAgent,
    /** Whether it has a second host. */
    private readonly hasTwoHosts: boolean,
  ) {
    this.engine = beside.engine.address;
    this.deployment = new Deployment(hasTwoHosts ? machine() : { ...machine(), engine: this.engine });
    writeFileSync(join(this.deployment.folder, "snmp-auths.yaml"), `auths:\n  site:\n    community: ${community}\n    version: 2\n`);
  }

  /** @param network of its engine, see `hostBeside` */
  static async prepare(network: number, hasTwoHosts = false): Promise<SheddingSite> {
    const beside = await hostBeside(machine(), `shed-${network}`, network);
    const [ups, meter, store, alerting, viewer] = [
      await freePort(),
      await freePort(),
      await freePort(),
      await freePort(),
      await freePort(),
    ];
    const agent = await SimulatedAgent.start(machine(), ups, community, records({ charge: 100, grid: "there" }));
    return new SheddingSite(beside, { ups, meter, store, alerting, viewer }, agent, hasTwoHosts);
  }

  async remove(): Promise<void> {
    await this.deployment.takeDown();
    this.deployment.remove();
    await this.ups.stop();
    await this.beside.remove();
  }

  terraform(...args: string[]): Promise<Ran> {
    return this.deployment.terraform(this.name, ...args);
  }

  async deploy(change: Change = {}): Promise<void> {
    this.write(change);
    await this.deployment.terraformOutput(this.name, "init");
    await this.deployment.terraformOutput(this.name, "apply", "-auto-approve");
    await this.untilMeasured();
  }

  /** Writes the file of the site, and its Terraform JSON, with what was changed before and this. */
  write(change: Change): void {
    this.change = { ...this.change, ...change };
    const { autonomy = "3 h", gensets } = this.change;
    const promises = {
      redundancy: { rejection: "N+1", airConditioning: "N+1", feeds: "N" },
      autonomy: gensets ? { gensets: "24 h" } : autonomy,
      shedding: { downTo: 5 },
    };
    const where = { ...lagos, grid: { nominal: "400 V line-to-line", minimum: "0.85" }, promises };
    const { folder, outdir } = this.deployment;
    const file = join(folder, "site.json");
    writeFileSync(file, JSON.stringify({ name: this.name, site: where, ...this.props() }));
    const read = readSiteFile(file, { root: folder });
    this.stages = nodeShedding(new NodeStudy(snapshot(this.name, read.site, read.design)))?.stages ?? [];
    writeSite(outdir, this.name, { ...read.design, site: read.site, policy: read.policy });
  }

  private props() {
    if (!example || !orchestration?.shedding || !onBatteries) throw new Error("Example must shed workloads but does not");
    const images = imagesForAll(machine(), machine().images);
    const { telemetry } = quickSite(images, checkedEach);
    const answersOn = (inside: number, host: number) => ({ ports: [{ container: inside, host, address: this.beside.network.address }] });
    const { "ups-1": target, "board-a": meter } = example.targets;
    const workload = (one: WorkloadProps): WorkloadProps => ({
      ...one,
      image: images.workload,
      memory: (one.name === "trainer" && this.change.trainerMemory) || "16 MiB",
      stopGrace: `${this.graceS} s`,
      healthcheck: { ...quickHealthcheck(undefined, undefined, `${this.startS} s`), timeout: "4 s", retries: 2, startPeriod: "0 s" },
      ...(one.name === "viewer" && { command: ["httpd", "-f", "-p", "8080"], ...answersOn(8080, this.ports.viewer) }),
    });
    const socketOf = ({ host: address }: EngineAddress) => {
      const socket = address.slice(unixScheme.length);
      return { socket, socketGroup: statSync(socket).gid };
    };
    const machines = { memory: "4 GiB", cores: 2 } as const;
    const hosts = {
      "rack-1": [host("host-1", { ...machines, address: this.engine.host, networkAddress: this.beside.network.address })],
      [second.rack]: [
        host(second.name, {
          ...machines,
          address: machine().engine.host,
          networkAddress: this.beside.network.runAddress,
          ...socketOf(machine().engine),
        }),
      ],
    };
    const loosened = { plainText: { reason: "The network of the acceptance test is its own" } };
    const gensets = [dieselSet(["a"], { ratedPower: "70 kW", ratedApparentPower: "90 kVA" })];
    return withRemovableData(
      {
        ...(this.hasTwoHosts ? withHosts(design, hosts) : design),
        power: this.change.gensets ? { ...onBatteries, gensets, standby: lagosSolarHybrid.power?.standby } : onBatteries,
        telemetry: {
          ...telemetry,
          store: { ...telemetry.store, ...answersOn(8428, this.ports.store), ...(this.hasTwoHosts && { loosened }) },
          alerting: { ...telemetry.alerting, ...answersOn(8880, this.ports.alerting) },
          exporters: {
            snmp: { image: images.snmp, memory: "64 MiB", auths: { hostFile: join(this.deployment.folder, "snmp-auths.yaml") } },
            modbus: { image: images.modbus, memory: "64 MiB" },
          },
          maps: example.maps,
          interval: "1 s",
          targets: {
            "ups-1": { ...(target as object), snmp: `${machine().hostAddress}:${this.ports.ups}` },
            "board-a": { ...(meter as object), modbus: `${machine().hostAddress}:${this.ports.meter}` }, // no test looks at currents: nothing answers there
          },
        },
        orchestration: {
          probe: images.probe,
          workloads: orchestration.workloads.map(workload),
          shedding: {
            image: images.node,
            memory: "64 MiB",
            ...socketOf(this.engine),
            poll: `${this.pollS} s`,
            hold: `${this.holdS} s`,
          },
        },
      } as Parameters<typeof withRemovableData>[0],
      "End of the acceptance test",
    );
  }

  /** Changes what the UPS tells. Returns when [ms]. */
  set(power: Partial<Power>): number {
    this.now = { ...this.now, ...power };
    this.ups.set(records(this.now));
    return Date.now();
  }

  silenceUps(): Promise<void> {
    return this.ups.stop();
  }

  async wakeUps(): Promise<void> {
    this.ups = await SimulatedAgent.start(machine(), this.ports.ups, community, records(this.now));
  }

  /** The whole percents at which a stage goes and comes back, and what goes. */
  levels(stage: SheddingStage | undefined) {
    const [battery] = stage?.batteries ?? [];
    if (!stage || !battery) throw new Error("Stage must have a battery but has none");
    const [off, back] = [Math.floor(100 * battery.shedAt), Math.ceil(100 * battery.returnAt)];
    return { off, back, names: stage.sheds.map(({ id }) => id), reactionS: stage.reactionS };
  }

  get lastLevels() {
    return this.levels(this.stages.at(-1));
  }

  container(name: string): string {
    return `${this.name}.${name}`;
  }

  get workloads(): readonly string[] {
    return orchestration?.workloads.map(({ name }) => name) ?? [];
  }

  get shedAll(): readonly string[] {
    return this.stages.flatMap(({ sheds }) => sheds.map(({ id }) => id));
  }

  without(...names: readonly string[]): readonly string[] {
    return this.workloads.filter((name) => !names.includes(name));
  }

  /** What runs when every stage is out. */
  get rest(): readonly string[] {
    return this.without(...this.shedAll);
  }

  /** The engine that runs a service. */
  engineOf(name: string): EngineAddress {
    const isThere = second.workloads.some((one) => one === name) || name.endsWith(`-${second.name}`);
    return this.hasTwoHosts && isThere ? machine().engine : this.engine;
  }

  /** The programs that decide, one of each host. */
  get shedders(): readonly string[] {
    return ["load-shedder", ...(this.hasTwoHosts ? [`load-shedder-${second.name}`] : [])];
  }

  async state(name: string): Promise<Inspected["State"]> {
    return (await inspect(this.engineOf(name), this.container(name))).State;
  }

  /** What a service printed so far. */
  async said(name: string): Promise<string> {
    return (await docker(this.engineOf(name), ["logs", this.container(name)])).stdout;
  }

  async running(): Promise<readonly string[]> {
    const states = await Promise.all(this.workloads.map(async (name) => ({ name, ...(await this.state(name)) })));
    return states.filter(({ Status }) => Status === "running").map(({ name }) => name);
  }

  /** Until exactly these workloads run. */
  async untilRunning(names: readonly string[], deadlineS = 60): Promise<void> {
    await until(`only ${names.join(", ")} run`, deadlineS, async () => ((await this.running()).join() === names.join() ? true : undefined));
  }

  /** What the programs did so far: what they say, and when each workload started and ended. */
  private async history(): Promise<readonly string[]> {
    const lives = await Promise.all(this.workloads.map(async (name) => [name, await this.state(name)] as const));
    const said = await Promise.all(this.shedders.map((name) => this.said(name)));
    return [...said, ...lives.map(([name, { Status, StartedAt, FinishedAt }]) => `${name} ${Status} ${StartedAt} ${FinishedAt}`)];
  }

  /** @throws Error when a workload starts or ends, or a stage changes, within so many turns after what was begun before is done */
  async nothingHappens(turns = quietTurns): Promise<void> {
    let before = await this.history();
    await until("end of what was begun before", 60, async () => {
      await pause(2 * 1000 * this.pollS);
      const last = before;
      before = await this.history();
      return before.join() === last.join() ? true : undefined;
    });
    await pause(1000 * this.pollS * turns);
    const after = await this.history();
    if (after.join() !== before.join()) throw new Error(`Nothing must happen but ${before.join("\n")} became ${after.join("\n")}`);
  }

  /** Starts a shed workload by hand: what sheds stops it again. */
  async isEnforced(name: string): Promise<void> {
    const others = await this.running();
    await dockerOutput(this.engineOf(name), ["start", this.container(name)]);
    await this.untilRunning(others);
  }

  /** Gives the store a sample, in the text format of Prometheus. */
  async keep(sample: string): Promise<void> {
    const { ok, status } = await fetch(`http://${this.beside.network.address}:${this.ports.store}/api/v1/import/prometheus`, {
      method: "POST",
      body: `${sample}\n`,
    });
    if (!ok) throw new Error(`Store must take ${sample} but answers with status ${status}`);
  }

  async queryStore(expression: string): Promise<readonly { readonly metric: Readonly<Record<string, string>> }[]> {
    const { result } = await this.answerOf<{ result: { metric: Record<string, string> }[] }>(
      this.ports.store,
      `query?${new URLSearchParams({ query: expression })}`,
    );
    return result;
  }

  /** Until the triggers of all stages are known, or those of none. */
  async untilMeasured(known: 0 | 1 = 1): Promise<void> {
    await until(`stages measured: ${known}`, 60, async () => {
      const found = await this.queryStore(`edge_node_shedding_stage_measured == ${known}`);
      return found.length === this.stages.length * this.shedders.length ? true : undefined;
    });
  }

  /** Until an alert fires, so many times. Returns what is said then. */
  async untilFiring(alert: string, times: number): Promise<readonly string[]> {
    return until(`alert ${alert}`, 60, async () => {
      const { alerts } = await this.answerOf<{ alerts: Firing[] }>(this.ports.alerting, "alerts");
      const firing = alerts.filter(({ name, state }) => name === alert && state === "firing");
      return firing.length === times ? firing.map(({ annotations }) => annotations.summary) : undefined;
    });
  }

  private async answerOf<Data>(port: number, path: string): Promise<Data> {
    const response = await fetch(`http://${this.beside.network.address}:${port}/api/v1/${path}`);
    return ((await response.json()) as { data: Data }).data;
  }
}

function records({ charge, grid }: Power): string {
  const watts = [10_000];
  return upsRecords({
    chargePercent: charge,
    batteryDecivolts: 534,
    batteryC: 25,
    frequencyDecihertz: [500],
    inputV: [grid === "away" ? 0 : 230],
    inputW: watts,
    outputW: watts,
    loadPercent: [40],
  });
}
