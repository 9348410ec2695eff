import { readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { withRemovableData } from "cdktf-edge-node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { docker } from "./engine/docker-engine";
import { machine } from "./engine/machine";
import { refusesSkips } from "./engine/options";
import { Deployment } from "./site/deployment";
import { DeviceExporter } from "./site/device-exporter";
import { inspect } from "./site/engine-objects";
import { runningServices, untilHealthy } from "./site/running";
import { samples } from "./site/store";
import { until } from "./site/until";
import { type ProgramPorts, programPorts, watchedSite } from "./site/watched-site";
import { writeSite } from "./site/write-site";

const site = "survivor";
const backAfterKillS = 10; // [s]
const healthyS = 60; // [s]

/** What the store sets as its flush interval. */
const flushIntervalS = 1; // [s]
/**
 * What a store may lose that had no time to write: rows wait up to 2 s in memory, whatever the flag says, and are then due within another 2 s; both
 * are looked at in steps as long.
 *
 * @source VictoriaMetrics 1.150.0, lib/storage: pendingRowsFlushInterval, SetDataFlushInterval
 */
const abruptLossS = 10; // [s]

describe("a site survives", () => {
  const { engine, images } = machine();
  const deployment = new Deployment(machine());
  let device: DeviceExporter;
  let ports: ProgramPorts;
  let services: readonly string[];

  beforeAll(async () => {
    device = await DeviceExporter.start(machine(), 20);
    ports = await programPorts();
    writeSite(deployment.outdir, site, withRemovableData(watchedSite(images, device.address, ports), "End of the acceptance test"));
    await deployment.terraformOutput(site, "init");
    await deployment.terraformOutput(site, "apply", "-auto-approve");
    services = await runningServices(engine, site);
    await until("samples", 20, async () => ((await stored()).size > 3 ? true : undefined));
  });

  afterAll(async () => {
    await deployment.terraform(site, "destroy", "-auto-approve");
    deployment.remove();
    await device.stop();
  });

  const stored = async () => new Set(await samples(ports.store, 'sequence{device="rack-1"}'));
  const planStatus = async () => (await deployment.terraform(site, "plan", "-detailed-exitcode")).status;

  /** Everything that the device gave out from `sinceMs` on and the store does not have, once newer samples are there: seconds after `sinceMs`. */
  async function lostAfter(sinceMs: number): Promise<readonly number[]> {
    const newer = device.answers.length + 3;
    await until("newer samples", 60, async () => ((await stored()).has(newer) ? true : undefined));
    const kept = await stored();
    const given = device.answers.filter(({ atMs, sequence }) => atMs >= sinceMs && sequence < newer);
    expect(given.length).toBeGreaterThan(3);
    return given.filter(({ sequence }) => !kept.has(sequence)).map(({ atMs }) => (atMs - sinceMs) / 1000);
  }

  async function untilEngineAnswers(): Promise<void> {
    await until("engine", 60, async () => ((await docker(engine, ["version"], { timeoutS: 10 })).status === 0 ? true : undefined));
    await untilHealthy(engine, services, healthyS);
  }

  it("a killed process of any service is back in under 10 s, and a plan is empty", async () => {
    for (const name of services) {
      const before = await inspect(engine, name);
      process.kill(before.State.Pid, "SIGKILL");
      await until(`${name} back after a kill`, backAfterKillS, async () => {
        const { State } = await inspect(engine, name);
        return State.Status === "running" && State.StartedAt !== before.State.StartedAt ? true : undefined;
      });
    }
    await untilHealthy(engine, services, healthyS);
    expect(await planStatus()).toBe(0);
  });

  it("samples that the agent holds while the store is away all arrive", async () => {
    const store = await inspect(engine, `${site}.telemetry-store`);
    process.kill(store.State.Pid, "SIGSTOP");
    const awayMs = Date.now();
    await pause(8000);
    process.kill(store.State.Pid, "SIGCONT");
    expect(await lostAfter(awayMs)).toEqual([]);
  });

  it("a killed store loses nothing that it had time to write, and nothing that comes after", async () => {
    await pause(abruptLossS * 1000);
    const { State } = await inspect(engine, `${site}.telemetry-store`);
    const sinceMs = Date.now() - abruptLossS * 1000;
    process.kill(State.Pid, "SIGKILL");
    const lost = await lostAfter(sinceMs - 5000);
    expect(lost.filter((afterS) => afterS < 5 || afterS > abruptLossS + 5 + flushIntervalS)).toEqual([]);
  });

  it.skipIf(engine.pidFile === undefined && !refusesSkips)(
    `a killed engine takes no sample older than ${flushIntervalS} s with it, all services are back and a plan is empty`,
    async () => {
      await pause(5000);
      const sinceMs = Date.now() - 5000;
      process.kill(enginePid(), "SIGKILL");
      await untilEngineAnswers();
      expect(await planStatus()).toBe(0);
      const lost = await lostAfter(sinceMs);
      expect(lost.filter((afterS) => afterS < 5 - flushIntervalS)).toEqual([]);
    },
  );

  it.skipIf(engine.pidFile === undefined && !refusesSkips)(
    "a power cut ends everything at once: all services are back, a plan is empty, and the loss is bounded",
    async () => {
      await pause(abruptLossS * 1000);
      const running = await Promise.all(services.map((name) => inspect(engine, name)));
      const sinceMs = Date.now() - abruptLossS * 1000;
      for (const pid of [enginePid(), ...running.map(({ State }) => State.Pid)]) process.kill(pid, "SIGKILL");
      await untilEngineAnswers();
      expect(await planStatus()).toBe(0);
      const after = await lostAfter(sinceMs - 5000);
      expect(after.filter((afterS) => afterS < 5)).toEqual([]);
    },
  );

  /** The engine that the run started; on any other the test says so instead of killing it. */
  function enginePid(): number {
    if (engine.pidFile === undefined)
      throw new Error("Engine must be the run's own to be killed but is the machine's: set ACCEPTANCE_BUILD_ALL=1");
    return Number(readFileSync(engine.pidFile, "utf8"));
  }
});
