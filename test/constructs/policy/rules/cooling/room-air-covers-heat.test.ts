import { ruleCases, smallNode, smallPoint } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { roomAirCoversHeat } from "../../../../../constructs/policy/rules/cooling/room-air-covers-heat";
import { cooling, finding, variant, without } from "../../node-variants";

const { id: rule } = roomAirCoversHeat;
const subject = "cooling/air-conditioners";
const weakUnits = variant(
  cooling({
    airConditioners: {
      table: [
        { ambient: "20 °C", capacity: "1 kW", eer: 3 },
        { ambient: "35 °C", capacity: "1 kW", eer: 3 },
      ],
    },
  }),
);
/** Against 2.5 kW of heat in the room. */
const removing = (acCapacityW: number) => ({ point: smallPoint({ room: { acCapacityW } }) });

ruleCases(roomAirCoversHeat, {
  subject,
  pass: removing(3000),
  fail: removing(2000),
  unknown: { node: smallNode({ cooling: undefined }), point: smallPoint({ room: undefined }) },
  notApplicable: { impossible: "every node stands in a room, and one without a cooling module is unknown" },
  boundary: { at: removing(2500), beyond: removing(2499.9) },
  fromProps: { pass: variant(), fail: weakUnits },
});

describe(rule, () => {
  it("binds with one unit lost", () => {
    expect(finding(rule, subject, variant()).scenario).toMatch(/air-conditioner-\d-lost$/);
  });

  it("counts the losses of the electrical side as heat in the room", () => {
    expect(finding(rule, subject, weakUnits).contributors.map(({ name }) => name)).toContain("electrical losses");
  });

  it("fails above the last row of the table, and says that the units are off", () => {
    const table = ["10 °C", "25 °C"].map((ambient) => ({ ambient, capacity: "20 kW", eer: 3 }));
    const { outcome, limit, remedy } = finding(rule, subject, variant(cooling({ airConditioners: { table } })));
    expect({ outcome, limit }).toEqual({ outcome: "fail", limit: 0 });
    expect(remedy).toContain("25");
  });

  it("is unknown above the last elevation of the maker's table", () => {
    const altitudeFactor = [
      { elevation: "0 m", factor: "1" },
      { elevation: "100 m", factor: "0.99" },
    ];
    expect(finding(rule, subject, variant(cooling({ airConditioners: { altitudeFactor } })))).toMatchObject({
      outcome: "unknown",
      blocks: true,
    });
  });

  it("is unknown without a cooling module", () => {
    expect(finding(rule, subject, without("cooling", variant()))).toMatchObject({ outcome: "unknown" });
  });
});
