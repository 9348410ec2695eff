import { readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { withRemovableData } from "cdktf-edge-node/rules";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askEngine } from "./engine/engine-api";
import { machineToKill } from "./engine/machine";
import { refusesSkips } from "./engine/options";
import { say } from "./engine/step";
import { Deployment } from "./site/deployment";
import { DeviceExporter } from "./site/device-exporter";
import { inspect } from "./site/engine-objects";
import { MessagePublisher } from "./site/message-publisher";
import { startedBy } from "./site/process-use";
import { runningServices, untilHealthy } from "./site/running";
import { rawSamples } from "./site/store";
import { until } from "./site/until";
import { type ProgramPorts, programPorts, watchedSite } from "./site/watched-site";
import { writeSite } from "./site/write-site";

const site = "survivor";
const backAfterKillS = 10; // [s]
const healthyS = 60; // [s]
/** Oftener than at other sites: what is lost before all is healthy again is not counted. */
const checkedEach = "5 s";

/** What the store sets as its flush interval. */
const flushIntervalS = 1; // [s]
/**
 * What a store may lose that had no time to write: rows wait up to 2 s in memory, whatever the flag says, and are then due within another 2 s; both
 * are looked at in steps as long.
 *
 * @source VictoriaMetrics 1.150.0, lib/storage: pendingRowsFlushInterval, SetDataFlushInterval
 */
const abruptLossS = 10; // [s]

/** How long nobody asks the devices at most while the engine is away and starts everything again; 3 to 21 s were measured. */
const engineBackS = 45; // [s]

/** How long an agent may take to send again what a store refused while it came back, after newer samples that another of its senders brought. */
const resentS = 20; // [s]
/** How long a device may take to answer on a busy machine after the agent began to ask. */
const slowAnswerMs = 5000; // [ms]

const deviceNames = ["rack-1", "rack-2"];
const channels = 10; // of each device, at 1 Hz
/** Answers that the store does not have. */
type Lost = readonly { readonly device: string; readonly atMs: number }[];

/** Answers but those that an agent gave up: each failed scrape explains one, given after it began. */
function withoutGivenUp(lost: Lost, failedMs: readonly number[]): Lost {
  const unused = [...failedMs];
  return lost.filter(({ atMs }) => {
    const at = unused.findIndex((beganMs) => beganMs <= atMs && atMs - beganMs < slowAnswerMs);
    if (at >= 0) unused.splice(at, 1);
    return at < 0;
  });
}

describe("a site survives", () => {
  const machine = machineToKill();
  const { engine, images, publishedAddress } = machine;
  const deployment = new Deployment(machine);
  let devices: readonly DeviceExporter[] = [];
  let ports: ProgramPorts;
  let publisher: MessagePublisher;
  let services: readonly string[];

  beforeAll(async () => {
    devices = await Promise.all(deviceNames.map(() => DeviceExporter.start(machine, 20, channels)));
    ports = await programPorts();
    const targets = Object.fromEntries(deviceNames.map((name, i) => [name, devices[i]?.address ?? ""]));
    writeSite(
      deployment.outdir,
      site,
      withRemovableData(watchedSite(images, targets, ports, publishedAddress, checkedEach), "End of the acceptance test"),
    );
    await deployment.terraformOutput(site, "init");
    await deployment.terraformOutput(site, "apply", "-auto-approve");
    services = await runningServices(engine, site);
    publisher = await MessagePublisher.start(`${publishedAddress}:${ports.broker}`);
    await until("samples", 20, async () => ((await stored("rack-1")).every((values) => values.size > 3) ? true : undefined));
  });

  afterAll(async () => {
    await publisher.stop();
    await deployment.takeDown();
    deployment.remove();
    await Promise.all(devices.map((device) => device.stop()));
  });

  /** What the store has of a device, channel by channel. */
  async function stored(device: string): Promise<readonly ReadonlySet<number>[]> {
    const found = await rawSamples(`${publishedAddress}:${ports.store}`, `sequence{device="${device}"}`);
    if (found.length !== channels) throw new Error(`Store must have ${channels} series of ${device} but has ${found.length}`);
    return found.map(({ values }) => new Set(values));
  }

  const planStatus = async () => (await deployment.terraform(site, "plan", "-detailed-exitcode")).status;

  /**
   * What the devices gave out from `sinceMs` on and the store does not have whole, once newer samples are there; but answers that `mayLose` allows, and
   * those that the agent says it gave up, as it does where an answer takes longer than the interval: a busy machine is enough for that.
   */
  async function lostSince(sinceMs: number, mayLose: (answer: Lost[number]) => boolean = () => false): Promise<Lost> {
    const lost = await Promise.all(
      devices.map(async ({ answers }, i) => {
        const device = deviceNames[i] ?? "";
        const newer = answers.length + 1;
        await until(`newer samples of ${device}`, 60, async () =>
          (await stored(device)).every((values) => values.has(newer)) ? true : undefined,
        );
        const given = answers.filter(({ atMs, sequence }) => atMs >= sinceMs && sequence < newer);
        expect(given.length).toBeGreaterThan(3);
        const lostNow = async () => {
          const kept = await stored(device);
          const missing = given
            .filter(({ sequence }) => !kept.every((values) => values.has(sequence)))
            .map(({ atMs }) => ({ device, atMs }));
          return withoutGivenUp(
            missing.filter((answer) => !mayLose(answer)),
            await failedScrapesMs(device),
          );
        };
        const endMs = Date.now() + resentS * 1000;
        let last = await lostNow();
        while (last.length > 0 && Date.now() < endMs) {
          await pause(500);
          last = await lostNow();
        }
        return last;
      }),
    );
    return lost.flat();
  }

  /** When the agent began to ask a device and then heard no answer in time, as it says itself. */
  async function failedScrapesMs(device: string): Promise<readonly number[]> {
    const found = await rawSamples(`${publishedAddress}:${ports.store}`, `up{device="${device}"}`);
    return found.flatMap(({ values, timestamps }) => timestamps.filter((_, i) => values[i] === 0));
  }

  /** When each device gave its last answer until then. */
  function lastAnswersUntil(endMs: number): Readonly<Record<string, number | undefined>> {
    const last = ({ answers }: DeviceExporter) => answers.findLast(({ atMs }) => atMs <= endMs)?.atMs;
    return Object.fromEntries(devices.map((device, i) => [deviceNames[i] ?? "", last(device)]));
  }

  /** The longest time from `sinceMs` on without an answer that a device gave. */
  function longestSilenceS(sinceMs: number): number {
    const silences = devices.flatMap(({ answers }) => {
      const times = answers.map(({ atMs }) => atMs).filter((atMs) => atMs >= sinceMs);
      return times.slice(1).map((atMs, i) => (atMs - (times[i] ?? atMs)) / 1000);
    });
    return Math.max(...silences);
  }

  /** Until the engine answers and every service is healthy; then the time. */
  async function untilBack(): Promise<number> {
    await until("engine", 60, () => askEngine(engine, "/version"));
    await untilHealthy(engine, services, healthyS);
    return Date.now();
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
    const [program = Number.NaN] = startedBy(store.State.Pid);
    process.kill(program, "SIGSTOP");
    const awayMs = Date.now();
    await pause(5000);
    process.kill(program, "SIGCONT");
    expect(await lostSince(awayMs)).toEqual([]);
  });

  it("a killed store loses nothing that it had time to write, and nothing that comes after", async () => {
    await pause(abruptLossS * 1000);
    const { State } = await inspect(engine, `${site}.telemetry-store`);
    const killedMs = Date.now();
    process.kill(State.Pid, "SIGKILL");
    const mayLose = ({ atMs }: Lost[number]) => atMs >= killedMs - abruptLossS * 1000 && atMs <= killedMs + flushIntervalS * 1000;
    expect(await lostSince(killedMs - (abruptLossS + 5) * 1000, mayLose)).toEqual([]);
  });

  const engineIsOurs = engine.pidFile !== undefined;
  const itKillsTheEngine = it.skipIf(!engineIsOurs && !refusesSkips);
  if (!engineIsOurs && !refusesSkips) say("skipped, the engine is the machine's and is not killed: its restart and a power cut");

  itKillsTheEngine(
    `a killed engine takes no sample older than ${flushIntervalS} s with it, none that comes when all is healthy again, and no message; a plan is empty`,
    async () => {
      const acknowledged = publisher.acknowledgedCount;
      await pause(5000);
      const killedMs = Date.now();
      process.kill(enginePid(), "SIGKILL");
      const backMs = await untilBack();
      expect(await planStatus()).toBe(0);
      expect(await lostSince(killedMs - 5000, ({ atMs }) => atMs >= killedMs - flushIntervalS * 1000 && atMs < backMs)).toEqual([]);
      expect(longestSilenceS(killedMs - 5000)).toBeLessThan(engineBackS);
      expect(publisher.acknowledgedCount).toBeGreaterThan(acknowledged);
      expect(await publisher.lost()).toEqual([]);
    },
  );

  itKillsTheEngine(
    "samples that the agent holds while the engine is killed and comes back all arrive, but an answer that comes while the agent is being stopped",
    async () => {
      const store = await inspect(engine, `${site}.telemetry-store`);
      const [program = Number.NaN] = startedBy(store.State.Pid);
      process.kill(program, "SIGSTOP"); // from now on the agent holds everything
      const heldMs = Date.now();
      await pause(5000);
      process.kill(enginePid(), "SIGKILL");
      await untilBack();
      const endedMs = Date.parse((await inspect(engine, `${site}.telemetry-agent`)).State.FinishedAt); // the engine that comes back stops it, and starts it anew
      const lastBeforeEnd = lastAnswersUntil(endedMs); // it asks no device again once it gives up an answer, and may take seconds to end
      expect(await lostSince(heldMs, ({ device, atMs }) => atMs === lastBeforeEnd[device])).toEqual([]);
      expect(longestSilenceS(heldMs)).toBeLessThan(engineBackS);
    },
  );

  itKillsTheEngine(
    "a power cut ends everything at once: all services are back, a plan is empty, no message is lost and the loss of samples is bounded",
    async () => {
      await pause(abruptLossS * 1000);
      const running = await Promise.all(services.map((name) => inspect(engine, name)));
      const cutMs = Date.now();
      for (const pid of [enginePid(), ...running.map(({ State }) => State.Pid)]) process.kill(pid, "SIGKILL");
      const backMs = await untilBack();
      expect(await planStatus()).toBe(0);
      const mayLose = ({ atMs }: Lost[number]) => atMs >= cutMs - abruptLossS * 1000 && atMs < backMs;
      expect(await lostSince(cutMs - (abruptLossS + 5) * 1000, mayLose)).toEqual([]);
      expect(longestSilenceS(cutMs - 5000)).toBeLessThan(engineBackS);
      expect(await publisher.lost()).toEqual([]);
    },
  );

  /** The engine that the run started; on any other the test says so instead of killing it. */
  function enginePid(): number {
    if (engine.pidFile === undefined)
      throw new Error("Engine must be the run's own to be killed but is the machine's: set ACCEPTANCE_BUILD_ALL=1");
    return Number(readFileSync(engine.pidFile, "utf8"));
  }
});
