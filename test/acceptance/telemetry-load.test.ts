import { setTimeout as pause } from "node:timers/promises";
import { type DeviceMapProps, declareSource, type EdgeNodeStackProps } from "cdktf-edge-node";
import { withRemovableData } from "cdktf-edge-node/rules";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freePort } from "./engine/free-port";
import { machine } from "./engine/machine";
import { say } from "./engine/step";
import { Deployment } from "./site/deployment";
import { DeviceExporter } from "./site/device-exporter";
import { inspect, siteObjects } from "./site/engine-objects";
import { type ProcessUse, processUse } from "./site/process-use";
import { quickHealthcheck, quickSite, seldom } from "./site/quick-site";
import { type ModbusUnit, SimulatedModbus } from "./site/simulated-devices";
import { query } from "./site/store";
import { until } from "./site/until";
import { writeSite } from "./site/write-site";

const site = "thousand-series";
const intervalS = 10; // [s]
const windowS = 60; // [s]

/** Series that each device gives: the count of its answers, beside the four that its limits watch. */
const direct = { devices: ["rack-1", "rack-2", "dry-cooler-1", "dry-cooler-2"], channels: 146 } as const;
/** Registers of each meter. */
const metered = { devices: ["board-a", "board-b", "board-m", "dc-48"], registers: 100 } as const;

const meter: DeviceMapProps = {
  modbus: Array.from({ length: metered.registers }, (_, input) => ({
    series: "edge_node_circuit_current_amperes",
    labels: { circuit: `circuit-${input}` },
    input,
    type: "uint16",
    scale: 0.1,
  })),
  source: declareSource("Meter of the test", "edge-node"),
};

/** The memory that each program has of the design. */
const services = { "telemetry-agent": 256, "telemetry-store": 512, "telemetry-alerting": 128, "telemetry-modbus": 64 } as const; // [MiB]

describe("the telemetry of 1,000 series at 10 s", () => {
  const { engine, images } = machine();
  const deployment = new Deployment(machine());
  let exporters: readonly DeviceExporter[] = [];
  let modbus: SimulatedModbus;
  let storePort: number;

  function siteProps(): EdgeNodeStackProps {
    const { telemetry, orchestration, ...rest } = quickSite(images, seldom);
    const asked = metered.devices.map((device, i) => [device, { modbus: modbus.address, unit: i + 1, map: "meter" }]);
    const answering = direct.devices.map((device, i) => [device, exporters[i]?.address ?? ""]);
    return {
      ...rest,
      policy: {
        site: { "operations/limits-are-measured": { enforcement: { off: "Registers of the test stand for any, and measure no limit" } } },
      },
      telemetry: {
        ...telemetry,
        interval: `${intervalS} s`,
        store: { ...telemetry.store, ports: [{ container: 8428, host: storePort, address: "127.0.0.1" }] },
        exporters: { modbus: { image: images.modbus, memory: "64 MiB", healthcheck: quickHealthcheck(9602, "/metrics", seldom) } },
        maps: { meter },
        targets: Object.fromEntries([...answering, ...asked]),
      },
      orchestration: { ...orchestration, workloads: [] },
    };
  }

  beforeAll(async () => {
    storePort = await freePort();
    exporters = await Promise.all(direct.devices.map(() => DeviceExporter.start(machine(), 37, direct.channels)));
    const input = new Map(Array.from({ length: metered.registers }, (_, register) => [register, 100 + register]));
    const unit: ModbusUnit = { holding: new Map(), input, discrete: new Map() };
    modbus = await SimulatedModbus.start(machine(), await freePort(), new Map(metered.devices.map((_, i) => [i + 1, unit])));
    writeSite(deployment.outdir, site, withRemovableData(siteProps(), "End of the acceptance test"));
    await deployment.terraformOutput(site, "init");
    await deployment.terraformOutput(site, "apply", "-auto-approve");
  });

  afterAll(async () => {
    await deployment.takeDown();
    deployment.remove();
    await modbus?.stop();
    await Promise.all(exporters.map((one) => one.stop()));
  });

  it("every series arrives at each interval, and no program takes more memory than its container has", async () => {
    const series = 'count({__name__=~"sequence|edge_node_.*",device!=""})';
    await until("1,000 series", 90, async () => (Number((await query(storePort, series))[0]?.value?.[1]) >= 1000 ? true : undefined));
    const { before, after, seconds } = await wholeWindow();

    const taken = Object.entries(services).map(([id, limitMiB]) => {
      const [from, to] = [before.get(id), after.get(id)] as [ProcessUse, ProcessUse];
      return { id, limitMiB, memoryMiB: to.memoryMiB, share: (to.processorS - from.processorS) / seconds };
    });
    for (const { id, limitMiB, memoryMiB, share } of taken) {
      expect(memoryMiB, id).toBeLessThan(limitMiB);
      expect(memoryMiB, id).toBeGreaterThan(1); // a program in Go, and no other process
      expect(share, id).toBeGreaterThan(0);
    }
    for (const line of said(taken)) say(line);
  });

  /** Use before and after a window in which every series arrived at each interval. A busy machine misses one now and then, and not in three windows. */
  async function wholeWindow() {
    for (let left = 2; ; left -= 1) {
      const before = await uses();
      const beganMs = Date.now();
      await pause(windowS * 1000);
      const after = await uses();
      const seconds = (Date.now() - beganMs) / 1000;

      const counted = await query(storePort, `count_over_time({__name__=~"sequence|edge_node_circuit_current_amperes"}[${windowS}s])`);
      const fewest = Math.min(...counted.map(({ value }) => Number(value?.[1])));
      expect(counted.length).toBe(direct.devices.length * direct.channels + metered.devices.length * metered.registers);
      if (fewest >= windowS / intervalS - 1) return { before, after, seconds };
      expect(left, `samples of a series in ${windowS} s: ${fewest}, in the last of three windows`).toBeGreaterThan(0);
    }
  }

  /** What each program of the telemetry took so far. */
  async function uses(): Promise<ReadonlyMap<string, ProcessUse>> {
    const { containers } = await siteObjects(engine, site);
    const ids = Object.keys(services).map(async (id) => {
      const name = containers.find((one) => one === `${site}.${id}`) ?? id;
      return [id, processUse((await inspect(engine, name)).State.Pid)] as const;
    });
    return new Map(await Promise.all(ids));
  }
});

interface Taken {
  readonly id: string;
  readonly memoryMiB: number;
  readonly share: number;
}

/** The figures, for whoever reads the run: a machine that is shared says no more than that it sufficed. */
function said(taken: readonly Taken[]): readonly string[] {
  const text = (name: string, share: number, memoryMiB: number) =>
    `1,000 series at 10 s: ${name} takes ${(share * 100).toFixed(2)} % of a processor and ${memoryMiB.toFixed(0)} MiB`;
  const sum = (key: "share" | "memoryMiB") => taken.reduce((total, one) => total + one[key], 0);
  const agent = taken.find(({ id }) => id === "telemetry-agent");
  if (!agent) throw new Error("The agent must be among the programs but is not");
  const ratio = `${(sum("share") / agent.share).toFixed(1)} times the processor and ${(sum("memoryMiB") / agent.memoryMiB).toFixed(1)} times the memory of vmagent alone`;
  return [
    ...taken.map(({ id, share, memoryMiB }) => text(id, share, memoryMiB)),
    `${text("the whole telemetry", sum("share"), sum("memoryMiB"))}, ${ratio}`,
  ];
}
