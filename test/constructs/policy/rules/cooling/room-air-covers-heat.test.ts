import { type EdgeNodeStackProps, snapshot } from "cdktf-edge-node";
import { evaluate } from "cdktf-edge-node/report";
import { judgeRule, ruleCases, smallNode, smallPoint } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { roomAirCoversHeat } from "../../../../../constructs/policy/rules/cooling/room-air-covers-heat";
import type { EquipmentState } from "../../../../../constructs/studies/scenarios/scenarios";
import { cooling30kW } from "../../../../../examples/parts/cooling-30kw";
import { compute30kW } from "../../../../../examples/parts/it-30kw";
import { cooling, finding, variant, without } from "../../../../support/nodes/node-variants";

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

  it("asks for power for units that have none, and for one more where the only one is lost", () => {
    const room = { acCapacityW: 0, acOffReason: "no air conditioner works" };
    const remedyIn = (state: EquipmentState) =>
      judgeRule(roomAirCoversHeat, { point: smallPoint({ scenario: { state }, room }) })[0]?.remedy;
    expect(remedyIn({ kind: "feed-dark", feed: "a" })).toEqual(
      expect.stringMatching(/^supply air conditioners from a board that two feeds supply, or take [\d.]+ k?W out of the room$/),
    );
    expect(remedyIn({ kind: "air-conditioner-lost", unit: "air-conditioner-1" })).toEqual(
      expect.stringMatching(/^add air conditioners for ([\d.]+ k?W), or take \1 out of the room$/),
    );
  });

  it("says how much is missing and how many of its units take it, and that many do", () => {
    const { value = 0, limit = 0, remedy = "", scenario } = finding(rule, subject, weakUnits);
    const [, short, units] = /^add air conditioners for ([\d.]+) kW, such as (\d+) of the present model/.exec(remedy) ?? [];
    expect(Number(short)).toBe(Math.ceil((value - limit) / 10) / 100);
    const { airConditioners } = weakUnits.cooling ?? expect.unreachable();
    const enough = {
      ...weakUnits,
      cooling: { ...weakUnits.cooling, airConditioners: { ...airConditioners, count: airConditioners.count + Number(units) } },
    };
    const { power: _, ...unpowered } = enough as typeof weakUnits;
    const again = finding(rule, subject, unpowered);
    expect([scenario, again.outcome]).toEqual([expect.stringContaining("air-conditioner"), "pass"]);
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

  describe("where heat is missing", () => {
    const racks = compute30kW.racks.map((rack) => ({ ...rack, utilisation: "0" as const }));
    const envelope = [{ name: "roof", transmittance: "5 W/(m²·K)", area: "200 m²", absorptance: "0" }] as const;
    /** Idle racks at 5 °C in a room that loses 1 kW a kelvin, beside air conditioners that run to −5 °C, or stop at 10 °C. */
    const idle = (heater: "30 kW" | "100 W", minimumAmbient: "-5 °C" | "10 °C"): EdgeNodeStackProps => ({
      ...variant({
        cooling: {
          ...cooling30kW,
          airConditioners: { ...cooling30kW.airConditioners, minimumAmbient },
          room: { ...cooling30kW.room, envelope, heater },
        },
      }),
      compute: { ...compute30kW, racks },
    });
    const inTheCold = ({ site, ...design }: EdgeNodeStackProps) => {
      const { findings } = evaluate(snapshot("idle", site, design), { only: { scenarios: ["coldest/healthy"] } });
      expect(findings.filter((one) => one.defect)).toEqual([]);
      const found = (id: string) => findings.find((one) => one.rule === id) ?? expect.unreachable();
      return { removal: found(rule), heating: found("cooling/room-stays-warm") };
    };

    it.each(["-5 °C", "10 °C"] as const)("passes with 0 W that nothing contributes to, air conditioners down to %s", (minimumAmbient) => {
      const { removal, heating } = inTheCold(idle("30 kW", minimumAmbient));
      expect(removal).toMatchObject({ outcome: "pass", value: 0, contributors: [] });
      expect(removal.limit === 0).toBe(minimumAmbient === "10 °C");
      // 5 W/(m²·K) · 200 m² · (15 °C − 5 °C) are lost at the heating setpoint
      const [lost, inside] = heating.contributors;
      expect(lost).toEqual({ name: "heat that the envelope loses", value: 10_000 });
      expect(heating).toMatchObject({ outcome: "pass", limit: 30_000, value: expect.closeTo(10_000 + (inside?.value ?? 0), 9) });
      expect(inside?.value).toBeLessThan(-1000);
    });

    it("leaves the fail to cooling/room-stays-warm where the heater does not give it", () => {
      const { removal, heating } = inTheCold(idle("100 W", "10 °C"));
      expect([removal.outcome, removal.value, removal.limit]).toEqual(["pass", 0, 0]);
      expect([heating.outcome, heating.limit]).toEqual(["fail", 100]);
    });

    it("is not tight where air conditioners that are off have nothing to remove: another scenario binds", () => {
      const { scenario, limit, counts } = finding(rule, subject, idle("30 kW", "10 °C"));
      expect([scenario, counts.fail, counts.unknown]).toEqual(["hottest/air-conditioner-1-lost", 0, 0]);
      expect(limit).toBeGreaterThan(0);
      const room = { heatToRemoveW: 0, heatMissingW: 400, acCapacityW: 0 };
      expect(judgeRule(roomAirCoversHeat, { point: smallPoint({ room }) })[0]).toEqual(
        expect.not.objectContaining({ relativeMargin: expect.anything() }),
      );
    });
  });

  it("is unknown without a cooling module", () => {
    expect(finding(rule, subject, without("cooling", variant()))).toMatchObject({ outcome: "unknown" });
  });
});
