import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Network } from "@cdktf/provider-docker/lib/network";
import { App, TerraformStack, Testing } from "cdktf";
import { EdgeNode, EdgeNodeStack, type EdgeNodeStackProps, Service } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { HostEngine } from "../../../constructs/deploy/host-engine";
import { dockerProvider } from "../../../constructs/deploy/provider";
import { PropsError } from "../../../constructs/props";
import { planNode } from "../../support/deploy/planned-node";
import { host, hostedSite, placedWorkload, withHosts } from "../../support/nodes/hosted-node";
import { onTwoHosts, sheddingProps } from "../../support/nodes/shedding";

interface Written {
  readonly provider: { readonly docker: readonly Record<string, unknown>[] };
  readonly resource: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>;
  readonly moved: readonly { readonly from: string; readonly to: string }[];
  readonly variable: Readonly<Record<string, unknown>>;
}

/** The stack of a site, with what `fill` adds to it. */
function written(props: EdgeNodeStackProps, fill: (stack: EdgeNodeStack) => void = () => undefined): Written {
  const stack = new EdgeNodeStack(new App({ stackTraces: false }), "hosted", props);
  planNode(stack.edgeNode);
  fill(stack);
  return JSON.parse(Testing.synth(stack));
}

const addresses = ({ resource }: Written) =>
  Object.entries(resource).flatMap(([type, all]) => Object.keys(all).map((name) => `${type}.${name}`));

describe("HostEngine", () => {
  const site = hostedSite([placedWorkload("archiver"), placedWorkload("viewer", { memory: "60 GiB", dataDirectories: ["/data"] })]);

  it("declares a provider for each host, and the first as that without an alias too", () => {
    const { provider, variable } = written(
      withHosts(site, {
        "rack-1": [host("host-1", { address: { variable: "host_1_engine" } })],
        "rack-2": [host("2nd", { address: "tcp://10.0.0.8:2376", certificates: "/etc/edge-node/engines/2nd" })],
      }),
    );
    expect(provider.docker).toEqual([
      { host: "${var.host_1_engine}" },
      { alias: "host-1", host: "${var.host_1_engine}" },
      { alias: "_2nd", host: "tcp://10.0.0.8:2376", cert_path: "/etc/edge-node/engines/2nd" },
    ]);
    expect(variable.host_1_engine).toMatchObject({ validation: [{ condition: '${can(regex("^(unix|ssh)://", var.host_1_engine))}' }] });
  });

  it("gives the pair of each host a directory of its own, and a network where it needs one", () => {
    const { resource } = written(sheddingProps(onTwoHosts()));
    const shared = Object.entries(resource.docker_volume ?? {}).filter(([name]) => name.startsWith("shared_"));
    expect(shared.map(([name, { provider }]) => [name, provider])).toEqual([
      ["shared_engine-gate-socket__on__host-1", "docker.host-1"],
      ["shared_engine-gate-socket__on__host-2", "docker.host-2"],
    ]);
    const of = (name: string) => resource.docker_container?.[`service_${name}`];
    for (const [id, on] of [
      ["", "host-1"],
      ["-host-2", "host-2"],
    ] as const) {
      expect(of(`engine-gate${id}__on__${on}`)).toMatchObject({ provider: `docker.${on}`, network_mode: "none" });
      expect(of(`load-shedder${id}__on__${on}`)).toMatchObject({
        provider: `docker.${on}`,
        networks_advanced: [{ name: `\${docker_network.module_telemetry__on__${on}.name}` }],
        volumes: expect.arrayContaining([
          { container_path: "/run/engine-gate", volume_name: `\${docker_volume.shared_engine-gate-socket__on__${on}.name}` },
        ]),
      });
    }
  });

  it("keeps the provider of a host that leaves, and the protection of its data, and puts nothing there", () => {
    const left = written(
      withHosts(site, {
        "rack-1": [host("host-1", { networkAddress: "10.0.0.7", memory: "128 GiB" })],
        "rack-2": [host("host-2", { leaving: true })],
      }),
    );
    expect(left.provider.docker.map(({ alias }) => alias)).toEqual([undefined, "host-1", "host-2"]);
    expect(addresses(left).filter((address) => address.endsWith("__on__host-2"))).toEqual(["docker_volume.data__on__host-2"]);
    expect(left.resource.docker_volume?.["data__on__host-2"]).toMatchObject({
      for_each: "${toset([])}",
      lifecycle: { prevent_destroy: true },
      provider: "docker.host-2",
    });
    expect(addresses(left)).toContain("docker_container.service_viewer__on__host-1");
  });

  it("gives all that stands on a host its provider and its name in the address", () => {
    const { resource } = written(site);
    for (const [type, all] of Object.entries(resource))
      for (const [name, { provider }] of Object.entries(all)) {
        const [, on] = /__on__(.*)$/.exec(name) ?? [];
        if (type.startsWith("docker_")) expect([type, name, provider]).toEqual([type, name, on === undefined ? undefined : `docker.${on}`]);
      }
    expect(Object.keys(resource.docker_container ?? {})).toContain("service_viewer__on__host-2");
    expect(Object.keys(resource.docker_volume ?? {}).filter((name) => name.includes("data"))).toEqual([
      "data",
      "data__on__host-1",
      "data__on__host-2",
    ]);
  });

  it("takes over everything that the same site has without hosts, at the first that is declared alone", () => {
    const { orchestration: { workloads: _, ...others } = { workloads: [] }, ...rest } = site;
    const alone = { ...rest, orchestration: { ...others, workloads: [] } };
    const plain = written(withHosts(alone, {}));
    const hosted = written(withHosts(alone, { "rack-1": [host("host-1")], "rack-2": [host("host-2")] }));
    const blocks = addresses(plain).filter((address) => /^docker_(?!volume\.data$)/.test(address));
    const moves = Object.fromEntries(hosted.moved.map(({ from, to }) => [from, to]));
    expect(blocks.map((address) => [address, moves[address]])).toEqual(blocks.map((address) => [address, `${address}__on__host-1`]));
    const through = (address: string): string => (moves[address] === undefined ? address : through(moves[address]));
    const volume = "hosted.telemetry-store.telemetry-store-data";
    expect(through(`docker_volume.data["${volume}"]`)).toBe(`docker_volume.data__on__host-1["${volume}"]`);
    expect(Object.values(moves).filter((to) => to.includes("host-2"))).toEqual([]);
    const targets = hosted.moved.map(({ to }) => to);
    expect(new Set(targets).size).toBe(targets.length);
  });

  it("labels what it takes over as a site without hosts does: the engine would make it anew", () => {
    const labels = ({ resource }: Written, suffix: string) =>
      Object.fromEntries(Object.entries(resource.docker_container ?? {}).map(([name, one]) => [name.replace(suffix, ""), one.labels]));
    const { orchestration: { workloads: _, ...others } = { workloads: [] }, ...rest } = site;
    const alone = { ...rest, orchestration: { ...others, workloads: [] } };
    expect(labels(written(withHosts(alone, { "rack-1": [host("host-1")] })), "__on__host-1")).toEqual(
      labels(written(withHosts(alone, {})), ""),
    );
  });

  it("puts a service of the integrator on the first host, or on the one that it names, and moves nothing whose address is taken", () => {
    const beside = (fill: (stack: EdgeNodeStack) => void): Written => written(site, fill);
    const program = { name: "extra", image: { variable: "archiver_image" }, memory: "64 MiB", healthcheck: { tcp: 80 } } as const;
    const onFirst = beside((stack) => new Service(stack, "extra", { network: new Network(stack, "own", { name: "own" }), program }));
    expect(onFirst.resource.docker_container).toHaveProperty("service_extra__on__host-1");
    const declared = new Set(addresses(onFirst));
    expect(onFirst.moved.filter(({ from }) => declared.has(from))).toEqual([]);
    const onSecond = beside((stack) => {
      const provider = HostEngine.of(stack, "host-2")?.provider;
      new Service(stack, "extra", {
        network: new Network(stack, "own", { name: "own", ...(provider && { provider }) }),
        program,
        host: "host-2",
      });
    });
    expect(onSecond.resource.docker_container?.["service_extra__on__host-2"]).toMatchObject({ provider: "docker.host-2" });
    expect(() =>
      beside((stack) => new Service(stack, "extra", { network: new Network(stack, "own", { name: "own" }), program, host: "host-3" })),
    ).toThrow(/Host of extra must be one of the stack but is "host-3": use one of host-1, host-2/);
    expect(() =>
      beside((stack) => {
        const provider = HostEngine.of(stack, "host-2")?.provider;
        new Service(stack, "extra", { network: new Network(stack, "own", { name: "own", ...(provider && { provider }) }), program });
      }),
    ).toThrow(/Network of extra must be on its host host-1 but is on host-2/);
  });

  it("leaves an image where a service that stands before the hosts has it", () => {
    const stack = new TerraformStack(new App({ stackTraces: false }), "hosted");
    const program = { name: "extra", image: { variable: "archiver_image" }, memory: "64 MiB", healthcheck: { tcp: 80 } } as const;
    new Service(stack, "extra", { network: new Network(stack, "own", { name: "own" }), program });
    planNode(new EdgeNode(stack, "node", site));
    const json = JSON.parse(Testing.synth(stack)) as Written;
    const declared = new Set(addresses(json));
    expect(declared).toContain("docker_image.image-variable-archiver_image");
    expect(json.moved.filter(({ from }) => declared.has(from))).toEqual([]);
  });

  it("refuses a provider of the stack that names an engine of its own: what ran there would be left behind", () => {
    const stack = new TerraformStack(new App({ stackTraces: false }), "hosted");
    dockerProvider(stack, { host: "ssh://me@mine" });
    expect(() => new EdgeNode(stack, "node", site)).toThrow(
      /Docker provider of hosted must not have a host beside hosts of a node.*leave its host out/,
    );
  });

  it("refuses hosts of a second node in one stack: their engines would meet", () => {
    const stack = new TerraformStack(new App({ stackTraces: false }), "hosted");
    new EdgeNode(stack, "node", site);
    expect(() => new EdgeNode(stack, "other", site)).toThrow(
      /Hosts of hosted must be those of one node.*give each node a stack of its own/,
    );
  });

  it("refuses one variable for an engine and an image", () => {
    const stack = new EdgeNodeStack(
      new App({ stackTraces: false }),
      "hosted",
      withHosts(site, { "rack-1": [host("host-1", { address: { variable: "archiver_image" } })], "rack-2": [host("host-2")] }),
    );
    expect(() => Testing.synth(stack, true)).toThrow(/Variable archiver_image must be that of an image alone/);
  });

  it("refuses an engine of the site beside those of hosts", () => {
    expect(() => written({ ...site, dockerHost: "ssh://edge@10.0.0.7" })).toThrow(PropsError);
    expect(() => written({ ...site, dockerHost: "ssh://edge@10.0.0.7" })).toThrow(/dockerHost: must not be stated beside hosts/);
  });

  it("leaves a placed workload where the lock of its site has it, and refuses a lock that is not there", () => {
    const lock = join(mkdtempSync(join(tmpdir(), "edge-node-placement-")), "placement.lock.json");
    writeFileSync(lock, JSON.stringify({ schemaVersion: 1, sites: { hosted: { archiver: "host-2" } } }));
    const small = hostedSite([placedWorkload("archiver")]);
    expect(Object.keys(written({ ...small, placementLock: lock }).resource.docker_container ?? {})).toContain(
      "service_archiver__on__host-2",
    );
    rmSync(dirname(lock), { recursive: true });
    expect(() => written({ ...small, placementLock: lock })).toThrow(/placementLock: must be a lock of placements but .* does not exist/);
  });

  it("asks the engine for accelerators by their numbers", () => {
    const accelerators = [{ name: "nvidia-l4", count: 2 }];
    const asking = hostedSite([placedWorkload("decoder", { accelerators })]);
    const { resource } = written(withHosts(asking, { "rack-1": [host("host-1")], "rack-2": [host("host-2", { accelerators })] }));
    const decoder = resource.docker_container?.["service_decoder__on__host-2"];
    expect(decoder).toMatchObject({ runtime: "nvidia", env: ["NVIDIA_VISIBLE_DEVICES=0,1"] });
  });
});
