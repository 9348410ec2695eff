import { jetstream, jetstreamManager } from "@nats-io/jetstream";
import { connect, type NatsConnection } from "@nats-io/transport-node";
import { withRemovableData } from "cdktf-edge-node/rules";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { machine } from "./engine/machine";
import { Deployment } from "./site/deployment";
import { DeviceExporter } from "./site/device-exporter";
import { inspect } from "./site/engine-objects";
import { answerOf, query } from "./site/store";
import { until } from "./site/until";
import { type ProgramPorts, programPorts, watchedSite } from "./site/watched-site";
import { writeSite } from "./site/write-site";

const site = "watched";
const rule = "cooling/supply-within-it-limit";
const coldC = 42.5; // [°C]
const hotC = 46; // [°C] above the rack's 45 °C

interface Alert {
  readonly name: string;
  readonly state: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
}

describe("the programs of a site", () => {
  const { engine, images } = machine();
  const deployment = new Deployment(machine());
  let device: DeviceExporter;
  let ports: ProgramPorts;

  beforeAll(async () => {
    device = await DeviceExporter.start(machine(), coldC);
    ports = await programPorts();
    writeSite(
      deployment.outdir,
      site,
      withRemovableData(watchedSite(images, { "rack-1": device.address }, ports), "End of the acceptance test"),
    );
    await deployment.terraformOutput(site, "init");
    await deployment.terraformOutput(site, "apply", "-auto-approve");
  });

  afterAll(async () => {
    await deployment.takeDown();
    deployment.remove();
    await device.stop();
  });

  it("vmagent takes our configuration and samples the device", async () => {
    const { data } = await answerOf<{ data: { activeTargets: { labels: Record<string, string>; health: string }[] } }>(
      ports.agent,
      "/api/v1/targets",
    );
    const targets = data.activeTargets.map(({ labels, health }) => [labels.job, labels.device ?? labels.instance, health]);
    expect(targets.sort()).toEqual([
      ["devices", "rack-1", "up"],
      ["telemetry", "telemetry-agent:8429", "up"],
      ["telemetry", "telemetry-alerting:8880", "up"],
      ["telemetry", "telemetry-store:8428", "up"],
    ]);
  });

  it("VictoriaMetrics answers a query with the samples that the device gave", async () => {
    const [series] = await until("sample of the device", 20, async () => {
      const found = await query(ports.store, "edge_node_coolant_supply_temperature_celsius");
      return found.length > 0 ? found : undefined;
    });
    expect(series?.metric).toMatchObject({ device: "rack-1", job: "devices" });
    expect(Number(series?.value?.[1])).toBe(coldC);
  });

  const alerts = async () => (await answerOf<{ data: { alerts: Alert[] } }>(ports.alerting, "/api/v1/alerts")).data.alerts;
  const alert = async () => (await alerts()).find(({ name, labels }) => name === rule && labels.subject === "compute/rack-1");

  it("vmalert has the limit of the rule loaded, and no alert while the supply is cold enough", async () => {
    const { data } = await answerOf<{ data: { groups: { rules: { name: string; query: string; health: string }[] }[] } }>(
      ports.alerting,
      "/api/v1/rules",
    );
    const rules = data.groups.flatMap((group) => group.rules);
    expect(rules.find(({ name }) => name === rule)).toMatchObject({
      query: '(edge_node_coolant_supply_temperature_celsius{device="rack-1"} > 45) <= 200',
      health: "ok",
    });
    expect(await alert()).toBeUndefined();
  });

  it("vmalert finds every limit of the device measured: it gives each series of its rules", async () => {
    await until("every limit measured", 20, async () => {
      const unmeasured = (await alerts()).filter(({ name }) => name === "telemetry/limit-is-measured");
      return unmeasured.length === 0 ? true : undefined;
    });
  });

  it("vmalert fires when the supply crosses the limit, in the rule's words, and the store keeps it", async () => {
    device.supplyC = hotC;
    const fired = await until("alert", 40, async () => {
      const found = await alert();
      return found?.state === "firing" ? found : undefined;
    });
    expect(fired.labels).toMatchObject({ rule, severity: "critical", subject: "compute/rack-1", device: "rack-1" });
    expect(fired.annotations.summary).toBe("The coolant supply is not warmer than the rack allows: compute/rack-1 must be at most 45 °C");
    expect(fired.annotations.description).toBe("compute/rack-1 is at 46 °C");
    expect(fired.annotations.source).toContain("Lenovo");
    await until("alert in the store", 20, async () => {
      const found = await query(ports.store, `ALERTS{alertname="${rule}",alertstate="firing"}`);
      return found.length > 0 ? found : undefined;
    });
  });

  it("vmalert says so when nobody measures a limit", async () => {
    await device.stop();
    const silent = await until("alert of a silent device", 60, async () =>
      (await alerts()).find(({ name, state }) => name === "telemetry/device-answers" && state === "firing"),
    );
    expect(silent.annotations.summary).toBe("rack-1 does not answer");
  });

  it("a message that was stored in nats-server before a kill is received after it", async () => {
    const url = `nats://127.0.0.1:${ports.broker}`;
    const body = 'ürgent: pass 7 of "39084" ${x}';
    await withConnection(url, async (connection) => {
      const manager = await jetstreamManager(connection);
      await manager.streams.add({ name: "passes", subjects: ["passes.*"], storage: "file" });
      expect((await jetstream(connection).publish("passes.7", body)).seq).toBe(1);
    });
    const name = `${site}.message-broker`;
    const before = await inspect(engine, name);
    process.kill(before.State.Pid, "SIGKILL");
    const received = await until("message after the kill", 20, async () => {
      if ((await inspect(engine, name)).State.StartedAt === before.State.StartedAt) return undefined;
      return withConnection(url, async (connection) =>
        (await (await jetstreamManager(connection)).streams.getMessage("passes", { seq: 1 }))?.string(),
      );
    });
    expect(received).toBe(body);
  });
});

async function withConnection<Result>(servers: string, work: (connection: NatsConnection) => Promise<Result>): Promise<Result> {
  const connection = await connect({ servers, reconnect: false, timeout: 2000 });
  try {
    return await work(connection);
  } finally {
    await connection.close();
  }
}
