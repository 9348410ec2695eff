import { type EdgeNodeStackProps, snapshot } from "cdktf-edge-node";
import { evaluate } from "cdktf-edge-node/report";
import { recordOf } from "cdktf-edge-node/rules";
import { judgeRule, ruleCases, smallNode, smallPoint } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { waterAutonomy } from "../../../../../constructs/policy/rules/cooling/water-autonomy";
import { cooling30kW, pads } from "../../../../../examples/parts/cooling-30kw";
import { riyadhAdiabatic } from "../../../../../examples/riyadh-adiabatic";

const { id: rule } = waterAutonomy;
const subject = "cooling/pads";
const twoDaysS = 2 * 86_400;
const smallPads = { saturationEfficiency: 0.8, startTemperatureC: 5, cyclesOfConcentration: 3, tankM3: 0.2 };
const node = smallNode({ cooling: { dryCoolers: { pads: smallPads } }, site: { promises: { waterAutonomyS: twoDaysS } } });
const taking = (makeUpLPerDay: number) => ({
  node,
  point: smallPoint({ coolant: { pads: { wet: true, makeUpLPerDay, makeUpKgPerH: 3, evaporationKgPerH: 2 } } }),
});

const { site: riyadh, ...design } = riyadhAdiabatic;
const stored = (tank?: `${number} L`): EdgeNodeStackProps => ({
  ...design,
  site: { ...riyadh, promises: { ...riyadh.promises, waterAutonomyS: twoDaysS } },
  cooling: { ...cooling30kW, dryCoolers: { ...cooling30kW.dryCoolers, pads: { ...pads, ...(tank && { tank }) } } },
});

ruleCases(waterAutonomy, {
  subject,
  pass: taking(90),
  fail: taking(110),
  unknown: {
    ...taking(90),
    node: smallNode({
      cooling: { dryCoolers: { pads: { ...smallPads, tankM3: undefined } } },
      site: { promises: { waterAutonomyS: twoDaysS } },
    }),
  },
  notApplicable: {},
  boundary: { at: taking(100), beyond: taking(100.001) },
  fromProps: { pass: stored("20000 L"), fail: stored("200 L") },
});

describe(rule, () => {
  const { site, ...rest } = stored("200 L");
  const hot = snapshot("riyadh", site, rest);

  it("takes a day of make-up at the point for a day of the promise: what evaporates and what is blown down", () => {
    const { coolant } = recordOf(hot, "hottest/healthy");
    if (coolant?.outcome !== "solved") throw new Error("not solved");
    const { makeUpKgPerH, makeUpLPerDay } = coolant.pads;
    expect(makeUpLPerDay).toBeCloseTo((makeUpKgPerH * 24) / 0.9982, 9);
    const { findings } = evaluate(hot, { only: { rules: [rule], scenarios: ["hottest/healthy"] } });
    const [found] = findings;
    expect(found?.value).toBeCloseTo(2 * makeUpLPerDay, 6);
    // Three cycles of concentration: a third of the make-up is blown down
    expect((found?.contributors[1]?.value ?? 0) / (found?.value ?? 1)).toBeCloseTo(1 / 3, 9);
  });

  it("says how much to store: two days of 110 L", () => {
    expect(judgeRule(waterAutonomy, taking(110))).toMatchObject([
      { value: 220, remedy: "store 220 L (cooling.dryCoolers.pads.tank), or promise a shorter time" },
    ]);
  });

  it("needs no water where it was lost", () => {
    const { findings } = evaluate(hot, { only: { rules: [rule], scenarios: ["hottest/water-lost"] } });
    expect(findings).toMatchObject([{ outcome: "pass", value: 0 }]);
  });

  it("is unknown without a tank, and blocks", () => {
    const { site: promised, ...tankless } = stored();
    const { findings } = evaluate(snapshot("riyadh", promised, tankless), { only: { rules: [rule] } });
    expect(findings).toMatchObject([
      { outcome: "unknown", blocks: true, reason: "the pads have no tank: add cooling.dryCoolers.pads.tank" },
    ]);
  });
});
