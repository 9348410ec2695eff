import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { type EdgeNodeStackProps, snapshot } from "cdktf-edge-node";
import { withRemovableData } from "cdktf-edge-node/rules";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { plannedSilence } from "../../cli/commands/planned-silence";
import { askingTelemetry } from "../../examples/parts/watched-devices";
import { twoFeeds } from "../../examples/two-feeds";
import { designOf } from "../support/nodes/node-variants";
import { docker } from "./engine/docker-engine";
import { freePort } from "./engine/free-port";
import { machine } from "./engine/machine";
import { Deployment } from "./site/deployment";
import { siteObjects } from "./site/engine-objects";
import { Pager } from "./site/pager";
import { quickHealthcheck, quickSite, seldom } from "./site/quick-site";
import { type ModbusUnit, SimulatedAgent, SimulatedModbus, type UpsState, upsRecords } from "./site/simulated-devices";
import { answerOf, query } from "./site/store";
import { until } from "./site/until";
import { writeSite } from "./site/write-site";

const site = "asked";
const community = "hidden-community-7";
const token = "hidden-token-8";

const healthyUps: UpsState = {
  chargePercent: 83,
  batteryDecivolts: 534,
  batteryC: 31,
  frequencyDecihertz: [500, 499],
  inputV: [231, 228],
  inputW: [5000, 6000],
  outputW: [4800, 5700],
  loadPercent: [41, 57],
};

/** 1,234.5 L/min as a float of 32 bits, its lower word first. */
function wordSwapped(value: number): [number, number] {
  const bytes = new DataView(new ArrayBuffer(4));
  bytes.setFloat32(0, value);
  return [bytes.getUint16(2), bytes.getUint16(0)];
}

function cduUnit(): ModbusUnit {
  const [low, high] = wordSwapped(60);
  const input = new Map([
    [0, 312],
    [1, 365],
    [2, 142],
    [4, low],
    [5, high],
    [6, 0],
    [7, 21_500],
  ]);
  return { holding: new Map([[100, 1]]), input, discrete: new Map([[0, false]]) };
}

function gensetUnit(): ModbusUnit {
  const holding = new Map([
    [0, 74],
    [1, 1 << 9],
    [2, 3],
    [10, 1],
  ]);
  return { holding, input: new Map(), discrete: new Map() };
}

/** 41.2 A into the UPS, 18.4 A and 20.1 A out of it. */
function meterUnit(): ModbusUnit {
  const input = new Map([412, 184, 201, 13].map((deciamperes, register) => [register, deciamperes]));
  return { holding: new Map(), input, discrete: new Map() };
}

interface Alert {
  readonly name: string;
  readonly state: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
}

describe("devices that speak SNMP and Modbus", () => {
  const { engine, images } = machine();
  const deployment = new Deployment(machine());
  const units = new Map([
    [1, cduUnit()],
    [2, gensetUnit()],
    [3, meterUnit()],
  ]);
  const beating = new Set([1, 2]);
  const [cdu, genset] = [units.get(1) as ModbusUnit, units.get(2) as ModbusUnit];
  let ups: SimulatedAgent;
  let modbus: SimulatedModbus;
  let ports: { readonly store: number; readonly alerting: number; readonly paging: number };
  let pager: Pager;
  let heart: NodeJS.Timeout;

  const value = async (series: string) => Number((await query(ports.store, series))[0]?.value?.[1]);
  const untilValue = (series: string, expected: number) =>
    until(`${series} at ${expected}`, 40, async () => (Math.abs((await value(series)) - expected) < 1e-6 ? true : undefined));
  const firing = async () =>
    (await answerOf<{ data: { alerts: Alert[] } }>(ports.alerting, "/api/v1/alerts")).data.alerts.filter(({ state }) => state === "firing");
  const fires = (name: string, device: string) =>
    until(`${name} of ${device}`, 120, async () => (await firing()).find((one) => one.name === name && one.labels.device === device));
  const ends = (name: string, device: string) =>
    until(`end of ${name} of ${device}`, 120, async () =>
      (await firing()).some((one) => one.name === name && one.labels.device === device) ? undefined : true,
    );

  function siteWith(hostFile: string, webhookFile: string, upsAddress: string, modbusAddress: string): EdgeNodeStackProps {
    const { telemetry, orchestration } = quickSite(images, seldom);
    const answersOn = (container: number, host: number) => ({ ports: [{ container, host, address: "127.0.0.1" }] });
    const { "ups-a": upsA, "board-a": meter, "cdu-1": cdu1, "genset-1": genset1 } = askingTelemetry.targets;
    return {
      ...twoFeeds,
      telemetry: {
        ...telemetry,
        store: { ...telemetry.store, ...answersOn(8428, ports.store) },
        alerting: { ...telemetry.alerting, ...answersOn(8880, ports.alerting) },
        exporters: {
          snmp: { image: images.snmp, memory: "64 MiB", auths: { hostFile }, healthcheck: quickHealthcheck(9116, "/-/healthy", seldom) },
          modbus: { image: images.modbus, memory: "64 MiB", healthcheck: quickHealthcheck(9602, "/metrics", seldom) },
        },
        maps: askingTelemetry.maps,
        paging: {
          image: images.paging,
          memory: "64 MiB",
          webhook: { hostFile: webhookFile },
          wait: "10 s",
          healthcheck: quickHealthcheck(9093, "/-/healthy", seldom),
          ...answersOn(9093, ports.paging),
        },
        interval: "2 s", // the alert rules are evaluated as often
        targets: {
          "ups-a": { ...upsA, snmp: upsAddress },
          "board-a": { ...meter, modbus: modbusAddress, unit: 3 },
          "cdu-1": { ...cdu1, modbus: modbusAddress },
          "genset-1": { ...genset1, modbus: modbusAddress },
        },
      },
      orchestration: { ...orchestration, workloads: [] },
    };
  }

  beforeAll(async () => {
    ports = { store: await freePort(), alerting: await freePort(), paging: await freePort() };
    ups = await SimulatedAgent.start(machine(), await freePort(), community, upsRecords(healthyUps));
    modbus = await SimulatedModbus.start(machine(), await freePort(), units);
    heart = setInterval(() => {
      for (const [unit, register] of [
        [1, 100],
        [2, 10],
      ] as const) {
        const holding = units.get(unit)?.holding;
        if (beating.has(unit)) holding?.set(register, ((holding.get(register) ?? 0) + 1) % 65_536);
      }
    }, 500);
    const auths = join(deployment.folder, "snmp-auths.yaml");
    writeFileSync(auths, `auths:\n  site:\n    community: ${community}\n    version: 2\n`, { mode: 0o644 });
    pager = await Pager.start(machine(), token);
    const webhookFile = join(deployment.folder, "webhook");
    writeFileSync(webhookFile, pager.url, { mode: 0o644 });
    const props = siteWith(auths, webhookFile, ups.address, modbus.address);
    writeSite(deployment.outdir, site, withRemovableData(props, "End of the acceptance test"));
    await deployment.terraformOutput(site, "init");
    await deployment.terraformOutput(site, "apply", "-auto-approve");
  });

  afterAll(async () => {
    clearInterval(heart);
    await deployment.takeDown();
    deployment.remove();
    await ups?.stop();
    await modbus?.stop();
    await pager?.stop();
  });

  it("values of the UPS arrive in the units of the series: charge, lines, load", async () => {
    await untilValue('edge_node_battery_state_of_charge_ratio{device="battery-a"}', 0.83);
    await untilValue('edge_node_battery_voltage_volts{device="battery-a"}', 53.4);
    await untilValue('edge_node_grid_frequency_hertz{device="board-a",feed="a"}', 49.9);
    await untilValue('edge_node_grid_voltage_volts{device="board-a",feed="a"}', 228);
    await untilValue('edge_node_grid_highest_voltage_volts{device="board-a",feed="a"}', 231);
    await untilValue('edge_node_output_power_watts{device="ups-a"}', 10_500);
    await untilValue('edge_node_ups_load_ratio{device="ups-a"}', 0.57);
  });

  it("values of CDU and generator set arrive from the tables, orders and bits that the maps name", async () => {
    await untilValue('edge_node_primary_supply_temperature_celsius{device="cdu-1"}', 31.2);
    await untilValue('edge_node_secondary_supply_temperature_celsius{device="cdu-1"}', 36.5);
    await untilValue('edge_node_flow_cubic_meters_per_second{device="cdu-1"}', 0.001);
    await untilValue('edge_node_heat_watts{device="cdu-1"}', 21_500);
    await untilValue('edge_node_fuel_level_ratio{device="genset-1"}', 0.74);
    await untilValue('edge_node_circuit_current_amperes{device="ups-a",circuit="rack-2-a"}', 20.1);
    await untilValue('edge_node_genset_running{device="genset-1"}', 1);
    await untilValue('edge_node_genset_failed_starts_total{device="genset-1"}', 3);
    cdu.input.set(0, 65_536 - 15); // −1.5 °C
    await untilValue('edge_node_primary_supply_temperature_celsius{device="cdu-1"}', -1.5);
    cdu.input.set(0, 312);
  });

  it("a limit that is crossed fires, in the rule's words, with its remedy", async () => {
    ups.set(upsRecords({ ...healthyUps, chargePercent: 12 }));
    const alert = await fires("power/battery-depth-within-rating", "battery-a");
    expect(alert.annotations.description).toBe("power/battery-a is at 0.12");
    expect(alert.annotations.remedy).toContain("shed load");
    const page = await pager.page("power/battery-depth-within-rating", "battery-a");
    expect(page.annotations.steps).toMatch(/^1\. .+\n2\. .+\n3\. .+$/);
    expect(page.annotations.remedy).toBe(alert.annotations.remedy);
    ups.set(upsRecords(healthyUps));
    await ends("power/battery-depth-within-rating", "battery-a");
  });

  it("a value that no working sensor reads fires as such, and not as a limit that is crossed", async () => {
    cdu.input.set(2, 32_767); // the sensor is broken: 3,276.7 °C, and the limit is some 33 °C
    const alert = await fires("telemetry/value-plausible", "cdu-1");
    expect(alert.annotations.summary).toContain("3276.7");
    expect((await firing()).map(({ name }) => name)).not.toContain("cooling/supply-above-dew-point");
    cdu.input.set(2, 142);
    await ends("telemetry/value-plausible", "cdu-1");
  });

  it("a device that answers and measures no more is told apart from one whose values are steady", async () => {
    beating.delete(2);
    await fires("telemetry/device-measures", "genset-1");
    expect((await firing()).filter(({ name }) => name === "telemetry/device-measures").map(({ labels }) => labels.device)).toEqual([
      "genset-1",
    ]);
    beating.add(2);
    await ends("telemetry/device-measures", "genset-1");
  });

  it("a device that is silent is told apart from those that answer", async () => {
    const before = pager.pages.length;
    await ups.stop();
    await fires("telemetry/device-answers", "ups-a");
    const silent = (await firing()).filter(({ name }) => name === "telemetry/device-answers").map(({ labels }) => labels.device);
    expect(silent).toEqual(["ups-a"]);
    await pager.page("telemetry/device-answers", "ups-a");
    await fires("telemetry/limit-is-measured", "battery-a");
    await pause(15_000); // longer than alerts of a device wait for each other
    const since = pager.pages.slice(before).map(({ labels }) => `${labels.alertname} ${labels.device}`);
    expect(since).toEqual(["telemetry/device-answers ups-a"]);
    expect(genset.holding.get(0)).toBe(74);
  });

  it("a silence for planned work is taken, and nobody is paged of the device or of its parts", async () => {
    const node = snapshot(
      site,
      twoFeeds.site,
      designOf(siteWith("/etc/edge-node/a", "/etc/edge-node/b", "192.0.2.1:161", "192.0.2.1:502")),
    );
    const silence = plannedSilence(node, { devices: ["cdu-1"], for: "2h", owner: "A. Fitter", reason: "new sensor", startsMs: Date.now() });
    const address = `http://127.0.0.1:${ports.paging}/api/v2/silences`;
    const taken = await fetch(address, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(silence) });
    expect(taken.status, await taken.text()).toBe(200);
    const before = pager.pages.filter(({ labels }) => labels.device === "cdu-1").length;
    cdu.input.set(2, 400); // 40 °C, a dew point above the coolant
    await fires("cooling/supply-above-dew-point", "cdu-1");
    await pause(15_000);
    expect(pager.pages.filter(({ labels }) => labels.device === "cdu-1")).toHaveLength(before);
    cdu.input.set(2, 142);
  });

  it("the community of the UPS and the token of the webhook stand in no state, plan, report, file of the site or log", async () => {
    await deployment.terraformOutput(site, "plan", "-out=site.tfplan");
    const plan = await deployment.terraformOutput(site, "show", "-json", "site.tfplan");
    const state = readFileSync(join(deployment.folder, `terraform.${site}.tfstate`), "utf8");
    const written = readFileSync(join(deployment.stackFolder(site), "cdk.tf.json"), "utf8");
    const { containers } = await siteObjects(engine, site);
    const logs = await Promise.all(containers.map(async (name) => (await docker(engine, ["logs", name])).stderr));
    expect(logs.length).toBeGreaterThan(3);
    for (const text of [plan, state, written]) expect(text).toContain("snmp-auths.yaml");
    for (const text of [plan, state, written, ...logs]) expect([text.includes(community), text.includes(token)]).toEqual([false, false]);
  });
});
