import { describe, expect, it } from "vitest";
import { host } from "../../../support/nodes/hosted-node";
import { onTwoHosts, sheddingNode, sheddingProps } from "../../../support/nodes/shedding";
import { problemsOf } from "../../../support/props/problems-of";

const problems = (change: Parameters<typeof sheddingNode>[0]) => problemsOf(() => sheddingNode(change));
const ofPairs = ({ node }: Pick<ReturnType<typeof sheddingNode>, "node">) =>
  node.services.filter(({ id }) => /^(?:load-shedder|engine-gate)/.test(id)).map(({ id, host: on }) => `${id} on ${on}`);
const { workloads } = sheddingProps().orchestration;
const shedding = sheddingProps().orchestration.shedding ?? expect.unreachable();

describe("placedWithShedding()", () => {
  it("placedWithShedding() runs both programs beside the store, and marks what they may stop and nothing else", () => {
    const { services, telemetry } = sheddingNode().node;
    expect(telemetry?.services.map(({ id }) => id).slice(-2)).toEqual(["load-shedder", "engine-gate"]);
    expect(services.filter(({ switched }) => switched).map(({ id }) => id)).toEqual(["archiver", "trainer", "viewer"]);
    expect(telemetry?.programs.at(-1)).toBe("load-shedder:9465");
    expect(telemetry?.elsewhere).toBeUndefined();
  });

  it("placedWithShedding() changes nothing of a site without the programs", () => {
    const { services } = sheddingNode({ controlled: false }).node;
    expect(services.some(({ switched, id }) => switched || id === "load-shedder")).toBe(false);
  });

  it("placedWithShedding() gives each host with such workloads a pair, with its socket, which the telemetry reaches", () => {
    const { node } = sheddingNode(onTwoHosts({ second: { socketGroup: 998, socket: "/run/other.sock" } }));
    expect(ofPairs({ node })).toEqual([
      "load-shedder on host-1",
      "engine-gate on host-1",
      "load-shedder-host-2 on host-2",
      "engine-gate-host-2 on host-2",
    ]);
    const pair = (id: string) => node.services.find((one) => one.id === id);
    expect(pair("engine-gate")).toMatchObject({ user: "65532:999", engineSocket: "/var/run/docker.sock" });
    expect(pair("engine-gate-host-2")).toMatchObject({ user: "65532:998", engineSocket: "/run/other.sock", ports: [] });
    expect([pair("load-shedder")?.ports, pair("load-shedder")?.loosened.plainText]).toEqual([[], undefined]);
    expect(pair("load-shedder-host-2")).toMatchObject({
      ports: [{ container: 9465, host: 9465, address: "10.0.0.8" }],
      loosened: { plainText: { reason: expect.stringContaining("A. Operator") } },
    });
    for (const [id, on] of [
      ["load-shedder", "host-1"],
      ["engine-gate-host-2", "host-2"],
    ] as const)
      expect(pair(id)?.command?.at(-1)).toBe(on);
    expect(node.telemetry?.programs.slice(-2)).toEqual(["load-shedder:9465", "load-shedder-host-2:9465"]);
    expect(node.telemetry?.elsewhere).toEqual({ "load-shedder-host-2:9465": "10.0.0.8:9465" });
  });

  it("placedWithShedding() gives no pair to a host without such workloads, and then needs no network between them", () => {
    const { telemetry } = sheddingProps();
    const kept = workloads.map((one) => (one.rack === "rack-2" ? { ...one, sheddable: false } : one));
    const hosts = { "rack-1": [host("host-1")], "rack-2": [host("host-2")] };
    expect(ofPairs(sheddingNode({ hosts, telemetry, orchestration: { workloads: kept } }))).toEqual([
      "load-shedder on host-1",
      "engine-gate on host-1",
    ]);
    const gone = workloads.map((one) => (one.rack === "rack-1" ? { ...one, sheddable: false } : one));
    expect(ofPairs(sheddingNode({ ...onTwoHosts(), orchestration: { workloads: gone } }))).toEqual([
      "load-shedder-host-2 on host-2",
      "engine-gate-host-2 on host-2",
    ]);
  });

  it("placedWithShedding() gives a pair to the host to which the memory of another pair moves a workload", () => {
    const { shareOfRackPower: _, rack: __, ...viewer } = workloads.find(({ name }) => name === "viewer") ?? expect.unreachable();
    const others = workloads.flatMap((one) => (one.name === "viewer" ? [] : [{ ...one, sheddable: false }]));
    const { hosts, telemetry } = onTwoHosts();
    const [first] = hosts["rack-1"];
    const used = 16 * 1024 + 8 * 1024; // [MiB] of demodulator and viewer, beside the telemetry
    const beside = sheddingNode({ controlled: false }).node.services.reduce(
      (sum, { id, memoryMiB }) => sum + (/^(?:telemetry-|message-)/.test(id) ? memoryMiB : 0),
      0,
    );
    const on = (freeMiB: number) =>
      sheddingNode({
        telemetry,
        hosts: { ...hosts, "rack-1": [{ ...(first ?? expect.unreachable()), memory: `${used + beside + freeMiB} MiB` }] },
        orchestration: { workloads: [...others, { ...viewer, power: "500 W" } as (typeof workloads)[number]] },
      });
    expect(ofPairs(on(128))).toEqual(["load-shedder on host-1", "engine-gate on host-1"]);
    const moved = on(127);
    expect(moved.node.services.find(({ id }) => id === "viewer")?.host).toBe("host-2");
    expect(ofPairs(moved)).toContain("load-shedder-host-2 on host-2");
  });
});

describe("pairProblems()", () => {
  const far = "orchestration.shedding: must reach the telemetry store on host-1 from host-2 (archiver, trainer) but cannot: ";
  const publish = "publish port 8428 of the store in telemetry.store.ports, on the networkAddress of host-1";
  const open = "say in telemetry.store.loosened.plainText why samples may cross the network in the clear";

  it("pairProblems() finds a store that another host does not reach, or reaches in the clear without a reason", () => {
    for (const [store, remedy] of [
      [{ ports: [] }, publish],
      [{ ports: [{ container: 8428, host: 18_428, address: "127.0.0.1" }] }, publish],
      [{ loosened: {} }, open],
      [{ ports: [], loosened: {} }, `${publish}; ${open}`],
    ] as const)
      expect(problems(onTwoHosts({ store }))).toEqual([`${far}${remedy}; or run archiver, trainer on host-1`]);
  });

  it("pairProblems() finds a host that the telemetry does not reach", () => {
    const { hosts, telemetry } = onTwoHosts();
    expect(problems({ telemetry, hosts: { ...hosts, "rack-2": [host("host-2")] } })).toEqual([
      "orchestration.shedding: must be reached from host-1 at port 9465 of host-2 (archiver, trainer) but host-2 has no networkAddress: state it, or run archiver, trainer on host-1",
    ]);
  });

  it("pairProblems() finds a rack that would be shed with the host of the telemetry, and lets a pair go with its own", () => {
    const { hosts, telemetry } = onTwoHosts();
    const rack = { sheddable: true, priority: 5 } as const;
    expect(problems({ telemetry, rack, hosts })).toEqual([]);
    const message =
      "compute.racks[1].sheddable: must not be true because its host host-1 runs the telemetry, which would go with the rack, and without it nothing comes back: leave it out, or give the host to another rack";
    const moved = {
      ...onTwoHosts({ store: { ports: [{ container: 8428, host: 18_428, address: "10.0.0.8" }] } }).telemetry,
      host: "host-2",
    };
    expect(problems({ telemetry: moved, rack, hosts })).toEqual([message.replace("host-1", "host-2")]);
    expect(problems({ rack, hosts: { "rack-2": [host("host-1", { memory: "256 GiB" })] } })).toEqual([message]);
  });

  it("finds a workload with the name of a pair, two workloads of one name, and a port that a workload has before", () => {
    const named = (change: object) => workloads.map((one) => (one.name === "trainer" ? { ...one, ...change } : one));
    expect(problems({ ...onTwoHosts(), orchestration: { workloads: named({ name: "load-shedder-host-2" }) } })).toEqual([
      'orchestration.workloads[2].name: must not be "load-shedder-host-2", the name of a program of the telemetry: choose another',
    ]);
    expect(problems({ ...onTwoHosts(), orchestration: { workloads: named({ name: "viewer" }) } })).toEqual([
      expect.stringMatching(/^orchestration\.workloads\[3\]\.name: .*viewer.*: /),
    ]);
    const ports = [{ container: 80, host: 9465, address: "10.0.0.8" }];
    expect(problems({ ...onTwoHosts(), orchestration: { workloads: named({ ports }) } })).toEqual([
      "services: trainer must have port 9465 of 10.0.0.8 for itself but load-shedder-host-2 has it: choose another host port",
    ]);
    expect(problems({ ...onTwoHosts(), orchestration: { shedding: { ...shedding, socketGroup: 0 } } })).toEqual([
      expect.stringContaining("orchestration.shedding.socketGroup: must be"),
    ]);
  });
});
