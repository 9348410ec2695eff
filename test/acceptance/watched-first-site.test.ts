import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { type EdgeNodeStackProps, snapshot, type TelemetryProps } from "cdktf-edge-node";
import { NodeStudy, withRemovableData } from "cdktf-edge-node/rules";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Panel } from "../../constructs/monitoring/dashboards/dashboard";
import { plannedDashboards } from "../../constructs/monitoring/telemetry-plan";
import { watchedLimits } from "../../constructs/monitoring/watched-limits";
import { nodeDiagnostics } from "../../constructs/studies/diagnostics/node-diagnostics";
import { cduRegisters } from "../../examples/parts/watched-devices";
import { designOf } from "../support/nodes/node-variants";
import { browserProgram } from "./engine/browser";
import { dockerOutput } from "./engine/docker-engine";
import { freePort } from "./engine/free-port";
import { machine } from "./engine/machine";
import { drawnLines, openPicture, shownLines } from "./pages/vmui-page";
import { Deployment } from "./site/deployment";
import { Pager } from "./site/pager";
import { quickHealthcheck, quickSite, seldom } from "./site/quick-site";
import { type ModbusUnit, SimulatedModbus } from "./site/simulated-devices";
import { SolvedDevices } from "./site/solved-devices";
import { answerOf, query } from "./site/store";
import { until } from "./site/until";
import { writeSite } from "./site/write-site";

const site = "watched-first-site"; // another of the name is deployed at the same time

const heartbeatS = 30; // [s]

/** Pictures for whoever looks at them after the run. */
const shotsFolder = ".cache/dashboards";

interface Alert {
  readonly name: string;
  readonly state: string;
  readonly labels: Readonly<Record<string, string>>;
}

const firingAlert = 'ALERTS{alertname="cooling/supply-within-it-limit",device="rack-1",alertstate="firing"}';

/** What a program takes, and what waits, is another number a moment later. */
const isSteady = (panel: string) => !/^(Memory of|Samples that wait)/.test(panel);

describe("examples/first-site, watched end to end", () => {
  const { images } = machine();
  const deployment = new Deployment(machine());
  const node = (telemetry?: TelemetryProps) =>
    snapshot(site, firstSite().site, designOf({ ...firstSite(), ...(telemetry && { telemetry }) }));
  const firstSite = (): EdgeNodeStackProps => quickSite(images, seldom);
  const cdu: ModbusUnit = { holding: new Map(), input: new Map(), discrete: new Map([[0, false]]) };
  let devices: SolvedDevices;
  let modbus: SimulatedModbus;
  let pager: Pager;
  let listener: Pager;
  let telemetry: TelemetryProps;
  let ports: { readonly store: number; readonly alerting: number };
  let browser: Browser;
  let heart: NodeJS.Timeout;

  const firing = async () =>
    (await answerOf<{ data: { alerts: Alert[] } }>(ports.alerting, "/api/v1/alerts")).data.alerts
      .filter(({ name, state }) => state === "firing" && name !== "telemetry/site-is-watched")
      .map(({ name, labels }) => `${name} ${labels.device ?? labels.instance}`);
  const measured = async (expression: string) => Number((await query(ports.store, expression))[0]?.value?.[1]);

  function watched(webhookFile: string): TelemetryProps {
    const { telemetry: quick } = quickSite(images, seldom);
    const { "cdu-1": _, ...targets } = devices.targets;
    const dry = (cduRegisters.modbus ?? []).filter(({ series }) => series !== "edge_node_leak_detected"); // the site has no leak sensor
    const answersOn = (container: number, host: number) => ({ ports: [{ container, host, address: "127.0.0.1" }] });
    return {
      ...quick,
      interval: "5 s", // oftener, a loaded machine misses three samples in a row, which is an alert
      store: { ...quick.store, ...answersOn(8428, ports.store) },
      alerting: { ...quick.alerting, ...answersOn(8880, ports.alerting) },
      exporters: { modbus: { image: images.modbus, memory: "64 MiB", healthcheck: quickHealthcheck(9602, "/metrics", seldom) } },
      paging: {
        image: images.paging,
        memory: "64 MiB",
        webhook: { hostFile: webhookFile },
        heartbeat: { webhook: { hostFile: `${webhookFile}-heartbeat` }, every: `${heartbeatS} s` },
        wait: "5 s",
        contacts: { default: "Duty engineer, 100", cooling: "Cooling team, 200" },
        runbooks: "https://ops.example.org/first-site",
        healthcheck: quickHealthcheck(9093, "/-/healthy", seldom),
      },
      maps: { cdu: { ...cduRegisters, modbus: dry } },
      targets: { ...targets, "cdu-1": { modbus: modbus.address, map: "cdu" } },
    };
  }

  /** What the CDU of the solved node has in its registers. */
  function setCdu(): void {
    const tenths = (series: string) => Math.round(devices.read("cdu-1", series) * 10);
    const heatW = Math.round(devices.read("cdu-1", "edge_node_heat_watts"));
    const flow = new DataView(new ArrayBuffer(4));
    flow.setFloat32(0, 45); // L/min
    cdu.input.set(0, tenths("edge_node_primary_supply_temperature_celsius"));
    cdu.input.set(1, tenths("edge_node_secondary_supply_temperature_celsius"));
    cdu.input.set(2, tenths("edge_node_air_dew_point_celsius"));
    cdu.input.set(4, flow.getUint16(2));
    cdu.input.set(5, flow.getUint16(0));
    cdu.input.set(6, heatW >>> 16);
    cdu.input.set(7, heatW & 0xffff);
    cdu.holding.set(100, 1);
  }

  beforeAll(async () => {
    ports = { store: await freePort(), alerting: await freePort() };
    devices = await SolvedDevices.start(machine(), node());
    setCdu();
    modbus = await SimulatedModbus.start(machine(), await freePort(), new Map([[1, cdu]]));
    heart = setInterval(() => cdu.holding.set(100, ((cdu.holding.get(100) ?? 0) + 1) % 65_536), 500);
    pager = await Pager.start(machine(), "first-site-token");
    const webhookFile = join(deployment.folder, "webhook");
    listener = await Pager.start(machine(), "first-site-heartbeat");
    writeFileSync(webhookFile, pager.url, { mode: 0o644 });
    writeFileSync(`${webhookFile}-heartbeat`, listener.url, { mode: 0o644 });
    telemetry = watched(webhookFile);
    const { orchestration } = quickSite(images, seldom);
    const props = { ...firstSite(), telemetry, orchestration: { ...orchestration, workloads: [] } };
    writeSite(deployment.outdir, site, withRemovableData(props, "End of the acceptance test"));
    await deployment.terraformOutput(site, "init");
    await deployment.terraformOutput(site, "apply", "-auto-approve");
    browser = await chromium.launch({ executablePath: await browserProgram() });
  });

  afterAll(async () => {
    clearInterval(heart);
    await browser?.close();
    await deployment.takeDown();
    deployment.remove();
    await modbus?.stop();
    await devices?.stop();
    await pager?.stop();
    await listener?.stop();
  });

  it("every limit of the site is measured, and the healthy node pages nobody", async () => {
    const limits = watchedLimits(new NodeStudy(node(telemetry)));
    expect(new Set(limits.map(({ rule }) => rule)).size).toBeGreaterThan(6);
    for (const { metric, device, labels = {} } of limits) {
      const matchers = Object.entries({ device, ...labels }).map(([name, value]) => `${name}="${value}"`);
      const series = `${metric}{${matchers.join(",")}}`;
      await until(`a sample of ${series}`, 40, async () => (Number.isFinite(await measured(series)) ? true : undefined));
    }
    await until("alerts on what is not measured yet to end", 60, async () => ((await firing()).length === 0 ? true : undefined));
    const before = pager.pages.length;
    await pause(10_000);
    expect(await firing()).toEqual([]);
    expect(pager.pages.slice(before)).toEqual([]);
  });

  it("what is measured is what the solver predicts of the same moment, line by line of the pictures", async () => {
    const diagnosed = panels().filter(({ lines }) => lines.some(({ name }) => name === "predicted by the solver"));
    const compared: [string, number][] = [];
    for (const { title, lines } of diagnosed) {
      const [one, other] = [await measured(lines[0]?.query ?? ""), await measured(lines[1]?.query ?? "")];
      if (Number.isFinite(other)) compared.push([title, one / other]);
    }
    expect(compared.length).toBeGreaterThanOrEqual(5);
    expect(compared.filter(([, ratio]) => Math.abs(ratio - 1) > 1e-3)).toEqual([]);
  });

  it("the pictures show in a browser every limit as a line and every value, on the page of the store", async () => {
    await pause(15_000); // a line needs more than a few samples to be one
    const page = await browser.newPage({ viewport: { width: 1600, height: 1200 } });
    mkdirSync(shotsFolder, { recursive: true });
    for (const { id, title, rows } of pictures().filter((one) => one.rows.length > 0)) {
      await openPicture(page, ports.store, title, rows.length);
      const lines = await linesWithValues(rows.flatMap((row) => row.panels));
      const shown = await drawnLines(
        page,
        lines.map(({ where }) => where),
      );
      await page.screenshot({ path: join(shotsFolder, `${id}.png`), fullPage: true });
      for (const { where, role, value, isSteady } of lines) {
        const line = shown.find(({ panel, name }) => `${panel}: ${name}` === where);
        const off = Math.abs((line?.last ?? Number.NaN) - value);
        expect(off, `${where} at ${value}`).toBeLessThanOrEqual(Math.abs(value) * (isSteady ? 0.01 : 1));
        // Others may lie under a line of the same value, such as what is measured under what is predicted.
        if (role === "limit") expect(line?.drawn, `${where} is drawn`).toBeGreaterThan(20);
      }
    }
    await page.close();
  });

  it("a limit that is crossed is on the overview, and on somebody's phone once, with what to do", async () => {
    const before = pager.pages.length;
    devices.set("rack-1", "edge_node_coolant_supply_temperature_celsius", 46);
    const paged = await pager.page("cooling/supply-within-it-limit", "rack-1");
    expect(paged.annotations.summary).toContain("at most 45 °C");
    expect(paged.annotations.remedy?.length).toBeGreaterThan(10);
    expect(paged.annotations).toMatchObject({
      contact: "Cooling team, 200",
      runbook_url: "https://ops.example.org/first-site#cooling.supply-within-it-limit",
    });
    await until("the alert in the store", 60, async () => (Number.isFinite(await measured(firingAlert)) ? true : undefined)); // a page costs seconds
    const page = await browser.newPage({ viewport: { width: 1600, height: 1200 } });
    const alert = await until("the alert on the overview", 60, async () => {
      await openPicture(page, ports.store, "Overview", 1);
      return (await shownLines(page)).find(({ name }) => name === "cooling/supply-within-it-limit rack-1");
    });
    expect(alert.panel).toBe("Alerts that fire");
    await page.screenshot({ path: join(shotsFolder, "alert.png"), fullPage: true });
    await page.close();
    await pause(10_000);
    const ofRack = pager.pages.slice(before).filter(({ labels }) => labels.device === "rack-1");
    expect(ofRack.map(({ labels }) => labels.alertname)).toEqual(["cooling/supply-within-it-limit"]);
  });

  it("the page of the store shows the rules of the alerting program, which it asks", async () => {
    const { data } = await answerOf<{ data: { groups: { rules: { name: string }[] }[] } }>(ports.store, "/api/v1/rules");
    const names = data.groups.flatMap(({ rules }) => rules.map(({ name }) => name));
    expect(names).toContain("cooling/supply-within-it-limit");
    expect(names).toContain("operations/pump-power");
  });

  it("calls elsewhere as long as it is watched, pages nobody by that, and calls no more once the alerting program is gone", async () => {
    const calls = () => listener.pages.length;
    await until("four calls since it came up", 5 * heartbeatS, async () => (calls() >= 4 ? true : undefined));
    const spans = listener.timesMs.slice(3).map((atMs, i) => atMs - (listener.timesMs[i] ?? atMs));
    expect(Math.min(...spans)).toBeGreaterThan(2.5 * heartbeatS * 1000); // three intervals: no more often than is said
    expect(new Set(listener.pages.map(({ labels }) => labels.alertname))).toEqual(new Set(["telemetry/site-is-watched"]));
    expect(pager.pages.filter(({ labels }) => labels.alertname === "telemetry/site-is-watched")).toEqual([]);
    await dockerOutput(machine().engine, ["stop", `${site}.telemetry-alerting`]);
    await pause(2 * heartbeatS * 1000); // an alert lives on in the paging program for some evaluations
    const last = calls();
    await pause(2.5 * heartbeatS * 1000);
    expect(calls()).toBe(last);
  });

  /** Lines whose value the store has now: a prediction that does not hold is not drawn. Names that wait for a label are left out. */
  async function linesWithValues(of: readonly Panel[]) {
    const lines = of.flatMap(({ title, lines: some }) => some.map((line) => ({ ...line, panel: title })));
    const named = lines.filter(({ name }) => !name.includes("{{"));
    const read = await Promise.all(
      named.map(async ({ panel, name, role, query: text }) => {
        const value = await measured(text);
        return { where: `${panel}: ${name}`, role, value, isSteady: isSteady(panel) };
      }),
    );
    return read.filter(({ value }) => Number.isFinite(value));
  }

  const pictures = () => {
    const of = node(telemetry);
    const study = new NodeStudy(of);
    const { telemetry: facts } = of;
    if (!facts) throw new Error("first-site must have telemetry but has none");
    return plannedDashboards(facts, watchedLimits(study), nodeDiagnostics(study, facts.uncertainty));
  };
  const panels = (): readonly Panel[] => pictures().flatMap(({ rows }) => rows.flatMap((row) => row.panels));
});
