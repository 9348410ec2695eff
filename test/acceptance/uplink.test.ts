import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { declareSource, defineSite } from "cdktf-edge-node";
import { withRemovableData } from "cdktf-edge-node/rules";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { abha } from "../../examples/parts/abha";
import { dockerOutput } from "./engine/docker-engine";
import { machine } from "./engine/machine";
import { say } from "./engine/step";
import { Centre } from "./site/centre";
import { Deployment } from "./site/deployment";
import { DeviceExporter } from "./site/device-exporter";
import { rawSamples } from "./site/store";
import { until } from "./site/until";
import { programPorts, watchedSite } from "./site/watched-site";
import { writeSite } from "./site/write-site";

const site = "told";
const channels = 10; // of each device
const deviceNames = ["rack-1", "rack-2"] as const;
/** Time without the centre: samples of so many intervals wait at the site [s]. */
const cutS = 60;
/** Until what waits is sent: flush, retry and drain, and the delay of a busy machine [s]. */
const sentS = 120;

/** The highlands of the first site, behind a thin link of which this test has only the numbers. */
const place = defineSite({
  ...abha,
  grid: { nominal: "400 V line-to-line", minimum: "0.85" },
  promises: { redundancy: { rejection: "N+1", airConditioning: "N+1", feeds: "2N" } },
  backhaul: {
    up: "2 Mbit/s",
    down: "2 Mbit/s",
    roundTripTime: "600 ms",
    loss: "0 %",
    congestion: "bbr",
    outage: "1 h",
    alertDelay: "60 s",
    share: { telemetry: "0.5", updates: "0.3" },
    source: declareSource("Network of the acceptance test", "acceptance@example.org"),
  },
});

/** A real vmagent and a real store as centre; the door in front of it, its cut and the devices are of this test. Nothing here delays, loses or limits packets. */
describe("a site tells its centre what it measures", () => {
  const { engine, images, publishedAddress } = machine();
  const deployment = new Deployment(machine());
  const token = `token-${randomUUID()}`;
  let centre: Centre;
  let devices: readonly DeviceExporter[] = [];
  let storeAddress = "";

  beforeAll(async () => {
    centre = await Centre.start(machine(), `${site}-centre`, token);
    devices = await Promise.all(deviceNames.map(() => DeviceExporter.start(machine(), 20, channels)));
    const ports = await programPorts();
    storeAddress = `${publishedAddress}:${ports.store}`;
    const targets = Object.fromEntries(deviceNames.map((name, i) => [name, devices[i]?.address ?? ""]));
    const [tokenFile, caFile] = ["uplink-token", "centre-ca.pem"].map((name) => join(deployment.folder, name));
    if (tokenFile === undefined || caFile === undefined) throw new Error("Files must have names");
    writeFileSync(tokenFile, token, { mode: 0o644 });
    writeFileSync(caFile, readFileSync(centre.authority), { mode: 0o644 });
    const { telemetry, site: _, ...watched } = watchedSite(images, targets, ports, publishedAddress);
    const design = {
      ...watched,
      telemetry: {
        ...telemetry,
        uplink: {
          image: images.agent,
          memory: "128 MiB",
          centre: centre.address,
          token: { hostFile: tokenFile },
          ca: { hostFile: caFile },
          also: [{ series: "sequence", count: deviceNames.length * channels }],
        },
      },
    } as const;
    writeSite(deployment.outdir, site, { ...withRemovableData(design, "End of the acceptance test"), site: place });
    await deployment.terraformOutput(site, "init");
    await deployment.terraformOutput(site, "apply", "-auto-approve");
  });

  afterAll(async () => {
    await deployment.takeDown();
    deployment.remove();
    await centre?.stop();
    await Promise.all(devices.map((device) => device.stop()));
  });

  const countsAt = async (address: string, device: string) =>
    (await rawSamples(address, `sequence{device="${device}"}`)).map(({ values }) => new Set(values));

  /** Until the centre has of every channel all answers that the site's store has up to the last one of now. */
  async function untilEqual(): Promise<number> {
    const last = devices.map(({ answers }) => answers.length - 1);
    await until("equal counts at site and centre", sentS, async () => {
      for (const [i, device] of deviceNames.entries()) {
        const [atSite, atCentre] = [await countsAt(storeAddress, device), await countsAt(centre.store, device)];
        const expected = [...(atSite[0] ?? [])].filter((value) => value <= (last[i] ?? 0));
        if (expected.length === 0 || atCentre.length !== channels) return undefined;
        if (!atCentre.every((values) => expected.every((value) => values.has(value)))) return undefined;
      }
      return true;
    });
    return last.reduce((sum, one) => sum + one, 0);
  }

  it("brings every sample there over a cut in which the uplink is stopped and started, and drops none", async () => {
    await untilEqual();
    centre.shut();
    const before = devices.map(({ answers }) => answers.length);
    await until("half of the cut", cutS + 30, async () =>
      (devices[0]?.answers.length ?? 0) > (before[0] ?? 0) + cutS / 2 ? true : undefined,
    );
    await dockerOutput(engine, ["restart", `${site}.telemetry-uplink`]);
    await until("the cut", 2 * cutS, async () => ((devices[0]?.answers.length ?? 0) > (before[0] ?? 0) + cutS ? true : undefined));
    centre.reopen();
    say(`uplink: ${await untilEqual()} answers of two devices are at site and centre, over a cut of ${cutS} s`);
    const dropped = await rawSamples(storeAddress, 'vmagent_remotewrite_packets_dropped_total{instance="telemetry-uplink:8429"}');
    expect(dropped.map(({ values }) => values.at(-1))).toEqual([0, 0]); // of each queue
  });

  it("sends what maps, limits and `also` name, whether targets answer, and alerts in a queue of their own; nothing else", async () => {
    const [first] = devices;
    if (first) first.supplyC = 60;
    await until("an alert at the centre", sentS, async () =>
      (await rawSamples(centre.store, 'ALERTS{alertstate="firing",rule="cooling/supply-within-it-limit"}')).length > 0 ? true : undefined,
    );
    const names = await centre.names();
    expect(names.filter((name) => !/^(?:edge_node_\w+|sequence|up|ALERTS)$/.test(name))).toEqual([]);
    expect(names).toEqual(expect.arrayContaining(["ALERTS", "up", "sequence", "edge_node_coolant_supply_temperature_celsius"]));
    const queues = new Set(centre.seen.flatMap(({ queue, status }) => (status === 204 || status === 200 ? (queue ?? "none") : [])));
    expect(queues).toEqual(new Set(["alerts", "series"]));
  });

  it("asks the door with its token, which no file of Terraform holds, and leaves nothing to change", async () => {
    expect(centre.seen.filter(({ status }) => status === 403)).toEqual([]);
    const folder = deployment.stackFolder(site);
    const texts = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.parentPath.includes(".terraform"))
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8"));
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.some((text) => text.includes(token))).toBe(false);
    expect((await deployment.terraform(site, "plan", "-detailed-exitcode")).status).toBe(0);
  });
});
