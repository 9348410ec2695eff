import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type EdgeNodeStackProps, type HostProps, snapshot, type WorkloadProps } from "cdktf-edge-node";
import { NodeStudy, withRemovableData } from "cdktf-edge-node/rules";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { host, withHosts } from "../support/nodes/hosted-node";
import { docker, type OwnEngine } from "./engine/docker-engine";
import { freePort } from "./engine/free-port";
import { type HostBeside, hostBeside, imagesForAll } from "./engine/host-beside";
import type { Images } from "./engine/images";
import { machine } from "./engine/machine";
import { Deployment } from "./site/deployment";
import { inspect, siteObjects } from "./site/engine-objects";
import { isKept, plannedChanges } from "./site/plan";
import { quickSite } from "./site/quick-site";
import { runningServices, untilHealthy } from "./site/running";
import { idleWorkload } from "./site/workload-site";
import { writeSite } from "./site/write-site";

const site = "hosted";
const healthyS = 90; // [s]

/** The design of the site on one engine, and on two hosts. Telemetry on a host is deployed by phases.test.ts. */
function designs(images: Images, broker: { readonly address: string; readonly port: number }) {
  const { telemetry: _, ...quick } = quickSite(images);
  const fixed = (name: string, rack: string): WorkloadProps => ({ ...idleWorkload(images, name), rack, usesBroker: true });
  const placed = (name: string, cores: number, priority: number): WorkloadProps => {
    const { rack: __, shareOfRackPower: ___, ...rest } = idleWorkload(images, name);
    return { ...rest, cores, priority, power: "100 W" };
  };
  const reason = "The network of the acceptance test is its own";
  const alone: EdgeNodeStackProps = {
    ...quick,
    orchestration: {
      ...quick.orchestration,
      broker: {
        image: images.broker,
        memory: "256 MiB",
        storage: "1 GiB",
        ports: [{ container: 4222, host: broker.port, address: broker.address }],
        loosened: { plainText: { reason } },
      },
      workloads: [fixed("demodulator", "rack-1"), fixed("archiver", "rack-2")],
    },
  };
  const together: EdgeNodeStackProps = {
    ...alone,
    orchestration: {
      ...quick.orchestration,
      ...alone.orchestration,
      workloads: [
        ...(alone.orchestration?.workloads ?? []),
        placed("viewer", 1, 1),
        placed("cruncher", 2, 3),
        { ...placed("replayer", 1, 6), dataDirectories: ["/data"] },
      ],
      placed: { replayer: "host-2" },
    },
  };
  return { alone, together };
}

describe.skipIf(machine().beside === undefined)("a site on two hosts", () => {
  const { engine } = machine();
  const images = imagesForAll(machine(), machine().images);
  const deployment = new Deployment(machine());
  let beside: HostBeside;
  let second: OwnEngine;
  let alone: EdgeNodeStackProps;
  let first: EdgeNodeStackProps;
  let both: EdgeNodeStackProps;
  let brokerAddress: string;

  const small = { memory: "4 GiB", cores: 2 } as const;
  const plan = () => deployment.terraform(site, "plan", "-detailed-exitcode");
  const apply = () => deployment.terraformOutput(site, "apply", "-auto-approve");
  const write = (props: EdgeNodeStackProps) => writeSite(deployment.outdir, site, props);
  const services = async () => ({ first: await runningServices(engine, site), second: await runningServices(second.address, site) });

  beforeAll(async () => {
    beside = await hostBeside(machine(), "host-2", 1);
    second = beside.engine;
    const { network } = beside;
    const port = await freePort();
    brokerAddress = `${network.runAddress}:${port}`;
    const made = designs(images, { address: network.runAddress, port });
    alone = made.alone;
    const one = host("host-1", { address: engine.host, networkAddress: network.runAddress, ...small });
    const two = host("host-2", { address: second.address.host, ...small, cores: 4 });
    first = withHosts(made.alone, { "rack-1": [one] });
    both = withHosts(made.together, { "rack-1": [one], "rack-2": [two] });
    write(alone);
    await deployment.terraformOutput(site, "init");
    await apply();
  });

  afterAll(async () => {
    await deployment.takeDown();
    deployment.remove();
    await beside.remove();
  });

  it("gets its first host for the engine that it runs on: nothing is made anew, and no data volume is touched", async () => {
    const ids = async () =>
      Object.fromEntries(
        await Promise.all((await siteObjects(engine, site)).containers.map(async (name) => [name, (await inspect(engine, name)).Id])),
      );
    const before = await ids();
    write(first);
    const changes = await plannedChanges(deployment, site);
    expect(changes.filter((change) => !isKept(change))).toEqual([]);
    expect(
      changes
        .filter(({ type }) => type.startsWith("docker_"))
        .every(({ address, movesFrom }) => movesFrom !== undefined && address.includes("__on__host-1")),
    ).toBe(true);
    await deployment.terraformOutput(site, "apply", "site.tfplan");
    expect(await ids()).toEqual(before);
    expect((await plan()).status).toBe(0);
  });

  it("gets a second host: each workload runs where the report says, and a plan is empty", async () => {
    write(both);
    await apply();
    const { hosts } = placementOf(both);
    const on = (name: string) =>
      Object.keys(hosts)
        .filter((id) => hosts[id] === name)
        .map((id) => `${site}.${id}`)
        .sort();
    expect(await services()).toEqual({ first: on("host-1"), second: on("host-2") });
    expect(on("host-2")).toEqual(["archiver", "cruncher", "replayer"].map((id) => `${site}.${id}`));
    await untilHealthy(engine, on("host-1"), healthyS);
    await untilHealthy(second.address, on("host-2"), healthyS);
    expect((await plan()).status).toBe(0);
  });

  it("tells a workload of the second host where the broker is, and lets it reach it", async () => {
    const { Config } = await inspect(second.address, `${site}.archiver`);
    expect(Config.Env).toContain(`EDGE_NODE_BROKER=nats://${brokerAddress}`);
    expect((await inspect(engine, `${site}.demodulator`)).Config.Env).toContain("EDGE_NODE_BROKER=nats://message-broker:4222");
    const [address = "", port = ""] = brokerAddress.split(":");
    const said = await docker(second.address, [
      "exec",
      `${site}.archiver`,
      "/bin/busybox",
      "timeout",
      "5",
      "/bin/busybox",
      "nc",
      address,
      port,
    ]);
    expect(said.stdout).toContain('"server_name":"message-broker"');
  });

  it("loses the second host: what the study said is what happens, and back it is as it was", async () => {
    const { losses } = placementOf(both);
    const loss = losses.find(({ name }) => name === "host-2-lost");
    expect({ down: loss?.down, moved: loss?.moved, noRoom: loss?.noRoom.map(({ id, quantity }) => [id, quantity]) }).toEqual({
      down: ["archiver"],
      moved: [{ id: "replayer", host: "host-1" }],
      noRoom: [["cruncher", "cores"]],
    });
    const before = await services();
    await second.halt();
    await untilHealthy(engine, before.first, healthyS);
    expect(await runningServices(engine, site)).toEqual(before.first);
    const refused = await plan();
    expect(refused.status).toBe(1);
    expect(refused.stderr).toMatch(/host-2|docker\.sock/);
    await second.resume();
    await untilHealthy(second.address, before.second, healthyS);
    expect((await plan()).status).toBe(0);
  });

  it("gets a second host with an empty disk in place of the first one: one apply brings its services back", async () => {
    const before = await services();
    await second.halt();
    for (const part of ["data", "exec"]) rmSync(join(beside.folder, part), { recursive: true, force: true });
    mkdirSync(join(beside.folder, "data"));
    await second.resume();
    expect(await runningServices(second.address, site)).toEqual([]);
    await apply();
    expect(await services()).toEqual(before);
    await untilHealthy(second.address, before.second, healthyS);
    expect((await plan()).status).toBe(0);
  });

  it("is refused by Terraform where a host that lives leaves its description at once: its provider is gone", async () => {
    write(withoutSecond(leaving(both)));
    const refused = await plan();
    expect(refused.status).toBe(1);
    expect(refused.stderr).toMatch(/Provider configuration not present[\s\S]*host-2/);
  });

  it("empties a host that is leaving once its data may go, and then lets it leave the description: a plan is empty", async () => {
    const { first: before } = await services();
    write(leaving(both));
    const refused = await plan();
    expect([refused.status, refused.stderr]).toEqual([
      1,
      expect.stringMatching(/data__on__host-2\["hosted\.replayer\.[\s\S]*prevent_destroy/),
    ]);
    const givenUp = (props: EdgeNodeStackProps) => withRemovableData(props, "The host is taken away");
    write(givenUp(both));
    await apply();
    write(givenUp(leaving(both)));
    await apply();
    const after = await services();
    expect(after).toEqual({ first: expect.arrayContaining([...before, `${site}.archiver`, `${site}.replayer`]), second: [] });
    expect(await siteObjects(second.address, site)).toMatchObject({ containers: [], networks: [], volumes: [] });
    await untilHealthy(engine, after.first, healthyS);
    write(withoutSecond(givenUp(leaving(both))));
    expect((await plan()).status).toBe(0);
  });
});

/** The site without a second host. */
function withoutSecond(props: EdgeNodeStackProps): EdgeNodeStackProps {
  return withSecond(props, () => []);
}

/** The site whose second host leaves. What has no room on the first goes too. */
function leaving(props: EdgeNodeStackProps): EdgeNodeStackProps {
  const { orchestration } = props;
  const workloads = (orchestration?.workloads ?? []).filter(({ name }) => name !== "cruncher");
  return withSecond({ ...props, orchestration: { ...orchestration, workloads } }, (second) => [{ ...second, leaving: true }]);
}

function withSecond(props: EdgeNodeStackProps, change: (second: HostProps) => readonly HostProps[]): EdgeNodeStackProps {
  const racks = props.compute?.racks.map((rack) => ({
    ...rack,
    hosts: (rack.hosts ?? []).flatMap((one) => (one.name === "host-2" ? change(one) : one)),
  }));
  return { ...props, compute: { ...props.compute, racks: racks ?? [] } };
}

/** Hosts by what runs there, and what each loss costs. */
function placementOf({ site: at, ...design }: EdgeNodeStackProps) {
  const study = new NodeStudy(snapshot(site, at, design));
  const { placement } = study.node;
  if (!placement || !study.design.placement) throw new Error("Site must have hosts but has none");
  return { hosts: Object.fromEntries(placement.placed.hostOf), losses: study.design.placement.losses };
}
