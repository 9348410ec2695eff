import { readFileSync } from "node:fs";
import { request } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dockerOutput } from "./engine/docker-engine";
import { askEngine } from "./engine/engine-api";
import { machine } from "./engine/machine";
import { inspect, siteObjects } from "./site/engine-objects";
import { SheddingSite } from "./site/shedding-site";
import { until } from "./site/until";

const backAfterKillS = 60; // [s]
const gateSocket = "/run/engine-gate/engine-gate.sock";
const rawCharge = 'raw_edge_node_battery_state_of_charge_ratio{device="ups-1"}';
const programs = ["load-shedder", "engine-gate"];

/** Its programs, its engine, its store or its samples fail, and others try its gate; shedding.test.ts shows what it does while nothing fails. */
describe.skipIf(machine().beside === undefined)("a site that sheds workloads, while something fails", () => {
  let site: SheddingSite;

  beforeAll(async () => {
    site = await SheddingSite.prepare(5);
    await site.deploy();
  });

  afterAll(() => site?.remove());

  const run = (...args: readonly string[]) => dockerOutput(site.engine, args);
  const statusOf = async (container: string) => (await inspect(site.engine, container)).State.Status;

  /** Until the first stage alone is out, by its charge. */
  async function shedFirst(): Promise<readonly string[]> {
    const { off, names } = site.levels(site.stages[0]);
    site.set({ charge: off, grid: "away" });
    await site.untilRunning(site.without(...names));
    return site.without(...names);
  }

  async function shedAll(): Promise<readonly string[]> {
    site.set({ charge: site.lastLevels.off, grid: "away" });
    await site.untilRunning(site.rest);
    return site.rest;
  }

  async function shedNothing(): Promise<readonly string[]> {
    site.set({ charge: 100 });
    await site.untilRunning(site.workloads);
    return site.workloads;
  }

  /** Asks the gate of the site as the container does that has its socket. Answers the status. */
  async function askGate(method: string, path: string): Promise<number | undefined> {
    const { Pid } = await site.state("engine-gate");
    return new Promise((resolve, reject) => {
      const sent = request({ socketPath: `/proc/${Pid}/root${gateSocket}`, method, path }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      });
      sent.on("error", reject);
      sent.end();
    });
  }

  it("keeps the engine out of reach: its gate refuses all else, and only two containers have its socket", async () => {
    const { containers } = await siteObjects(site.engine, site.name);
    interface Mounting {
      readonly Mounts: readonly { readonly Source: string; readonly Destination: string }[];
    }
    const mounts = await Promise.all(
      containers.map(async (name) => ({ name, ...((await inspect(site.engine, name)) as unknown as Mounting) })),
    );
    const having = (part: string) =>
      mounts
        .filter(({ Mounts }) => Mounts.some(({ Source, Destination }) => `${Source} ${Destination}`.includes(part)))
        .map(({ name }) => name);
    expect(having("docker.sock")).toEqual([site.container("engine-gate")]);
    expect(having("/run/engine-gate")).toEqual([site.container("engine-gate"), site.container("load-shedder")]);
    const [trainer, demodulator] = ["trainer", "demodulator"].map((name) => `/containers/${site.container(name)}`);
    const { Id } = await inspect(site.engine, site.container("trainer"));
    expect(await askGate("GET", "/containers")).toBe(200);
    for (const [method, path] of [
      ["POST", `${demodulator}/stop`],
      ["POST", `/containers/${site.container("telemetry-store")}/stop`],
      ["POST", `/containers/${Id}/stop`],
      ["POST", `${trainer}/exec`],
      ["POST", `${trainer}/kill`],
      ["POST", `${trainer}/restart`],
      ["GET", `${trainer}/json`],
      ["GET", `${trainer}/logs?stdout=1`],
      ["DELETE", `${trainer}`],
      ["GET", "/containers/json"],
      ["POST", "/containers/create"],
      ["POST", `${trainer}/../${site.container("demodulator")}/stop`],
      ["POST", `${trainer}/stop/../kill`],
      ["POST", `${trainer}/%2e%2e/${site.container("demodulator")}/stop`],
      ["POST", `/containers/shed%2edemodulator/stop`],
      ["POST", `/containers/shed%2etrainer/stop`],
      ["POST", `/${trainer}/stop`],
      ["POST", `/containers//${site.container("trainer")}/stop`],
      ["POST", `${trainer}/stop/`],
      ["POST", `${trainer}/stop?t=0`],
      ["POST", `/v1.41${trainer}/stop`],
      ["GET", "/v1.41/containers/json"],
    ] as const)
      expect([path, await askGate(method, path)]).toEqual([path, 403]);
    expect(await site.running()).toEqual(site.workloads);
  });

  it("stops no container of another site: neither one with the same part of its name, nor one with the whole name", async () => {
    const { Config } = await inspect(site.engine, site.container("trainer"));
    const runOther = (name: string) =>
      run("run", "--detach", "--name", name, "--label", "edge-node.site=other", Config.Image, "sleep", "600");
    const [planned, parked, other] = [site.container("trainer"), site.container("parked"), "other.trainer"];
    await run("rename", planned, parked);
    await runOther(planned);
    await runOther(other);
    const { off } = site.lastLevels;
    site.set({ charge: off, grid: "away" });
    await until("archiver off", 60, async () => ((await site.state("archiver")).Status === "exited" ? true : undefined));
    await site.nothingHappens();
    expect(await askGate("POST", `/containers/${planned}/stop`)).toBe(404);
    expect(await askGate("POST", `/containers/${other}/stop`)).toBe(403);
    expect(await Promise.all([planned, parked, other].map(statusOf))).toEqual(["running", "running", "running"]);
    await run("rm", "--force", planned, other);
    await run("rename", parked, planned);
    await site.untilRunning(site.rest);
  });

  /** Kills a program of the site or the engine, and waits until it and the two programs run again. */
  async function kill(what: "load-shedder" | "engine-gate" | "engine" | "telemetry-store"): Promise<void> {
    const ended = what === "engine" ? programs : [what];
    const awaited = [...programs, ...ended];
    const before = new Map(await Promise.all(awaited.map(async (name) => [name, await site.state(name)] as const)));
    const pid = what === "engine" ? Number(readFileSync(site.engine.pidFile ?? "", "utf8")) : before.get(what)?.Pid;
    process.kill(pid ?? Number.NaN, "SIGKILL");
    await until(`${what} back after a kill`, backAfterKillS, async () => {
      await askEngine(site.engine, "/version");
      const isBack = async (name: string) => {
        const { Status, StartedAt } = await site.state(name);
        return Status === "running" && (!ended.includes(name) || StartedAt !== before.get(name)?.StartedAt);
      };
      return (await Promise.all(awaited.map(isBack))).every(Boolean) ? true : undefined;
    });
  }

  /** The store comes last each time: the test after it shows that its samples decide again. */
  const killed = ["load-shedder", "engine-gate", "engine", "telemetry-store"] as const;

  for (const what of killed) {
    it(`keeps off what is shed when ${what} is killed`, async () => {
      const rest = await shedAll();
      await kill(what);
      await site.untilRunning(rest, backAfterKillS);
      await site.nothingHappens();
      expect(await site.running()).toEqual(rest);
    });
  }

  for (const what of killed) {
    it(`runs everything again when ${what} is killed and nothing is shed`, async () => {
      const all = await shedNothing();
      await kill(what);
      await site.untilRunning(all, backAfterKillS);
      await site.nothingHappens();
      expect(await site.running()).toEqual(all);
    });
  }

  const unknown = [
    {
      what: "while the UPS is silent and NaN comes in its place",
      spoil: async () => {
        await site.silenceUps();
        await site.keep(`${rawCharge} NaN`);
      },
      mend: () => site.wakeUps(),
    },
    {
      what: "at charges of 250 % and -1 %, which no sensor reads",
      spoil: async () => {
        for (const charge of [250, -1]) {
          site.set({ charge });
          await until(`charge of ${charge} %`, 60, async () =>
            (await site.queryStore(`${rawCharge} == ${charge}`)).length > 0 ? true : undefined,
          );
        }
      },
      mend: shedFirst,
    },
  ];
  for (const { what, spoil, mend } of unknown) {
    it(`keeps a stage as it is ${what}, enforces it, and says so`, async () => {
      const rest = await shedFirst();
      await site.untilMeasured();
      await spoil();
      await site.untilMeasured(0);
      await Promise.all([site.isEnforced("trainer"), site.untilFiring("orchestration/shedding-is-measured", site.stages.length)]);
      expect(await site.running()).toEqual(rest);
      await mend();
      await site.untilMeasured();
    });
  }

  it("counts no stale sample: a grid that was there when the samples ended brings nothing back, and an alert says so", async () => {
    const rest = await shedFirst();
    const agent = site.container("telemetry-agent");
    site.set({ grid: "there" });
    await until("grid there", 30, async () => ((await site.queryStore("edge_node_shedding_grid_away == 0")).length > 0 ? true : undefined));
    await run("pause", agent); // it ends no series, as one that is killed does not
    try {
      await Promise.all([
        pause(1000 * (site.holdS + site.pollS)),
        site.isEnforced("trainer"),
        site.untilFiring("orchestration/shedder-acts", 1),
      ]);
      expect(await site.running()).toEqual(rest);
    } finally {
      await run("unpause", agent);
    }
    await site.untilMeasured();
  });

  it("keeps off what is shed when the engine is killed beside a dead exporter", async () => {
    const rest = await shedFirst();
    await run("rm", "--force", site.container("telemetry-snmp"));
    await site.untilMeasured(0);
    await kill("engine");
    await site.untilRunning(rest, backAfterKillS);
    await Promise.all([site.isEnforced("trainer"), site.untilFiring("orchestration/shedding-is-measured", site.stages.length)]);
    expect(await site.running()).toEqual(rest);
  });
});
