import { judgeRule, ruleCases, smallNode } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { survivesOutage } from "../../../../../constructs/policy/rules/power/survives-outage";
import { lagosSolarHybrid } from "../../../../../examples/lagos-solar-hybrid";
import { yearWith } from "../../../../support/nodes/stores";

const { id: rule } = survivesOutage;
const subject = "power/year";
const node = smallNode({ site: { promises: { autonomyS: 24 * 3600 } } });
const carried = (minimumH: number) => ({
  node,
  year: yearWith({ survival: { withGensets: { minimumH, tenthCentileH: 60, medianH: 72 } } }),
});
const { power } = lagosSolarHybrid;

ruleCases(survivesOutage, {
  subject,
  pass: carried(48),
  fail: carried(12),
  unknown: { node, year: yearWith({ survival: {} }) },
  notApplicable: { node: smallNode({ batteries: [] }), year: yearWith({}) },
  notJudged: { year: yearWith({}) },
  boundary: { at: carried(24), beyond: carried(23) },
  fromProps: { pass: lagosSolarHybrid, fail: { ...lagosSolarHybrid, ...(power && { power: { ...power, gensets: [] } }) } },
});

describe(rule, () => {
  it("holds gensets and batteries alone each against its own promise, batteries from a whole hour on", () => {
    const of = { tenthCentileH: 60, medianH: 72 };
    const survival = { withGensets: { minimumH: 48, ...of }, batteriesAlone: { minimumH: 1, ...of } };
    const judged = (promises: object) =>
      judgeRule(survivesOutage, { node: smallNode({ site: { promises } }), year: yearWith({ survival }) });
    expect(judged({ gensetAutonomyS: 24 * 3600, batteryAutonomyS: 2 * 3600 })).toMatchObject([
      { subject, outcome: "pass", value: 48, limit: 24 },
      { subject: `${subject}/on-batteries`, outcome: "fail", value: 1, limit: 2 },
    ]);
    expect(judged({ batteryAutonomyS: 1800 })).toMatchObject([
      { subject, outcome: "not-judged", missing: ["site.promises.autonomy"] },
      { subject: `${subject}/on-batteries`, outcome: "not-applicable", reason: expect.stringContaining("whole hours") },
    ]);
    expect(judged({ gensetAutonomyS: 72 * 3600 })).toMatchObject([{ subject, outcome: "fail", value: 48, limit: 72 }]);
    const alone = {
      node: smallNode({ site: { promises: { gensetAutonomyS: 3600 } } }),
      year: yearWith({ survival: { batteriesAlone: { minimumH: 0, ...of } } }),
    };
    expect(judgeRule(survivesOutage, alone)).toMatchObject([{ subject, outcome: "fail", value: 0, limit: 1 }]);
  });

  it("judges batteries alone where there are no gensets", () => {
    const year = yearWith({ survival: { batteriesAlone: { minimumH: 2, tenthCentileH: 3, medianH: 30 } } });
    expect(judgeRule(survivesOutage, { node, year })).toMatchObject([
      { outcome: "fail", value: 2, limit: 24, remedy: expect.stringContaining("30 h") },
    ]);
  });
});
