import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { urlToHttpOptions } from "node:url";
import { ask } from "./ask";
import { end, readPlan, servicesOf, storeOf } from "./read-plan";
import type { PlannedService, PlannedStage, SheddingPlan } from "./shedding-plan";

const sampleLimitS = 5; // [s]
/** The gate waits for the engine itself: 10 s for its list, then 60 s for a start, or 10 s more than the grace for a stop. */
const listLimitS = 15; // [s]
const actLimitS = 75; // [s] beside the grace of a stop

/** A container as the gate lists it. */
interface Container {
  readonly name: string;
  readonly state: string;
  readonly health?: string;
}

class LoadShedder {
  private readonly stateFile: string;
  private readonly services: readonly PlannedService[];
  private readonly store: string;
  /** Stages that are out, each with the time in UTC since when. */
  private out = new Map<string, string>();
  private isSaved = true;
  private readonly changedS = new Map<string, number>(); // [s] since 1970
  private samples: ReadonlyMap<string, number | undefined> = new Map();
  private grid: "away" | "there" | undefined;
  private gridSinceMs = Number.POSITIVE_INFINITY; // [ms] of the monotonic clock
  private containers: ReadonlyMap<string, Container> | undefined;
  /** Containers that are being started or stopped. */
  private readonly acting = new Set<string>();
  /** The list of the last turn, without containers that were started or stopped during it. */
  private seen: ReadonlyMap<string, Container> = new Map();
  private readonly problems = new Map<string, string>();
  private turnMs = Number.NEGATIVE_INFINITY; // [ms] of the monotonic clock
  private turnS: number | undefined; // [s] since 1970

  constructor(
    private readonly plan: SheddingPlan,
    private readonly gate: string,
    private readonly folder: string,
    host?: string,
  ) {
    this.stateFile = join(folder, "shedding.json");
    this.services = servicesOf(plan, host);
    this.store = storeOf(plan, host);
    this.readState();
  }

  /** Measures, decides, keeps what it decided, and makes the containers follow. A stop that lasts holds up neither the others nor the next turn. */
  async turn(): Promise<void> {
    const { grid, stages } = this.plan;
    const queries = new Set([...grid, ...stages.flatMap(({ charge }) => charge ?? [])].map(({ query }) => query));
    const acting = new Set(this.acting);
    const asked = [...queries].map(async (query) => [query, await this.sample(query)] as const);
    const [containers, ...samples] = await Promise.all([this.list(), ...asked]);
    this.samples = new Map(samples);
    this.judgeGrid();
    for (const stage of stages) this.judgeStage(stage);
    if (!this.isSaved) this.writeState();
    for (const service of this.services) this.enforce(service, containers?.get(service.container));
    this.containers = containers;
    this.seen = new Map([...(containers ?? [])].filter(([name]) => !acting.has(name) && !this.acting.has(name)));
    this.turnMs = performance.now();
    this.turnS = Date.now() / 1000;
  }

  /** Returns the value of a query that has one sample from 0 to 1; all else is unknown. */
  private async sample(query: string): Promise<number | undefined> {
    try {
      const address = new URL(`${this.store}/api/v1/query?query=${encodeURIComponent(query)}&step=${this.plan.sampleS}s&nocache=1`);
      const { status, text } = await ask(urlToHttpOptions(address), sampleLimitS);
      const { resultType, result } = JSON.parse(text).data;
      const value = Number.parseFloat(result[0].value[1]);
      return status === 200 && resultType === "vector" && result.length === 1 && value >= 0 && value <= 1 ? value : undefined;
    } catch {
      return undefined;
    }
  }

  private async list(): Promise<Map<string, Container> | undefined> {
    try {
      const { status, text } = await ask({ socketPath: this.gate, path: "/containers" }, listLimitS);
      if (status !== 200) throw new Error(text);
      const listed = new Map((JSON.parse(text) as readonly Container[]).map((one) => [one.name, one]));
      this.tell("the gate");
      return listed;
    } catch (error) {
      this.tell("the gate", `Gate ${this.gate} must list the containers but does not: ${(error as Error).message}`);
      return undefined;
    }
  }

  private judgeGrid(): void {
    const feeds = this.plan.grid.map(({ query }) => this.samples.get(query));
    const isAway = feeds.length > 0 && feeds.every((feed) => feed === 1);
    this.grid = feeds.includes(0) ? "there" : isAway ? "away" : undefined;
    this.gridSinceMs = this.grid === "there" ? Math.min(this.gridSinceMs, performance.now()) : Number.POSITIVE_INFINITY;
  }

  private judgeStage(stage: PlannedStage): void {
    const reason = this.out.has(stage.stage) ? this.whyBack(stage) : this.whyOut(stage);
    if (reason === undefined) return;
    const listOn = () => stage.containers.filter((container) => this.isWanted(container));
    const stopped = listOn();
    const now = new Date();
    const isBack = this.out.delete(stage.stage);
    if (!isBack) this.out.set(stage.stage, now.toISOString());
    this.changedS.set(stage.stage, now.getTime() / 1000);
    this.isSaved = false;
    const names = (isBack ? listOn() : stopped).join(", ") || "nothing more";
    say(`Stage ${stage.stage} ${isBack ? "comes back" : "goes out"}: ${reason}. It ${isBack ? "starts" : "stops"} ${names}`);
  }

  private whyOut({ charge }: PlannedStage): string | undefined {
    if (charge === undefined) return this.grid === "away" ? "the grid is away" : undefined;
    const value = this.samples.get(charge.query);
    if (value === undefined || value > charge.shedAt || this.grid === "there") return undefined;
    const levels = `${percent(value)} of ${charge.battery} is at or below ${percent(charge.shedAt)}`;
    return `${levels}, and the grid is ${this.grid ?? "not measured"}`;
  }

  private whyBack({ charge }: PlannedStage): string | undefined {
    const value = charge && this.samples.get(charge.query);
    if (charge && value !== undefined && value >= charge.returnAt)
      return `${percent(value)} of ${charge.battery} is at or above ${percent(charge.returnAt)}`;
    const thereS = (performance.now() - this.gridSinceMs) / 1000;
    return thereS >= this.plan.holdS ? `the grid is there for ${thereS.toFixed(0)} s, the hold is ${this.plan.holdS} s` : undefined;
  }

  private isWanted(container: string): boolean {
    return !this.plan.stages.some(({ stage, containers }) => this.out.has(stage) && containers.includes(container));
  }

  private readState(): void {
    try {
      const { out } = JSON.parse(readFileSync(this.stateFile, "utf8")) as { readonly out: Readonly<Record<string, string>> };
      const known = Object.entries(out).filter(([stage]) => this.plan.stages.some((one) => one.stage === stage));
      this.out = new Map(known.map(([stage, since]) => [stage, new Date(since).toISOString()]));
      for (const [stage, since] of this.out) this.changedS.set(stage, Date.parse(since) / 1000);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT")
        this.tell("the state", `State ${this.stateFile} must be whole but is broken, so no stage is out: ${(error as Error).message}`);
    }
  }

  private writeState(): void {
    try {
      writeFileSync(`${this.stateFile}.new`, `${JSON.stringify({ out: Object.fromEntries(this.out) })}\n`, { flush: true });
      renameSync(`${this.stateFile}.new`, this.stateFile);
      const folder = openSync(this.folder, "r");
      fsyncSync(folder); // the new name too survives a power cut
      closeSync(folder);
      this.isSaved = true;
      this.tell("the state");
    } catch (error) {
      this.tell("the state", `State ${this.stateFile} must be written but is not, and a restart forgets it: ${(error as Error).message}`);
    }
  }

  /** Starts or stops a container that was not as wanted in this turn and in the one before. Any other state is that of an apply or of the engine. */
  private enforce({ container, stopGraceS }: PlannedService, now: Container | undefined): void {
    const isWanted = this.isWanted(container);
    const isWrong = (one: Container | undefined) =>
      isWanted ? one?.state === "exited" : one?.state === "running" && one.health !== "starting";
    if (isWrong(this.seen.get(container)) && isWrong(now)) void this.act(container, isWanted ? "start" : "stop", stopGraceS + actLimitS);
  }

  private async act(container: string, act: "start" | "stop", limitS: number): Promise<void> {
    this.acting.add(container);
    try {
      const { status, text } = await ask({ socketPath: this.gate, method: "POST", path: `/containers/${container}/${act}` }, limitS);
      if (status !== 204) throw new Error(text);
      this.tell(container);
      say(`Container ${container} is ${act === "start" ? "started" : "stopped"}`);
    } catch (error) {
      this.tell(container, `Container ${container} must ${act} but does not: ${(error as Error).message}`);
    }
    this.acting.delete(container);
  }

  /** Says a problem once, until it is another or over. */
  private tell(subject: string, problem = ""): void {
    if (problem !== "" && problem !== this.problems.get(subject)) process.stderr.write(`${problem.replace(/\s+/g, " ").trim()}\n`);
    this.problems.set(subject, problem);
  }

  isHealthy(): boolean {
    const longestStopS = Math.max(0, ...this.services.map(({ stopGraceS }) => stopGraceS));
    return performance.now() - this.turnMs < (3 * this.plan.pollS + longestStopS) * 1000;
  }

  metrics(): string {
    const charge = (stage: PlannedStage) => stage.charge && this.samples.get(stage.charge.query);
    const stages = (read: (stage: PlannedStage) => Value) => this.plan.stages.map((one) => [{ stage: one.stage }, read(one)] as const);
    const services = (read: (container: string) => Value) =>
      this.services.map(({ container }) => [{ service: container }, read(container)] as const);
    const outs = this.plan.stages.map(({ stage, priority }) => [{ stage, priority }, this.out.has(stage)] as const);
    const isMeasured = (stage: PlannedStage) => (stage.charge ? charge(stage) : this.grid) !== undefined;
    const isRunning = (container: string) => this.containers && this.containers.get(container)?.state === "running";
    return [
      gauge("stage_out", "Whether the stage is out, so that its services are off", outs),
      gauge(
        "stage_changed_timestamp_seconds",
        "When the stage last went out or came back",
        stages(({ stage }) => this.changedS.get(stage)),
      ),
      gauge("state_of_charge_ratio", "State of charge that decides on the stage", stages(charge)),
      gauge("stage_measured", "Whether what decides on the stage is known", stages(isMeasured)),
      gauge("grid_away", "Whether every feed of the grid is away", [[{}, this.grid && this.grid === "away"]]),
      gauge(
        "service_wanted",
        "Whether the service should run",
        services((container) => this.isWanted(container)),
      ),
      gauge("service_running", "Whether the service runs", services(isRunning)),
      gauge("gate_up", "Whether the gate to the engine listed the containers", [[{}, this.containers !== undefined]]),
      gauge("last_turn_timestamp_seconds", "When the last whole turn ended", [[{}, this.turnS]]),
      gauge("state_file_broken", "Whether the file of the stages could not be read or written", [
        [{}, Boolean(this.problems.get("the state"))],
      ]),
    ].join("");
  }
}

type Value = number | boolean | undefined;

/** Writes a gauge in the text format of Prometheus. What is unknown has no line. */
function gauge(name: string, help: string, values: readonly (readonly [labels: object, value: Value])[]): string {
  const series = `edge_node_shedding_${name}`;
  const lines = values.flatMap(([labels, value]) => {
    const pairs = Object.entries(labels).map(([key, text]) => `${key}=${JSON.stringify(`${text}`)}`);
    return value === undefined ? [] : [`${series}${pairs.length > 0 ? `{${pairs}}` : ""} ${Number(value)}\n`];
  });
  return `# HELP ${series} ${help}\n# TYPE ${series} gauge\n${lines.join("")}`;
}

const percent = (share: number) => `${(share * 100).toFixed(2)} %`;
const say = (line: string) => process.stdout.write(`${line}\n`);

process.once("SIGTERM", () => process.exit(0)); // the first process of a container ends by no signal that it does not handle
const [planFile, gate, folder, host] = process.argv.slice(2);
if (planFile === undefined || gate === undefined || folder === undefined) end("Write load-shedder PLAN SOCKET STATE [HOST]");
const plan = readPlan(planFile);
const shedder = new LoadShedder(plan, gate, folder, host);
const server = createServer(({ url }, answer) => {
  if (url === "/metrics") answer.end(shedder.metrics());
  else answer.writeHead(url !== "/health" ? 404 : shedder.isHealthy() ? 200 : 503).end();
});
server.on("error", ({ message }) => end(`Load shedder must listen on its port but cannot: ${message}`)).listen(9465);

async function run(): Promise<void> {
  for (;;) {
    const pause = sleep(plan.pollS * 1000);
    await shedder.turn();
    await pause;
  }
}
void run();
