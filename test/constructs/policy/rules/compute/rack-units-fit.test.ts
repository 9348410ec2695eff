import { judgeRule, ruleCases, smallNode, smallRack } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { rackUnitsFit } from "../../../../../constructs/policy/rules/compute/rack-units-fit";
import type { Source } from "../../../../../constructs/provenance/source";
import { compute30kW } from "../../../../../examples/parts/it-30kw";
import { smallSource } from "../../../../../testing/small-source";
import { variant } from "../../../../support/nodes/node-variants";

const { id: rule } = rackUnitsFit;
const subject = "compute/rack-1";
const using = (used: number, source: Source = smallSource) => ({
  node: smallNode({ racks: [smallRack({ rackUnits: { total: 42, used }, source })] }),
});
const filled = (used: number) =>
  variant({ compute: { racks: compute30kW.racks.map((one) => ({ ...one, rackUnits: { total: 42, used } })) } });

ruleCases(rackUnitsFit, {
  subject,
  pass: using(40),
  fail: using(44),
  unknown: using(44, { mark: "recalled", document: "a rack" }),
  notApplicable: { node: smallNode({ racks: [] }), subject: "compute" },
  notJudged: {},
  boundary: { at: using(42), beyond: using(42.5) },
  fromProps: { pass: filled(42), fail: filled(43) },
});

describe(rule, () => {
  it("says how many units are too many: 44 in 42 are 2", () => {
    const [found] = judgeRule(rackUnitsFit, using(44));
    expect(found).toMatchObject({
      value: 44,
      limit: 42,
      margin: -2,
      remedy: "take equipment of 2 units out, or choose a rack with 44 units",
    });
  });

  it("has nothing to say of a node without racks", () => {
    expect(judgeRule(rackUnitsFit, { node: smallNode({ racks: [] }) })).toMatchObject([{ outcome: "not-applicable" }]);
  });
});
