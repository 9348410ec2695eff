import type { NodeSnapshot } from "cdktf-edge-node";
import { evaluate } from "cdktf-edge-node/report";
import { recordOf, scenarios, solve } from "cdktf-edge-node/rules";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { roomCooled, roomCooling } from "../../../../support/nodes/room-cdus";

/** The units in a scenario that a test knows to be solved. */
function unitsIn(node: NodeSnapshot, scenario = "hottest/healthy") {
  const { liquidToAir, room, ...point } = recordOf(node, scenario);
  if (liquidToAir?.outcome !== "solved" || room?.outcome !== "solved") throw new Error(`${scenario} is not solved: ${point.reason}`);
  return { ...point, ...liquidToAir, room };
}

const outcomesOf = (node: NodeSnapshot, rule: string, scenario: string) =>
  evaluate(node).findings.filter((one) => one.rule === rule && one.scenario === scenario);

describe("solve() of a node whose coolant gives its heat to the air of the room", () => {
  it("solve() supplies 36 °C and removes 23,400 W with 7,800 W, as worked by hand in docs/physics/cdus.md", () => {
    const { coil, itSupplyC, roomHeatW, room, coolant, electrical, balance, pue, roomHeat } = unitsIn(roomCooled());
    expect(coolant).toBeUndefined();
    expect(coil).toMatchObject({ mode: "full-speed", airInC: 25 });
    expect(Math.abs(itSupplyC - 36)).toBeLessThan(0.005); // the flow is rounded to 0.01 L/min
    expect(roomHeatW).toBeCloseTo(21_200, 6);
    expect(room.heatToRemoveW).toBeCloseTo(23_400, 6);
    expect(room.acPowerW).toBeCloseTo(7800, 6);
    expect(electrical.nodePowerW).toBeCloseTo(31_200, 6);
    expect(pue).toBeCloseTo(31_200 / 22_000, 9);
    expect(balance).toMatchObject({ coilHeatW: 0, fanPowerW: 0 });
    expect(balance?.condenserHeatW).toBeCloseTo(31_200, 6);
    expect(roomHeat.find(({ name }) => name === "liquid-to-air CDUs")?.value).toBeCloseTo(21_200, 6);
  });

  it("solve() slows the fans in the air conditioners' supply of 18 °C with 2 K of recirculation, so that they hold the setpoint", () => {
    const { coil, itSupplyC } = unitsIn(roomCooled(roomCooling({ airFrom: "supply", setpoint: "34 °C" })));
    expect(coil.airInC).toBe(20);
    expect(coil.mode).toBe("controlled");
    expect(itSupplyC).toBe(34);
    expect(coil.fanPowerW).toBeLessThan(1200);
  });

  it("solve() gives the units the air of a room that floats or is heated, and balances", () => {
    const envelope = (area: number) => [{ name: "wall", transmittance: "1 W/(m²·K)", area: `${area} m²`, absorptance: "0.6" }] as const;
    for (const area of [700, 800, 900, 1000]) {
      const { coil, room } = unitsIn(
        roomCooled(roomCooling({ airFrom: "supply" }, { envelope: [...envelope(area)], heater: "30 kW" })),
        "coldest/healthy",
      );
      expect(Math.abs(coil.airInC - room.roomC), `${area} m²`).toBeLessThan(1e-6);
    }
  });

  it("solve() warms the supply of the units that are left, with all the flow, and marks it", () => {
    const node = roomCooled(roomCooling({ count: 3 }), 0, "N+1", 30);
    const lost = scenarios(node).find(({ name }) => name === "hottest/liquid-to-air-1-lost");
    expect(lost?.promised).toBe(true);
    const one = unitsIn(node, "hottest/liquid-to-air-1-lost");
    const all = unitsIn(node);
    expect(one.coil.workingUnits).toBe(2);
    expect(one.coil.fanPowerW / 2).toBeGreaterThanOrEqual(all.coil.fanPowerW / 3);
    expect(one.secondaryLoop.flowM3PerS).toBe(all.secondaryLoop.flowM3PerS);
  });

  it("solve() has no state without a unit: cooling/enough-units-work fails and the point is unknown", () => {
    const node = roomCooled(roomCooling(), 0, "N+1");
    expect(recordOf(node, "hottest/liquid-to-air-1-lost")).toMatchObject({
      outcome: "unknown",
      reason: "no liquid-to-air CDU works, so nothing removes the heat of the coolant",
    });
    expect(outcomesOf(node, "cooling/enough-units-work", "hottest/liquid-to-air-1-lost")).toMatchObject([
      { subject: "cooling/liquid-to-air-cdus", outcome: "fail", value: 0, limit: 1 },
    ]);
    expect(scenarios(roomCooled()).map(({ name }) => name)).not.toContain("hottest/liquid-to-air-1-lost");
  });

  it("solve() closes its balance, and hotter air never cools the supply, over loads, elevations, speeds and capacities", () => {
    const inputs = fc.record({
      kilowatts: fc.integer({ min: 1, max: 25 }),
      elevation: fc.integer({ min: 0, max: 4000 }),
      count: fc.integer({ min: 1, max: 3 }),
      capacity: fc.integer({ min: 2, max: 60 }),
      setpoint: fc.integer({ min: 20, max: 40 }),
      airFrom: fc.constantFrom("supply" as const, "return" as const),
      area: fc.integer({ min: 0, max: 1500 }),
    });
    fc.assert(
      fc.property(inputs, ({ kilowatts, elevation, count, capacity, setpoint, airFrom, area }) => {
        const at = (supplyAir: number) =>
          roomCooled(
            roomCooling(
              { count, setpoint: `${setpoint} °C`, airFrom },
              {
                supplyAir: `${supplyAir} °C`,
                ...(area > 0 && { envelope: [{ name: "wall", transmittance: "1 W/(m²·K)", area: `${area} m²`, absorptance: "0" }] }),
              },
              capacity,
            ),
            elevation,
            "N",
            kilowatts,
          );
        const node = at(18);
        for (const scenario of scenarios(node)) {
          const { balance, electrical, reason } = solve(node, scenario);
          expect(reason, scenario.name).toBeUndefined();
          expect(Math.abs(balance?.residualW ?? Number.NaN), scenario.name).toBeLessThanOrEqual(1e-6 * electrical.nodePowerW);
        }
        expect(unitsIn(at(20)).itSupplyC).toBeGreaterThanOrEqual(unitsIn(node).itSupplyC - 1e-9);
      }),
      { numRuns: 60 },
    );
  });
});

describe("rules on a node whose coolant gives its heat to the air of the room", () => {
  it("cooling/supply-within-it-limit names room air and approach, which add up to the supply", () => {
    const [finding] = outcomesOf(roomCooled(), "cooling/supply-within-it-limit", "hottest/healthy");
    expect(finding?.outcome).toBe("pass");
    expect(finding?.contributors?.map(({ name }) => name)).toEqual(["room air", "liquid-to-air CDU approach"]);
    expect(finding?.contributors?.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(finding?.value ?? Number.NaN, 9);
  });

  it("rules on the racks' loop judge it as one behind CDUs, and those on the way outdoors do not apply", () => {
    const { findings } = evaluate(roomCooled());
    const outcomes = (rule: string) => findings.filter((one) => one.rule === rule).map(({ outcome }) => outcome);
    expect(outcomes("cooling/flow-per-kilowatt")).toEqual(["pass"]); // 48.21 L/min over 19.8 kW are 2.43 L/min/kW
    expect(outcomes("cooling/return-within-limit")).toEqual(["pass"]); // 36 + 19,800/3,333.3 = 41.94 °C
    expect(outcomes("cooling/rejection-covers-heat")).toEqual(["not-applicable"]);
    expect(outcomes("cooling/coolant-does-not-freeze")).toEqual(["fail"]); // water at its cold start, -10 °C in the room
  });

  it("cooling/room-air-covers-heat fails where the air conditioners do not reach, and the supply is unknown there", () => {
    const node = roomCooled(roomCooling({}, {}, 20));
    expect(outcomesOf(node, "cooling/room-air-covers-heat", "hottest/healthy")[0]?.outcome).toBe("fail");
    const [supply] = outcomesOf(node, "cooling/supply-within-it-limit", "hottest/healthy");
    expect(supply?.outcome).toBe("unknown");
    expect(JSON.stringify(supply)).toContain("3.40 kW stay in the room");
  });
});
