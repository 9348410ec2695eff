import { type NodeDesign, snapshot } from "cdktf-edge-node";
import type { EquipmentState } from "cdktf-edge-node/rules";
import { describe, expect, it } from "vitest";
import { ElectricalSide } from "../../../../constructs/studies/electrical/electrical-side";
import { firstSite } from "../../../../examples/first-site";
import { compute30kW } from "../../../../examples/parts/it-30kw";
import { node30kW } from "../../../../examples/parts/node-30kw";
import { power30kW } from "../../../../examples/parts/power-30kw";
import { changed } from "../../../support/props/changed";

const { site } = firstSite;

/** The electrical side alone, every device at its rating, swept until its voltages stand. */
function settled(design: NodeDesign, equipment: EquipmentState, side = new ElectricalSide(snapshot("node", site, design))) {
  const run = side.start(equipment);
  for (let pass = 0; pass < 100 && run.advance(27, 35) > 1e-12; pass++);
  return { run, state: run.state(27, 35) };
}

describe("ElectricalSide", () => {
  it("ElectricalSide draws what the devices ask and loses the rest on the way: sources = loads + losses", () => {
    const { state, run } = settled(node30kW, { kind: "healthy" });
    // Racks, antenna and receivers; pumps, fans, heater, lights, controls; air conditioners have no power until the solver sets it
    const itW = 30_000 + 690 + 2 * 400;
    const otherW = 700 + 875 + 3 * 1600 + 3000 + 200 + 300;
    expect(state.itW).toBeCloseTo(itW, 6);
    const node = snapshot("node", site, node30kW);
    const behindSuppliesW = (node.network ?? []).reduce((sum, part) => (part.kind === "it" ? sum + part.directCurrentW : sum), 0);
    const servedW = itW - 30_000 + behindSuppliesW + otherW; // the supplies' loss is among the losses
    expect(state.nodePowerW).toBeCloseTo(servedW + state.lossInsideW + state.lossOutsideW, 4);
    expect(state.missingW).toBe(0);
    expect(run.dead.size).toBe(0);
    expect(run.collapse()).toBeUndefined();
  });

  it("ElectricalSide keeps what hangs on both feeds alive when one is lost, and names what does not", () => {
    expect(settled(node30kW, { kind: "feed-lost", feed: "a" }).state.unserved).toEqual([]);
    const oneFeed = { ...node30kW, power: changed(power30kW, "boards.2.feeds", ["a"]) };
    const { run, state } = settled(oneFeed, { kind: "feed-lost", feed: "a" });
    expect(run.dead.has("facility-pump")).toBe(true);
    expect(run.dead.has("rack-1")).toBe(false);
    expect(state.unserved).toContainEqual({ id: "facility-pump", sheddable: false, powerW: 700 });
    expect(settled(oneFeed, { kind: "feed-lost", feed: "b" }).state.unserved).toEqual([]);
  });

  it("ElectricalSide draws more current at the grid's minimum voltage", () => {
    const current = (equipment: EquipmentState) =>
      settled(node30kW, equipment).state.limits.find(({ node }) => node === "feed-a/main")?.value ?? Number.NaN;
    // Constant powers at 0.85 of the voltage: 1/0.85 of the current, and a little more for the losses
    const ratio = current({ kind: "grid-minimum" }) / current({ kind: "healthy" });
    expect(ratio).toBeGreaterThan(1 / 0.85);
    expect(ratio).toBeLessThan(1.02 / 0.85);
  });

  it("ElectricalSide starts a state afresh: what was set before is forgotten", () => {
    const side = new ElectricalSide(snapshot("node", site, node30kW));
    const first = settled(node30kW, { kind: "healthy" }, side).state.nodePowerW;
    const run = side.start({ kind: "healthy" });
    run.setPower("heater", 0);
    for (let pass = 0; pass < 100 && run.advance(27, 35) > 1e-12; pass++);
    expect(run.state(27, 35).nodePowerW).toBeLessThan(first - 2999);
    settled(node30kW, { kind: "feed-lost", feed: "a" }, side);
    expect(settled(node30kW, { kind: "dry-cooler-lost", unit: "dry-cooler-1" }, side).state.nodePowerW).toBe(first);
  });

  it("ElectricalSide gives contributors that add up to every limit's value", () => {
    const { state } = settled(node30kW, { kind: "feed-lost", feed: "b" });
    expect(state.limits.length).toBeGreaterThan(15);
    for (const limit of state.limits) {
      const sum = state.contributorsOf(limit).reduce((total, { value }) => total + value, 0);
      expect(Math.abs(sum - limit.value), limit.node).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(limit.value)));
    }
  });

  it("ElectricalSide gives limits, contributors and record of a state whatever was solved before they are asked for", () => {
    const side = new ElectricalSide(snapshot("node", site, node30kW));
    const asked = ({ limits, contributorsOf, record }: ReturnType<typeof settled>["state"]) => [
      limits,
      limits.map(contributorsOf),
      record(),
    ];
    const expected = asked(settled(node30kW, { kind: "healthy" }, side).state);
    const { state } = settled(node30kW, { kind: "healthy" }, side);
    const run = side.start({ kind: "healthy" });
    run.setPower("heater", 0);
    run.advance(40, 50);
    expect(asked(state)).toEqual(expected);
  });

  it("ElectricalSide of a design without power gives every device what it asks, without loss or limit", () => {
    const { run, state } = settled({ compute: compute30kW }, { kind: "grid-minimum" });
    expect(state).toMatchObject({
      nodePowerW: 30_000,
      itW: 30_000,
      lossInsideW: 0,
      lossOutsideW: 0,
      supplyLossW: 0,
      missingW: 0,
      unserved: [],
      limits: [],
    });
    expect(state.record()).toBeUndefined();
    run.setPower("rack-1", 10_000);
    expect(run.state(27, 35).nodePowerW).toBe(25_000);
  });
});
