import { declarePart, declareSource, packOf, snapshot } from "cdktf-edge-node";
import { maximumAmbient } from "cdktf-edge-node/report";
import { judgeRule, ruleCases, smallNode, smallPoint } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { equipmentAmbientCutOut } from "../../../../../constructs/policy/rules/cooling/equipment-ambient-cut-out";
import { cooling30kW } from "../../../../../examples/parts/cooling-30kw";
import { cooling, finding, variant } from "../../../../support/nodes/node-variants";

const { id: rule } = equipmentAmbientCutOut;
const subject = "cooling/air-conditioners";
/** Against a last row at 50 °C. */
const outdoors = (dryBulbC: number) => ({ point: smallPoint({ air: { dryBulbC } }) });
/** At 30 °C outdoors. */
const rated = (ambient: `${number} °C`) =>
  variant(
    cooling({
      airConditioners: {
        table: [
          { ambient: "10 °C", capacity: "20 kW", eer: 3 },
          { ambient, capacity: "20 kW", eer: 3 },
        ],
      },
    }),
  );

ruleCases(equipmentAmbientCutOut, {
  subject,
  pass: outdoors(45),
  fail: outdoors(52),
  unknown: { impossible: "outdoor air is given and every maker's table ends somewhere" },
  notApplicable: { point: smallPoint({ room: { heatToRemoveW: 0 } }) },
  boundary: { at: outdoors(50), beyond: outdoors(50.001) },
  fromProps: { pass: rated("40 °C"), fail: rated("29 °C") },
});

describe(rule, () => {
  it("marks a limit as declared that the design gives where the maker's document has no table", () => {
    const { values, source } = declarePart("bard-w12a1", {
      owner: "cooling team",
      table: [
        { ambient: "10 °C", capacity: "20 kW", eer: 3 },
        { ambient: "40 °C", capacity: "20 kW", eer: 3 },
      ],
      minimumAmbient: "-15 °C",
      altitudeFactor: [{ elevation: "3000 m", factor: "1" }],
    });
    const unit = variant(cooling({ airConditioners: { ...values, source } }));
    expect(source.mark).toBe("verified");
    expect(finding(rule, subject, unit).limitSource).toEqual(declareSource("table 10 °C 20 kW 3; 40 °C 20 kW 3", "cooling team"));
    expect(finding("cooling/room-air-covers-heat", subject, unit).limitSource?.mark).toBe("declared");
  });

  it("says how many kelvins are missing above the last row", () => {
    expect(finding(rule, subject, rated("29 °C"))).toMatchObject({
      bound: "at-most",
      value: 30,
      limit: 29,
      margin: -1,
      unit: "°C",
      remedy: "choose equipment that runs in outdoor air of 30.0 °C",
    });
  });

  it("says how many kelvins are missing below the minimum ambient, where the room still needs cooling", () => {
    const cold = variant(cooling({ airConditioners: { minimumAmbient: "8 °C" } }));
    expect(finding(rule, subject, cold)).toMatchObject({ outcome: "fail", bound: "at-least", value: 5, limit: 8, margin: -3 });
  });

  it("holds dry coolers to the maximum ambient that they state", () => {
    const stated = (maximumAmbient: string) => variant(cooling({ dryCoolers: { maximumAmbient } }));
    expect(finding(rule, "cooling/dry-coolers", stated("28 °C"))).toMatchObject({ outcome: "fail", value: 30, limit: 28 });
    expect(finding(rule, "cooling/dry-coolers", stated("50 °C")).outcome).toBe("pass");
    expect(finding(rule, "cooling/dry-coolers", variant())).toMatchObject({
      outcome: "not-judged",
      missing: ["cooling.dryCoolers.maximumAmbient"],
    });
  });

  it("does not apply without a cooling module", () => {
    expect(judgeRule(equipmentAmbientCutOut, { node: smallNode({ cooling: undefined }) }).map(({ outcome }) => outcome)).toEqual([
      "not-applicable",
    ]);
  });

  it("sets the highest outdoor temperature at the last row", () => {
    const { site, ...design } = variant({ cooling: { ...cooling30kW } });
    const node = snapshot("variant", site, design);
    const found = maximumAmbient(node, "hottest/healthy", { policy: { packs: [packOf("alone", [equipmentAmbientCutOut])] } });
    expect(found).toMatchObject({ outcome: "found", binding: [{ rule, limit: 55 }] });
    expect(found.maximumC).toBeGreaterThan(54.98);
    expect(found.maximumC).toBeLessThanOrEqual(55);
  });
});
