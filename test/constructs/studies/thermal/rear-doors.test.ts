import type { NodeSnapshot } from "cdktf-edge-node";
import { evaluate } from "cdktf-edge-node/report";
import { recordOf, scenarios, solve } from "cdktf-edge-node/rules";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { door, nodeWithDoor } from "../../../support/nodes/rear-door-node";

/** The door in a scenario that a test knows to be solved. */
function solved(node: NodeSnapshot, scenario = "hottest/healthy") {
  const { coolant, room, rearDoors = [], ...point } = recordOf(node, scenario);
  const [one] = rearDoors;
  if (coolant?.outcome !== "solved" || room?.outcome !== "solved" || !one) throw new Error(`${scenario} is not solved: ${point.reason}`);
  return { ...point, coolant, room, door: one };
}

const outcomesOf = (node: NodeSnapshot, rule: string, scenario = "hottest/healthy") =>
  evaluate(node).findings.filter((one) => one.rule === rule && one.scenario === scenario);

describe("solve() of a rack with a rear door", () => {
  it("solve() takes 15,000 W in the door at its rating point and leaves 7,680 W to the room, as worked by hand in docs/physics/cdus.md", () => {
    const { door: state, coolant, room, balance, electrical } = solved(nodeWithDoor());
    expect(state.airInletC).toBe(20);
    expect(state.airInC).toBeCloseTo(40, 4);
    expect(coolant.itSupplyC).toBe(20);
    expect(state.effectiveness).toBeCloseTo(0.6614, 4); // 15,000/(1,134.0·20)
    expect(Math.abs(state.heatW - 15_000)).toBeLessThan(2); // water between 20.0 and 23.7 °C with its pump's heat: 0.02 K beside the rating
    expect(state.heatW + room.heatToRemoveW).toBeCloseTo(22_680.19, 2);
    expect(coolant.secondaryLoop.heatW).toBeCloseTo(state.heatW + 200, 6);
    expect(state.pressureDropPa).toBeCloseTo(25, 5);
    expect(Math.abs(balance?.residualW ?? Number.NaN)).toBeLessThan(1e-6 * electrical.nodePowerW);
  });

  it("solve() takes 12,000 W with a supply of 24 °C, and 11,340 W behind a valve that holds 30 °C", () => {
    expect(Math.abs(solved(nodeWithDoor({ setpoint: 24 })).door.heatW - 12_000)).toBeLessThan(30); // warmer water, 0.2 % more conductance
    const { door: held } = solved(nodeWithDoor({ door: { leavingAir: "30 °C" } }));
    expect(held.heatW).toBeCloseTo(11_340, 0);
    expect(held).toMatchObject({ throttled: true, airOutC: 30 });
  });

  it("solve() shuts the valve of a door whose air is no warmer than the valve holds", () => {
    expect(solved(nodeWithDoor({ door: { leavingAir: "41 °C" } })).door).toMatchObject({ heatW: 0, throttled: true });
  });

  it("solve() warms the room by a door without valve whose coolant is warmer than the air of the servers", () => {
    const { door: state, room } = solved(
      nodeWithDoor({ setpoint: 44, rack: { captureRatio: "0.4", maximumSupply: "60 °C" }, door: { coolantFlow: "30 L/min" } }),
    );
    expect(state.airInC).toBeCloseTo(32, 4); // 20 + 0.6·20
    expect(state.heatW).toBeCloseTo(state.heatPerKelvinWPerK * (32 - 44), 1);
    expect(room.heatToRemoveW).toBeCloseTo(0.6 * 22_680.19 - state.heatW, 2);
  });

  it("solve() does not know a loop into which doors alone would have to give heat", () => {
    expect(recordOf(nodeWithDoor({ setpoint: 44 }), "hottest/healthy").reason).toContain("rear doors would give more heat to the room");
  });

  it("solve() finds the heat at which supply and door agree, where the CDU does not hold its setpoint", () => {
    const { door: state, coolant } = solved(nodeWithDoor({ setpoint: 5 }));
    expect(coolant.itSupplyC).toBeGreaterThan(15);
    expect(state.heatW).toBeCloseTo(state.heatPerKelvinWPerK * (state.airInC - coolant.itSupplyC), 4);
    expect(coolant.secondaryLoop.heatW - 200).toBeCloseTo(state.heatW, 5);
  });

  it("solve() gives the servers and the door the air of a room that floats, and heats a room that the door cools too much", () => {
    const envelope = (area: number) => [{ name: "wall", transmittance: "1 W/(m²·K)", area: `${area} m²`, absorptance: "0" }] as const;
    const floating = solved(nodeWithDoor({ room: { envelope: envelope(450) } }));
    expect(floating.room.heatToRemoveW).toBe(0);
    expect(floating.door.airInletC).toBeCloseTo(floating.room.roomC, 6);
    const heated = solved(nodeWithDoor({ room: { envelope: envelope(2000), heater: "40 kW" } }));
    expect(heated.room.heaterW).toBeGreaterThan(0);
    expect(heated.door.airInletC).toBe(15);
  });

  it("solve() moves less air at altitude, so that the servers' air is warmer and the room gets more", () => {
    const high = solved(nodeWithDoor({ elevation: 2400 }));
    const low = solved(nodeWithDoor());
    expect(high.door.airInC).toBeGreaterThan(low.door.airInC + 5);
    expect(high.door.effectiveness).toBeGreaterThan(low.door.effectiveness);
  });

  it("solve() shares the loop between door and plates, which keep their own flow and return", () => {
    const { coolant, door: state } = solved(
      nodeWithDoor({ rack: { captureRatio: "0.5", maximumSupply: "40 °C" }, door: { coolantFlow: "36 L/min" } }),
    );
    const { secondaryLoop: loop, itSupplyC, itReturnC, itFlowM3PerSPerW = 0 } = coolant;
    const platesW = 22_680.19193 / 2;
    expect(itFlowM3PerSPerW * 60_000 * platesW).toBeCloseTo(24, 9); // 60 − 36 L/min
    expect((itReturnC - itSupplyC) * loop.capacityRateWPerK * 0.4).toBeCloseTo(platesW, 4);
    expect(loop.heatW).toBeCloseTo(platesW + state.heatW + 200, 4);
  });

  it("solve() does not know the supply where the air conditioners do not reach, and the room's rule fails", () => {
    const node = nodeWithDoor({ airConditioner: "5 kW" });
    expect(recordOf(node, "hottest/healthy")).toMatchObject({ outcome: "unknown" });
    expect(outcomesOf(node, "cooling/room-air-covers-heat")[0]).toMatchObject({ outcome: "fail", limit: 5000 });
    const [supply] = outcomesOf(node, "cooling/supply-within-it-limit");
    expect(supply?.outcome).toBe("unknown");
    expect(JSON.stringify(supply)).toContain("W stay in the room and warm the air that enters racks and rear doors");
  });

  it("solve() closes its balance over loads, elevations, setpoints, capacities and envelopes, and a warmer supply never lets a door take more", () => {
    const inputs = fc.record({
      kilowatts: fc.integer({ min: 1, max: 40 }),
      capture: fc.constantFrom("0" as const, "0.4" as const, "0.8" as const),
      elevation: fc.integer({ min: 0, max: 4000 }),
      setpoint: fc.integer({ min: 5, max: 45 }),
      capacity: fc.integer({ min: 10, max: 80 }),
      area: fc.integer({ min: 0, max: 1500 }),
    });
    fc.assert(
      fc.property(inputs, ({ kilowatts, capture, elevation, setpoint, capacity, area }) => {
        const power = `${kilowatts} kW` as const;
        const at = (celsius: number) =>
          nodeWithDoor({
            elevation,
            setpoint: celsius,
            airConditioner: `${capacity} kW`,
            rack: { idle: power, maximum: power, captureRatio: capture, maximumSupply: "60 °C" },
            door: { coolantFlow: "30 L/min" },
            room: {
              heater: "60 kW",
              ...(area > 0 && { envelope: [{ name: "wall", transmittance: "1 W/(m²·K)", area: `${area} m²`, absorptance: "0" }] }),
            },
          });
        const node = at(setpoint);
        for (const scenario of scenarios(node)) {
          const { balance, electrical, outcome, reason = "" } = solve(node, scenario);
          if (outcome === "unknown") expect(reason).toMatch(/stay in the room|no dry cooler works|rear doors would give/);
          else expect(Math.abs(balance?.residualW ?? Number.NaN), scenario.name).toBeLessThanOrEqual(1e-6 * electrical.nodePowerW);
        }
        const doorsHeat = (one: NodeSnapshot) => {
          const point = solve(one, scenarios(one)[0] ?? expect.unreachable());
          return point.outcome === "solved" && point.room?.outcome === "solved" && point.room.heatToRemoveW > 0
            ? point.rearDoors?.[0]?.heatW
            : undefined;
        };
        const [cold, warm] = [doorsHeat(node), doorsHeat(at(setpoint + 3))];
        if (cold !== undefined && warm !== undefined) expect(warm).toBeLessThanOrEqual(cold + 1e-5);
      }),
      { numRuns: 80 },
    );
  });
});

describe("rules on a rack with a rear door", () => {
  it("cooling/supply-within-it-limit holds the coolant to the door's warmest supply, or to its rack's where that is colder", () => {
    expect(outcomesOf(nodeWithDoor(), "cooling/supply-within-it-limit")[0]).toMatchObject({ outcome: "pass", value: 20, limit: 24 });
    expect(outcomesOf(nodeWithDoor({ setpoint: 25 }), "cooling/supply-within-it-limit")[0]).toMatchObject({ outcome: "fail", value: 25 });
    const plates = { captureRatio: "0.5", maximumSupply: "22 °C" } as const;
    const node = nodeWithDoor({ rack: plates, door: { coolantFlow: "30 L/min" } });
    expect(outcomesOf(node, "cooling/supply-within-it-limit")[0]).toMatchObject({ limit: 22 });
  });

  it("cooling/supply-above-dew-point asks for 2 K above the dew point of the room, so that the door stays dry", () => {
    const wet = nodeWithDoor({ room: { dewPoint: "19 °C" } });
    const finding = outcomesOf(wet, "cooling/supply-above-dew-point").find(({ subject }) => subject === "cooling/secondary-loop");
    expect(finding).toMatchObject({ outcome: "fail", value: 20, limit: 21 });
  });

  it("cooling/rejection-covers-heat and cooling/room-air-covers-heat name the door among the parts that add up", () => {
    const node = nodeWithDoor();
    const { heatW } = solved(node).door;
    for (const [rule, value] of [
      ["cooling/rejection-covers-heat", heatW],
      ["cooling/room-air-covers-heat", -heatW],
    ] as const) {
      const finding = evaluate(node).findings.find((one) => one.rule === rule);
      expect(finding?.contributors.find(({ name }) => name === "rear door of rack-1")?.value, rule).toBeCloseTo(value, 4);
      expect(finding?.contributors.reduce((sum, part) => sum + part.value, 0)).toBeCloseTo(finding?.value ?? Number.NaN, 4);
    }
  });

  it("cooling/room-air-covers-heat marks a door that gets less than a quarter of its rated coolant", () => {
    const [finding] = outcomesOf(nodeWithDoor({ door: { coolantFlow: "12 L/min" } }), "cooling/room-air-covers-heat");
    expect(finding?.marks).toEqual(["coolant flow of the rear door of rack-1 is outside 0.25 to 1.5 × its rating"]);
  });
});

describe("snapshot() of rear doors", () => {
  const refused = (make: () => unknown) => {
    try {
      make();
    } catch (error) {
      return String(error);
    }
    throw new Error("nothing was refused");
  };

  it("snapshot() refuses a rack that there is not, all the coolant beside plates, and more than all of it", () => {
    expect(refused(() => nodeWithDoor({ door: { rack: "rack-9" } }))).toContain('names the rack "rack-9" that the node does not have');
    expect(refused(() => nodeWithDoor({ door: { coolantFlow: "61 L/min" } }))).toContain(
      "must take at most the 60 L/min of the secondary loop but take 61 L/min together: pump more",
    );
    expect(refused(() => nodeWithDoor({ rack: { captureRatio: "0.5", maximumSupply: "40 °C" } }))).toContain(
      "must take less coolant than the 60 L/min of the secondary loop but take 60 L/min together",
    );
  });

  it("snapshot() refuses a rating whose coolant is no colder than its air, and one that no coil meets", () => {
    expect(refused(() => nodeWithDoor({ door: { rating: { ...door.rating, coolantIn: "40 °C" } } }))).toContain(
      "Rated air of a rear door must be warmer than its coolant of 40 °C but enters at 40 °C",
    );
    expect(refused(() => nodeWithDoor({ door: { rating: { ...door.rating, heat: "23 kW" } } }))).toContain("Effectiveness must be");
  });

  it("snapshot() refuses two doors of a rack, a door on a tank, and doors beside liquid-to-air CDUs or without coolant", () => {
    expect(refused(() => nodeWithDoor({ cooling: { rearDoors: [door, door] } }))).toContain("must have one rear door but rack-1 has two");
    const tank = {
      kind: "single-phase",
      skinLoss: "0.02",
      rating: { heat: "20 kW", approach: "8 K" },
      maximumBath: "50 °C",
      source: door.source,
    } as const;
    expect(refused(() => nodeWithDoor({ rack: { immersion: tank } }))).toContain("must have air in its rack but rack-1 stands in a tank");
  });
});
