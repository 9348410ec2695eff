import type { EdgeNodeStackProps } from "cdktf-edge-node";
import { ruleCases } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { airInletNotTooCold } from "../../../../../constructs/policy/rules/compute/air-inlet-not-too-cold";
import { cooling30kW } from "../../../../../examples/parts/cooling-30kw";
import { compute30kW } from "../../../../../examples/parts/it-30kw";
import { atClass, withoutClass } from "../../../../support/nodes/inlets";
import { finding, variant, withRacks } from "../../../../support/nodes/node-variants";

const { id: rule } = airInletNotTooCold;
const subject = "compute/rack-1";
const room = (change: object): Partial<EdgeNodeStackProps> => ({ cooling: { ...cooling30kW, room: { ...cooling30kW.room, ...change } } });

ruleCases(airInletNotTooCold, {
  subject,
  pass: atClass({ inletC: 11 }),
  fail: atClass({ inletC: 9 }),
  unknown: atClass({ inletC: undefined }),
  notApplicable: withoutClass({ captureRatio: 1 }),
  boundary: { at: atClass({ inletC: 10 }), beyond: atClass({ inletC: 9.999 }) },
  fromProps: { pass: variant(), fail: variant(room({ supplyAir: "6 °C" })) },
});

describe(rule, () => {
  it("takes the air of the room where no air conditioner runs", () => {
    // At 5 °C outdoors an idle rack leaves the leaky room to its heater, at 9 °C: below the 10 °C of class A2
    const leaky = {
      heatingSetpoint: "9 °C",
      heater: "30 kW",
      envelope: [{ name: "roof", transmittance: "5 W/(m²·K)", area: "400 m²", absorptance: "0" }],
    };
    const idle = withRacks(...compute30kW.racks.map((rack) => ({ ...rack, utilisation: "0" as const })));
    const found = finding(rule, subject, variant({ ...room(leaky), ...idle }));
    expect(found).toMatchObject({ outcome: "fail", value: 9, limit: 10, contributors: [{ name: "room air", value: 9 }] });
    expect(found.remedy).toContain("1.0 K warmer");
  });

  it("holds for the coldest air that it can be where the room stays too warm: what the air conditioners supply, 20 + 3 °C", () => {
    const weak = cooling30kW.airConditioners.table.map((row) => ({ ...row, capacity: "1 kW" as const }));
    const found = finding(
      rule,
      subject,
      variant({ cooling: { ...cooling30kW, airConditioners: { ...cooling30kW.airConditioners, table: weak } } }),
    );
    expect(found).toMatchObject({ outcome: "pass", value: 23, limit: 10 });
  });

  it("does not know the inlet of a room that its heater cannot hold", () => {
    const leaky = { heater: "10 W", envelope: [{ name: "roof", transmittance: "5 W/(m²·K)", area: "400 m²", absorptance: "0" }] };
    const idle = withRacks(...compute30kW.racks.map((rack) => ({ ...rack, utilisation: "0" as const })));
    expect(finding(rule, subject, variant({ ...room(leaky), ...idle }))).toMatchObject({
      outcome: "unknown",
      reason: expect.stringMatching(/^\d+\.\d\d kW of heat are missing in the room/),
    });
  });
});
