import { describe, expect, it } from "vitest";
import type { ElectricalNode, TransferSwitchNode } from "../../../../constructs/facts/power/electrical";
import { compileNetwork } from "../../../../constructs/studies/network/compile-network";
import { NetworkRun } from "../../../../constructs/studies/network/network-run";
import { networkState, type StateOptions } from "../../../../constructs/studies/network/network-state";
import { networkRecord } from "../../../../constructs/studies/network/record";
import { solveNetwork } from "../../../support/network/settle-network";
import { cable, load, source, transferSwitch } from "../../../support/network/test-nodes";

/*
 * By hand: 15 kW with pf 1 over 100 m of 16 mm² copper, R = 0.0225·100/16 = 0.140625 Ω, X = 0.00008·100 = 0.008 Ω, behind 230 V. V·(230 − V)… a phase of 5 kW
 * draws I = 5,000/V: V = 230 − R·I in phase, and X·I across: V = 226.90 V (I = 22.04 A, R·I = 3.099 V, X·I = 0.176 V).
 */
const loadedV = 226.901;

function nodes(minimumLineToNeutralV: number, change: Partial<TransferSwitchNode["static"]> = {}): ElectricalNode[] {
  return [
    source("a"),
    source("b"),
    cable("way-a", "a", 100, 16),
    cable("way-b", "b", 5, 16),
    transferSwitch("sts", ["way-a", "way-b"], minimumLineToNeutralV, change),
    load("it", "sts", "123N", 15_000),
  ];
}

/** The switch of a settled network, and whether it leaves its preferred input. */
function settled(minimumV: number, options: StateOptions = {}, change: Partial<TransferSwitchNode["static"]> = {}) {
  const run = new NetworkRun(networkState(compileNetwork(nodes(minimumV, change)), options));
  expect(solveNetwork(run).outcome).toBe("solved");
  return { turning: run.turning().map(({ id }) => id), record: networkRecord(run) };
}

describe("a static transfer switch", () => {
  it("carries from its preferred input while that is within the window", () => {
    const { turning, record } = settled(loadedV - 0.01);
    expect(turning).toEqual([]);
    expect(record.get("sts")).toMatchObject({ carriesFrom: "way-a", transferS: 0.005 });
    expect(record.get("sts")?.phases[0]?.voltageV).toBeCloseTo(loadedV, 2);
  });

  it("leaves it where the voltage with the load drawn is below the window and the other is not, and carries from that", () => {
    expect(settled(loadedV + 0.01).turning).toEqual(["sts"]);
    const { turning, record } = settled(loadedV + 0.01, { turned: ["sts"] });
    expect(turning).toEqual([]);
    expect(record.get("sts")).toMatchObject({ carriesFrom: "way-b" });
    expect(record.get("sts")?.phases[0]?.voltageV).toBeGreaterThan(loadedV + 0.01);
  });

  it("stays where the other input is below the window too, or dead", () => {
    expect(settled(231).turning).toEqual([]);
    expect(settled(loadedV + 0.01, { lostFeeds: ["b"] }).turning).toEqual([]);
    expect(settled(loadedV + 0.01, { sourceVoltageFactor: { b: 0.9 } }).turning).toEqual([]);
  });

  it("carries from the other where the preferred one is dead, whatever its window, and back to it when only that lives", () => {
    expect(settled(300, { lostFeeds: ["a"] }).record.get("sts")).toMatchObject({ carriesFrom: "way-b" });
    expect(settled(loadedV + 0.01, { turned: ["sts"], lostFeeds: ["b"] }).record.get("sts")).toMatchObject({ carriesFrom: "way-a" });
  });

  it("loses its share of what passes, in phase with the voltage", () => {
    const { record } = settled(100, {}, { lossShareOfOutput: 0.006 });
    expect(record.get("sts")?.lossW).toBeCloseTo(0.006 * 15_000, 6);
    expect(record.get("sts")?.powerW).toBeCloseTo(1.006 * 15_000, 3);
  });
});
