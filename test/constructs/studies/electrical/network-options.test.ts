import { type GensetProps, snapshot } from "cdktf-edge-node";
import { solve } from "cdktf-edge-node/rules";
import { describe, expect, it } from "vitest";
import { networkOptions } from "../../../../constructs/studies/electrical/network-options";
import { findScenario } from "../../../../constructs/studies/scenarios/scenarios";
import { protectedPower } from "../../../../examples/parts/protected-power";
import { variant } from "../../../support/nodes/node-variants";
import { testGensets } from "../../../support/props/stores";

/** The protected node, 6 kA at its intakes, with sets of gensets beside the grid. */
function nodeWith(...gensets: readonly GensetProps[]) {
  const { site, ...design } = variant({ power: { ...protectedPower, gensets } });
  return snapshot("variant", site, design);
}
const onGenset = { kind: "on-genset", recharging: false } as const;
const sets = (feeds: readonly string[], other: Partial<GensetProps>) => testGensets(feeds, { count: 2, ...other });
const faultAt = (breaker: string, scenario: string, ...gensets: readonly GensetProps[]) => {
  const node = nodeWith(...gensets);
  const { limits } = solve(node, findScenario(node, scenario)).electrical;
  return limits.find(({ kind, node: id }) => kind === "breaking-capacity" && id === breaker);
};

describe("networkOptions()", () => {
  it("networkOptions() counts all sets of the plant that supplies a feed, and knows no fault current where it is not given", () => {
    const small = sets(["a"], { name: "small", count: 3, shortCircuitCurrent: "500 A" });
    const silent = sets(["b"], { name: "silent" });
    expect(networkOptions(nodeWith(small, silent), onGenset).gensetFaultA).toEqual(
      new Map([
        ["a", 1500], // 3 · 500
        ["b", Number.NaN],
      ]),
    );
    expect(networkOptions(nodeWith(small), { kind: "healthy" })).not.toHaveProperty("gensetFaultA");
  });

  it("networkOptions() gives breakers on gensets the current of the gensets, be the grid stronger or weaker", () => {
    const driving = sets(["a", "b"], { shortCircuitCurrent: "700 A" });
    const [weaker, stronger] = [driving, { ...driving, shortCircuitCurrent: "4500 A" } as const];
    expect(faultAt("feed-a/main", "hottest/healthy", weaker)?.value).toBeCloseTo(6000, 6);
    expect(faultAt("feed-a/main", "hottest/on-genset", weaker)?.value).toBeCloseTo(1400, 6);
    expect(faultAt("feed-a/main", "hottest/genset-1-lost", stronger)?.value).toBeCloseTo(9000, 6); // another may start: all sets count
    expect(faultAt("receivers/breaker", "hottest/on-genset", stronger)?.value).toBe(4000); // the plant's own
  });

  it("networkOptions() leaves the fault current on gensets unknown that do not give it, and names the prop", () => {
    const unknown = { limit: undefined, reason: 'short-circuit current of the gensets on feed "a" is not given: give shortCircuitCurrent' };
    expect(faultAt("feed-a/main", "hottest/on-genset", sets(["a", "b"], {}))).toMatchObject(unknown);
    expect(faultAt("feed-a/main", "hottest/healthy", sets(["a", "b"], {}))).toMatchObject({ limit: 10_000 });
  });
});
