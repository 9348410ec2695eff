import { type ComputeProps, type EdgeNodeStackProps, snapshot } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { twoHosts } from "../../../examples/two-hosts";
import { processingOrchestration, racksAt80 } from "../../support/nodes/processing";
import { skyDownlink, skySite } from "../../support/nodes/sky-site";
import { problemsOf } from "../../support/props/problems-of";

const { site, ...design } = skySite();
const nodeOf = (change: Partial<EdgeNodeStackProps>) => snapshot("site", site, { ...design, ...change });
const disk = { size: "8000 GB", write: "400 MB/s" } as const;

describe("disks and ports", () => {
  it("of a node without hosts are those of the compute", () => {
    expect(nodeOf({ compute: { ...racksAt80, disk, networkPort: "10 Gbit/s" } }).storage).toEqual({
      disk: { name: "disk", bytes: 8e12, writeBitPerS: 3.2e9 },
      networkPortBitPerS: 1e10,
      keepRawS: 0,
      keepProductS: 0,
    });
    expect(nodeOf({}).storage).toEqual({ keepRawS: 0, keepProductS: 0 });
  });

  it("are held for as long as the downlink says", () => {
    const storage = { keepRaw: "1 h", keepProduct: "2 d" } as const;
    expect(nodeOf({ downlink: skyDownlink({ storage }) }).storage).toEqual({ keepRawS: 3600, keepProductS: 172_800 });
  });

  it("are refused of the compute beside hosts", () => {
    const compute = { ...(twoHosts.compute as ComputeProps), disk, networkPort: "10 Gbit/s" } as const;
    expect(problemsOf(() => nodeOf({ compute }))).toEqual([
      expect.stringMatching(/compute\.disk: must not be stated beside hosts, which have their own/),
      expect.stringMatching(/compute\.networkPort: must not be stated beside hosts/),
    ]);
  });
});

describe("storage of a node with hosts", () => {
  /** The racks of the example with two hosts, each with these disks. */
  const compute = (...names: readonly string[]): ComputeProps => ({
    racks: (twoHosts.compute as ComputeProps).racks.map((rack) => ({
      ...rack,
      utilisation: "0.8",
      hosts: (rack.hosts ?? []).map((host) => ({ ...host, networkPort: "1 Gbit/s", disks: names.map((name) => ({ name, ...disk })) })),
    })),
  });
  const hosts = compute().racks.flatMap((rack) => (rack.hosts ?? []).map(({ name }) => name));

  it("is the only disk of the host that processes", () => {
    const { storage } = nodeOf({ compute: compute("data"), orchestration: processingOrchestration({ rack: "rack-2" }) });
    expect(storage).toMatchObject({ host: hosts[1], disk: { name: "data", bytes: 8e12 }, networkPortBitPerS: 1e9 });
  });

  it("is the disk that the downlink names", () => {
    const downlink = skyDownlink({ storage: { host: hosts[0] as string, disk: "b" } });
    expect(nodeOf({ compute: compute("a", "b"), downlink }).storage).toMatchObject({ host: hosts[0], disk: { name: "b" } });
  });

  it("refuses a host or a disk that is not there, and does not choose among several", () => {
    const named = (storage: NonNullable<Parameters<typeof skyDownlink>[0]>["storage"]) =>
      problemsOf(() =>
        nodeOf({
          compute: compute("a", "b"),
          ...(storage && { downlink: skyDownlink({ storage }) }),
          orchestration: processingOrchestration(),
        }),
      );
    expect(named({ host: "nowhere" })).toEqual([
      expect.stringMatching(/downlink\.storage\.host: names the host "nowhere" that the node does not have: use one of/),
    ]);
    expect(named({ disk: "c" })).toEqual([
      expect.stringMatching(new RegExp(`downlink\\.storage\\.disk: names the disk "c" that ${hosts[0]} does not have: use`)),
    ]);
    expect(named(undefined)).toEqual([
      expect.stringMatching(new RegExp(`downlink\\.storage\\.disk: is required because ${hosts[0]} has several disks`)),
    ]);
  });
});
