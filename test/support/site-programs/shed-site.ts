import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished, vi } from "vitest";
import { ask } from "../../../constructs/site-programs/ask";
import type { SheddingPlan } from "../../../constructs/site-programs/shedding-plan";
import { RunningProgram, writeProgram } from "./running-program";
import { StandInEngine } from "./stand-in-engine";
import { StandInStore } from "./stand-in-store";

/**
 * Plan of a battery worked by hand: 40 kWh with a floor of 0.2 carries 17 kW. Trainer and viewer, 3.5 kW, go at priority 9, the archiver, 4.5 kW, at 5. What stays
 * after a stage runs for 1 h, and what was there before for the 70 s of the reaction: (0.2 · 40 + 13.5 · 1 + 17 · 70/3600)/40 = 0.5458, and 0.4316 of 9 and 13.5 kW.
 */
export function workedPlan(changes: Partial<SheddingPlan> = {}): SheddingPlan {
  return {
    schemaVersion: 1,
    siteRef: "north",
    store: "http://127.0.0.1:9",
    sampleS: 60,
    pollS: 0.05,
    holdS: 0.3,
    grid: [{ feed: "a", query: "away_a" }],
    stages: [
      {
        stage: "battery-1/9",
        priority: 9,
        charge: { battery: "battery-1", query: "charge", shedAt: 0.5458, returnAt: 0.5958 },
        containers: ["trainer", "viewer"],
      },
      {
        stage: "battery-1/5",
        priority: 5,
        charge: { battery: "battery-1", query: "charge", shedAt: 0.4316, returnAt: 0.4816 },
        containers: ["archiver"],
      },
    ],
    services: ["trainer", "viewer", "archiver"].map((container) => ({ container, stopGraceS: 1 })),
    ...changes,
  };
}

/** An engine behind the packed gate. */
interface GatedEngine {
  readonly engine: StandInEngine;
  readonly socket: string;
  readonly end: () => Promise<void>;
}

async function gateEngine(plan: SheddingPlan, host: readonly string[]): Promise<GatedEngine> {
  const folder = mkdtempSync(join(tmpdir(), "gate-"));
  const engine = await StandInEngine.listen(join(folder, "engine.sock"));
  const file = join(folder, "plan.json");
  writeFileSync(file, JSON.stringify(plan));
  const socket = join(folder, "gate.sock");
  const program = writeProgram(folder, "engine-gate", { "/var/run/docker.sock": engine.socket });
  const gate = RunningProgram.start(program, file, socket, ...host);
  await gate.said("listens");
  const end = async () => {
    await gate.end("SIGKILL");
    engine.close();
    rmSync(folder, { recursive: true });
  };
  return { engine, socket, end };
}

let common: Promise<GatedEngine> | undefined;

/** Ends the gate that tests of the same services share. */
export async function endCommonGate(): Promise<void> {
  await (await common)?.end();
  common = undefined;
}

/** A site that sheds: the packed programs between a stand-in of the store and one of the engine. */
export class ShedSite {
  shedder: RunningProgram | undefined;

  private constructor(
    readonly folder: string,
    readonly store: StandInStore,
    readonly engine: StandInEngine,
    readonly gateSocket: string,
    private readonly port: number,
    private readonly host: readonly string[],
  ) {}

  /** Starts the store, the engine and the gate, which end with the test. Tests with the services of the worked plan share one gate. */
  static async start(changes: Partial<SheddingPlan> = {}, ...host: readonly string[]): Promise<ShedSite> {
    const folder = mkdtempSync(join(tmpdir(), "shed-"));
    mkdirSync(join(folder, "state"));
    const store = await StandInStore.listen();
    const [named] = host;
    const where = named === undefined ? { store: store.address } : { stores: [{ host: named, store: store.address }] };
    const plan = workedPlan({ ...where, ...changes });
    writeFileSync(join(folder, "plan.json"), JSON.stringify(plan));
    const isOwn = changes.services !== undefined;
    if (!isOwn) common ??= gateEngine(plan, host);
    const gated = await (isOwn ? gateEngine(plan, host) : (common as Promise<GatedEngine>));
    gated.engine.reset();
    const site = new ShedSite(folder, store, gated.engine, gated.socket, await freePort(), host);
    onTestFinished(async () => {
      await site.shedder?.end("SIGKILL");
      if (isOwn) await gated.end();
      store.close();
      rmSync(folder, { recursive: true });
    });
    return site;
  }

  get stateFile(): string {
    return join(this.folder, "state/shedding.json");
  }

  /** Starts the load shedder, or starts it again, and waits until it turns. */
  async shed(constants: Readonly<Record<string, string>> = {}): Promise<RunningProgram> {
    const file = writeProgram(this.folder, "load-shedder", { "listen(9465)": `listen(${this.port})`, ...constants });
    this.shedder = RunningProgram.start(file, join(this.folder, "plan.json"), this.gateSocket, join(this.folder, "state"), ...this.host);
    await this.turns(1);
    return this.shedder;
  }

  /** Waits for whole turns, of which the engine's lists are the count. */
  async turns(count: number): Promise<void> {
    const lists = () => this.engine.requests.filter(({ line }) => line.startsWith("GET")).length;
    const begun = lists();
    await this.until(() => lists() > begun + count);
  }

  async until(isSo: () => boolean | Promise<boolean>): Promise<void> {
    await vi.waitFor(
      async () => {
        if (!(await isSo())) throw new Error(`It must come but does not: ${this.shedder?.stdout}${this.shedder?.stderr}`);
      },
      { timeout: 30_000, interval: 30 },
    );
  }

  /** Waits until exactly these containers run. */
  async untilRunning(...names: readonly string[]): Promise<void> {
    await this.until(() => this.engine.running().join() === names.join());
  }

  async metrics(): Promise<string> {
    return (await this.get("/metrics")).text;
  }

  get(path: string): ReturnType<typeof ask> {
    return ask({ port: this.port, path }, 10);
  }

  /** Value of one series, without the prefix that all have; undefined where it is not there. */
  async series(name: string): Promise<number | undefined> {
    const line = (await this.metrics()).split("\n").find((one) => one.startsWith(`edge_node_shedding_${name} `));
    return line === undefined ? undefined : Number(line.slice(line.lastIndexOf(" ")));
  }
}

/** A port that no program has. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}
