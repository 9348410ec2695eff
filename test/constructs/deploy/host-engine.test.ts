import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { App, Testing } from "cdktf";
import type { EdgeNodeStackProps } from "cdktf-edge-node";
import { EdgeNodeStack } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { PropsError } from "../../../constructs/props";
import { host, hostedSite, placedWorkload, withHosts } from "../../support/nodes/hosted-node";

interface Written {
  readonly provider: { readonly docker: readonly Record<string, unknown>[] };
  readonly resource: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>;
  readonly moved: readonly { readonly from: string; readonly to: string }[];
  readonly variable: Readonly<Record<string, unknown>>;
}

function written(props: EdgeNodeStackProps): Written {
  return JSON.parse(Testing.synth(new EdgeNodeStack(new App({ stackTraces: false }), "hosted", props)));
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
    expect(variable).toHaveProperty("host_1_engine");
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

  it("refuses an engine of the site beside those of hosts", () => {
    expect(() => written({ ...site, dockerHost: "ssh://edge@10.0.0.7" })).toThrow(PropsError);
    expect(() => written({ ...site, dockerHost: "ssh://edge@10.0.0.7" })).toThrow(/dockerHost: must not be given beside hosts/);
  });

  it("leaves a placed workload where the lock of its site has it, and refuses a lock that is not there", () => {
    const lock = join(mkdtempSync(join(tmpdir(), "edge-node-placement-")), "placement.lock.json");
    writeFileSync(lock, JSON.stringify({ schemaVersion: 1, sites: { hosted: { archiver: "host-2" } } }));
    const small = hostedSite([placedWorkload("archiver")]);
    expect(Object.keys(written({ ...small, placementLock: lock }).resource.docker_container ?? {})).toContain(
      "service_archiver__on__host-2",
    );
    rmSync(dirname(lock), { recursive: true });
    expect(() => written({ ...small, placementLock: lock })).toThrow(
      /placementLock: must be the lock of its placement but .* is not there/,
    );
  });

  it("asks the engine for accelerators by their numbers", () => {
    const accelerators = [{ name: "nvidia-l4", count: 2 }];
    const asking = hostedSite([placedWorkload("decoder", { accelerators })]);
    const { resource } = written(withHosts(asking, { "rack-1": [host("host-1")], "rack-2": [host("host-2", { accelerators })] }));
    const decoder = resource.docker_container?.["service_decoder__on__host-2"];
    expect(decoder).toMatchObject({ runtime: "nvidia", env: ["NVIDIA_VISIBLE_DEVICES=0,1"] });
  });
});
