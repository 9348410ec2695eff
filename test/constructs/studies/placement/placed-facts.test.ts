import { type EdgeNodeStackProps, snapshot } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { firstSite } from "../../../../examples/first-site";
import { orchestration, telemetry } from "../../../../examples/parts/it-30kw";
import { host, hostedSite, placedWorkload, withHosts } from "../../../support/nodes/hosted-node";

const nodeOf = ({ site, ...design }: EdgeNodeStackProps) => snapshot("hosted", site, design);

describe("placedFacts()", () => {
  it("placedFacts() leaves a node without hosts as it is: services name none, and nothing is placed", () => {
    const node = nodeOf(firstSite);
    expect(node.services.filter((service) => "host" in service)).toEqual([]);
    expect([node.hosts, node.placement]).toEqual([[], undefined]);
  });

  it("placedFacts() puts telemetry and broker on the first host, or on the one that each names", () => {
    const on = (site: EdgeNodeStackProps) => Object.fromEntries(nodeOf(site).services.map(({ id, host: of }) => [id, of]));
    const programs = ["telemetry-agent", "telemetry-store", "telemetry-alerting"];
    expect(on(hostedSite([]))).toEqual(Object.fromEntries([...programs, "message-broker"].map((id) => [id, "host-1"])));
    const site = hostedSite([], { broker: { ...orchestration.broker, host: "host-2" } });
    expect(on({ ...site, telemetry: { ...telemetry, host: "host-2" } })["telemetry-store"]).toBe("host-2");
    expect(on(site)).toMatchObject({ "telemetry-store": "host-1", "message-broker": "host-2" });
  });

  it("placedFacts() gives a placed workload its rack, its share of the power above idle there, and the label of the rack", () => {
    // 12.75 kW above idle: 2.55 kW are 20 % of it
    const node = nodeOf(hostedSite([placedWorkload("viewer", { power: "2.55 kW", sheddable: true })]));
    const [viewer] = node.workloads;
    expect(viewer).toEqual({ id: "viewer", rack: "rack-1", priority: 5, sheddable: true, shareOfRackPower: expect.closeTo(0.2, 12) });
    expect(node.services.find(({ id }) => id === "viewer")).toMatchObject({ host: "host-1", labels: { "edge-node.rack": "rack-1" } });
  });

  it("placedFacts() tells who uses the broker where it is: by its name on the same host, else where it is published", () => {
    const reason = "The network between the racks is our own";
    const broker = {
      ...orchestration.broker,
      ports: [{ container: 4222, host: 14_222, address: "fd00::7" }],
      loosened: { plainText: { reason } },
    };
    const using = { usesBroker: true, power: "7 kW" } as const;
    const site = hostedSite([placedWorkload("a", using), placedWorkload("b", using), placedWorkload("c")], { broker });
    const node = nodeOf(withHosts(site, { "rack-1": [host("host-1", { networkAddress: "fd00::7" })], "rack-2": [host("host-2")] }));
    const told = Object.fromEntries(node.services.map(({ id, environment }) => [id, environment.EDGE_NODE_BROKER]));
    expect(told).toMatchObject({ a: "nats://message-broker:4222", b: "nats://[fd00::7]:14222", c: undefined });
  });

  it("placedFacts() gives out accelerators by their numbers on the host, those that an engine takes so", () => {
    const accelerators = [
      { name: "nvidia-l4", count: 2 },
      { name: "fpga", count: 1 },
      { name: "nvidia-a2", count: 1 },
    ];
    const asking = (name: string, kind: string, count = 1) =>
      placedWorkload(name, { power: "10 W", accelerators: [{ name: kind, count }] });
    const site = hostedSite([asking("a", "nvidia-l4"), asking("b", "nvidia-a2"), asking("c", "fpga"), asking("d", "nvidia-l4")]);
    const node = nodeOf(withHosts(site, { "rack-1": [host("host-1", { accelerators })], "rack-2": [host("host-2")] }));
    const numbers = Object.fromEntries(node.services.map(({ id, acceleratorNumbers }) => [id, acceleratorNumbers]));
    expect(numbers).toMatchObject({ a: [0], b: [2], c: undefined, d: [1] });
  });

  it("placedFacts() runs what finds no room nowhere", () => {
    const big = (name: string) => placedWorkload(name, { memory: "40 GiB" });
    const node = nodeOf(hostedSite([big("a"), big("b"), big("c")]));
    expect(node.services.map(({ id }) => id)).not.toContain("c");
    expect(node.workloads.map(({ id }) => id)).toEqual(["a", "b"]);
    expect(node.placement?.placed.noRoom).toMatchObject([{ id: "c", quantity: "memory", own: 40 * 1024 ** 3 }]);
  });

  it("placedFacts() takes one port of two hosts for two", () => {
    const ports = [{ container: 80, host: 8080, address: "10.0.0.7" }];
    const fixed = (name: string, rack: string) => {
      const { power: _, ...rest } = placedWorkload(name, { ports });
      return { ...rest, rack, shareOfRackPower: "10 %" as const };
    };
    expect(() => nodeOf(hostedSite([fixed("a", "rack-1"), fixed("b", "rack-2")]))).not.toThrow();
    const shared = withHosts(hostedSite([fixed("a", "rack-1"), fixed("b", "rack-1")]), { "rack-1": [host("host-1")] });
    expect(() => nodeOf(shared)).toThrow(/b must have port 8080 of 10.0.0.7 for itself but a has it/);
  });
});
