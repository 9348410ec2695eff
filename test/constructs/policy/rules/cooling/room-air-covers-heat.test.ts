import { describe, expect, it } from "vitest";
import { cooling, finding, variant, without } from "../../node-variants";

describe("cooling/room-air-covers-heat", () => {
  const rule = "cooling/room-air-covers-heat";
  const subject = "cooling/air-conditioners";

  it("passes in mild air with one unit lost", () => {
    expect(finding(rule, subject, variant())).toMatchObject({
      outcome: "pass",
      scenario: expect.stringMatching(/air-conditioner-\d-lost$/),
    });
  });

  it("fails when the units are too small, by parts that add up to the heat", () => {
    const table = [{ ambient: "35 °C", capacity: "1 kW", eer: 3 }];
    const { outcome, contributors } = finding(rule, subject, variant(cooling({ airConditioners: { table } })));
    expect(outcome).toBe("fail");
    expect(contributors.map(({ name }) => name)).toContain("electrical losses");
  });

  it("fails above the last row of the table, and says that the units are off", () => {
    const table = [{ ambient: "25 °C", capacity: "20 kW", eer: 3 }];
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
