import type { NodeDesign } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { snapshot } from "../../../../constructs/studies/snapshot/snapshot";
import { kuwaitDryCooler } from "../../../../examples/kuwait-dry-cooler";
import { candidates30kW } from "../../../../examples/parts/candidates-30kw";
import { host, hostedSite, withHosts } from "../../../support/nodes/hosted-node";
import { problemsOf } from "../../../support/props/problems-of";

const { site, ...design } = kuwaitDryCooler;
const problems = (on: string) => {
  const circuits = (candidates30kW.circuits ?? []).map((one) => ({ ...one, on }));
  return problemsOf(() => snapshot("kuwait", site, { ...design, candidates: { ...candidates30kW, circuits } }));
};

describe("candidateProblems()", () => {
  it("refuses circuits of candidates that begin at nothing, each at its place", () => {
    const known = '"board-a", "board-b", "board-m", "dc-48"';
    expect(problems("board-zzz")).toEqual([
      `candidates.circuits[0].on: names "board-zzz", where no circuit can begin: use one of ${known}`,
      `candidates.circuits[1].on: names "board-zzz", where no circuit can begin: use one of ${known}`,
    ]);
  });

  it("finds nothing where they begin at a board or a plant", () => {
    expect([problems("board-m"), problems("dc-48")]).toEqual([[], []]);
  });

  it("refuses a host of a rack that is none, of a node on one engine, and before the first host", () => {
    const { site: at, ...hosted } = hostedSite([]);
    const hostsOf = (given: NodeDesign, ...racks: readonly string[]) =>
      problemsOf(() =>
        snapshot("site", at, { ...given, candidates: { hosts: racks.map((rack, i) => ({ rack, host: host(`host-${i + 3}`) })) } }),
      );
    expect(hostsOf(hosted, "rack-1", "rack-2")).toEqual([]);
    expect(hostsOf(hosted, "rack-9")).toEqual([
      'candidates.hosts[0].rack: names "rack-9", which is no rack of the node: use one of rack-1, rack-2',
    ]);
    expect(hostsOf(withHosts(hosted, { "rack-2": [host("host-2")] }), "rack-1")).toEqual([
      "candidates.hosts[0].rack: must not stand before rack-2, which has the first host, but is rack-1: telemetry and broker would move, use one of rack-2",
    ]);
    expect(hostsOf(design, "rack-1")).toEqual([
      "candidates.hosts[0].rack: names rack-1 of a node that has no host, where one more takes what runs from its engine: add hosts to compute.racks",
    ]);
  });
});
