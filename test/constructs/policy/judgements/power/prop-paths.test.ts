import { type EdgeNodeStackProps, snapshot } from "cdktf-edge-node";
import type { ElectricalNode } from "cdktf-edge-node/rules";
import { describe, expect, it } from "vitest";
import { circuitCableOf, faultInputs } from "../../../../../constructs/policy/judgements/power/prop-paths";
import { firstSite } from "../../../../../examples/first-site";
import { lagosSolarHybrid } from "../../../../../examples/lagos-solar-hybrid";
import { protectedSite } from "../../../../../examples/protected-site";

const networkOf = ({ site, ...design }: EdgeNodeStackProps) => snapshot("site", site, design).network ?? [];
const loadsOf = (network: readonly ElectricalNode[]) =>
  network.flatMap((part) => (part.kind === "it" ? part.supplies.map(({ id }) => id) : part.kind === "load" ? [part.id] : []));

describe("circuitCableOf()", () => {
  it("names the list in which the circuit of a device or supply stands, PDU and cable passed by", () => {
    const first = networkOf(firstSite);
    const paths = (network: readonly ElectricalNode[]) => new Set(loadsOf(network).map((id) => circuitCableOf(id, network)));
    expect(circuitCableOf("rack-1/rack-1-a", first)).toBe("power.boards[].circuits[].cable");
    expect(circuitCableOf("receiver-1", first)).toBe("power.rectifierPlants[].circuits[].cable");
    expect(paths(networkOf(lagosSolarHybrid))).toEqual(
      new Set(["power.ups[].circuits[].cable", "power.rectifierPlants[].circuits[].cable"]),
    );
  });
});

describe("faultInputs()", () => {
  const asked = (network: readonly ElectricalNode[], id: string) =>
    faultInputs(network.find((part) => part.id === id) ?? expect.unreachable(), network);

  it("asks for the current of the feed once, and on direct current for that of the plant", () => {
    const network = networkOf(firstSite);
    expect(asked(network, "fans-1/breaker")).toEqual(["power.feeds[].shortCircuit"]); // behind two feeds
    expect(asked(network, "receivers/breaker")).toEqual(["power.rectifierPlants[].shortCircuitCurrent"]);
  });

  it("asks for nothing that the design gives", () => {
    expect(asked(networkOf(protectedSite), "fans-1/breaker")).toEqual([]);
  });
});
