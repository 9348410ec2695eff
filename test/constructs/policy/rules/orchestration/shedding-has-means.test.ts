import { declareSource } from "cdktf-edge-node";
import { judgeRule, ruleCases, smallNode } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { sheddingHasMeans } from "../../../../../constructs/policy/rules/orchestration/shedding-has-means";
import { dieselSet } from "../../../../../examples/parts/stores";
import { sheddingNode, sheddingProps, withoutTarget } from "../../../../support/nodes/shedding";

const source = declareSource("Circuit diagram E7", "Example integrator, power");
const stated = (on: "grid-away" | { readonly stateOfCharge: `${number} %` }) =>
  sheddingNode({ allGo: true, rack: { sheddable: true, shedBy: { contactor: "K4", on, source } } });
// The rack goes with the workloads on it: 15 kW at 85 % of its power.
const unstated = sheddingNode({ allGo: true, rack: { sheddable: true } });

ruleCases(sheddingHasMeans, {
  subject: "orchestration/shedding",
  pass: sheddingNode(),
  fail: sheddingNode({ controlled: false }),
  unknown: { impossible: "what counts as shed, and what sheds it, is always stated" },
  notApplicable: { ...sheddingNode({ promised: false, controlled: false }), subject: "orchestration/shedding" },
  boundary: { at: sheddingNode(), beyond: sheddingNode({ controlled: false }) },
  fromProps: { pass: sheddingProps(), fail: sheddingProps({ controlled: false }) },
});

describe(sheddingHasMeans.id, () => {
  const found = (context: ReturnType<typeof sheddingNode>) => {
    const [judgement] = judgeRule(sheddingHasMeans, context);
    return judgement ?? expect.unreachable();
  };

  it("adds up every workload that no program stops, and says what does", () => {
    expect(found(sheddingNode({ controlled: false }))).toMatchObject({
      outcome: "fail",
      value: 6375 + 1275 + 3825,
      contributors: [
        { name: "archiver", value: 3825 },
        { name: "trainer", value: 6375 },
        { name: "viewer", value: 1275 },
      ],
      remedy: "add orchestration.shedding, which stops archiver, trainer, viewer",
    });
  });

  it("fails a workload whose battery nothing measures: its stage would never go", () => {
    expect(found(sheddingNode({ telemetry: withoutTarget("ups-1") }))).toMatchObject({
      outcome: "fail",
      remedy: "let a target of telemetry measure edge_node_battery_state_of_charge_ratio of battery-ups, to stop archiver, trainer, viewer",
    });
  });

  it("fails a rack that nothing disconnects, and passes one that a contactor does when the grid is away", () => {
    expect(found(unstated)).toMatchObject({
      outcome: "fail",
      contributors: [{ name: "rack-2" }],
      remedy: "state shedBy, the outlet or contactor that disconnects rack-2",
    });
    expect(found(stated("grid-away")).outcome).toBe("pass");
  });

  it("fails a contactor that acts below the level of its stage, and names that level", () => {
    const [{ batteries: [levels] = [] } = { batteries: [] }] = stated("grid-away").shedding?.stages ?? [];
    const level = 100 * (levels ?? expect.unreachable()).shedAt;
    const below = found(stated({ stateOfCharge: `${Number((level - 0.2).toFixed(1))} %` }));
    expect(below).toMatchObject({
      outcome: "fail",
      remedy: `raise stateOfCharge of shedBy to ${Number((Math.ceil(level * 10) / 10).toFixed(1))} % for rack-2`,
    });
    expect(found(stated({ stateOfCharge: `${Number((level + 0.2).toFixed(1))} %` })).outcome).toBe("pass");
  });

  it("asks for the voltage of every feed where all goes with the grid", () => {
    const { loadW, restW, share } = { loadW: 49_000, restW: 36_000, share: 1 };
    const set = { ...dieselSet(["a"]), ratedPower: `${(loadW + restW) / 2 / share / 1000} kW`, ratedApparentPower: "90 kVA" } as const;
    const promises = { autonomy: { gensets: "24 h" } } as const;
    const blind = sheddingNode({ gensets: [set], promises, telemetry: withoutTarget("ups-1") });
    expect(blind.shedding?.goesWithGrid).toBe(true);
    expect(found(blind)).toMatchObject({
      outcome: "fail",
      remedy: "let a target of telemetry measure the voltage of every feed, to stop archiver, trainer, viewer",
    });
    expect(found(sheddingNode({ gensets: [set], promises })).outcome).toBe("pass");
  });

  it("does not apply where the site promises nothing without the grid", () => {
    expect(judgeRule(sheddingHasMeans, { node: smallNode(), answers: { shedding: undefined } })).toMatchObject([
      { outcome: "not-applicable", reason: "the site promises no shedding" },
    ]);
  });
});
