import { type EdgeNodeStackProps, type PowerProps, snapshot } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { gensetReach } from "../../../../constructs/studies/year/genset-reach";
import { power30kW } from "../../../../examples/parts/power-30kw";
import { twoFeeds } from "../../../../examples/two-feeds";
import { variant } from "../../../support/nodes/node-variants";
import { testGensets } from "../../../support/props/stores";

const reachOf = ({ site, ...design }: EdgeNodeStackProps) => gensetReach(snapshot("reach", site, design));
const withPower = (power: PowerProps) => reachOf(variant({ power }));

describe("gensetReach()", () => {
  it("gensetReach() of sets at one feed has what a switch or another cord leads to it, and no converter of the other feed, whatever its battery holds", () => {
    const power = { ...(twoFeeds.power ?? expect.unreachable()) };
    const gensets = (power.gensets ?? []).map((set) => ({ ...set, feeds: ["a"] }));
    const reach = reachOf({ ...twoFeeds, power: { ...power, gensets } }) ?? expect.unreachable();
    expect(["ups-a", "ups-b", "dc-48"].map(reach.reachesConverter)).toEqual([true, false, true]);
    expect(["rack-1", "facility-pump"].map(reach.reachesDevice)).toEqual([true, true]);
  });

  it("gensetReach() of sets at a board has what hangs on it, and nothing else", () => {
    const breaker = power30kW.feeds[0]?.main ?? expect.unreachable();
    const gensets = [testGensets({ boards: ["board-m"], output: { voltage: "400 V line-to-line", breaker } })];
    const reach = withPower({ ...power30kW, gensets }) ?? expect.unreachable();
    expect(["rack-1", "rack-2", "facility-pump", "antenna-1"].map(reach.reachesDevice)).toEqual([false, false, true, true]);
    expect(reach.reachesConverter("dc-48")).toBe(true);
  });

  it("gensetReach() is undefined without gensets", () => {
    expect(withPower(power30kW)).toBeUndefined();
  });
});
