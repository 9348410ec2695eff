import { beforeAll, describe, expect, it } from "vitest";
import type { ElectricalNode } from "../../../../constructs/facts/power/electrical";
import { networkLimits } from "../../../../constructs/studies/network/limits/network-limits";
import { networkRecord } from "../../../../constructs/studies/network/record";
import { breaker, load, solved, source } from "../../../support/network/test-nodes";
import { everyRow } from "../../../support/tables/every-row";

const panel = (id: string, parent: string): ElectricalNode => ({ kind: "panel", id, parent, place: "inside", lossShareOfOutput: 0 });

/** Value and limit of every breaker, by kind and name. */
function breakers(nodes: readonly ElectricalNode[], insideC: number, elevationM: number, sourceVoltageFactor = 1) {
  const { run } = solved(nodes, { sourceVoltageFactor }, [insideC, insideC]);
  const limits = networkLimits(run, { placeC: [insideC, insideC], elevationM }).filter(({ kind }) => kind.startsWith("breaker"));
  return new Map(limits.map(({ kind, node, value, limit, pole }) => [`${kind} ${node}`, { value, limit, pole }]));
}

/*
 * 230/400 V at 2,500 m, 45 °C in the room and 5 K more in the board: breakers stand in 50 °C.
 * k_T 1 at 30 °C, 0.84 at 50 °C; k_group 0.8 for the row of circuits, 1 for the main breaker; k_altitude 1 at 2,000 m, 0.96 at 3,000 m: 0.98.
 * A breaker of the row carries 0.84·0.8·0.98 = 0.65856 of its rating, the main breaker 0.84·0.98 = 0.8232.
 */
describe("networkLimits() on an IEC panel worked by hand", () => {
  const made = (id: string, parent: string, ratedA: number, groupFactor: number) =>
    breaker(id, parent, ratedA, {
      groupFactor,
      enclosureRiseK: 5,
      temperatureFactor: [
        [30, 1],
        [50, 0.84],
      ],
      altitudeFactor: [
        [2000, 1],
        [3000, 0.96],
      ],
    });
  const nodes: ElectricalNode[] = [
    source("grid"),
    made("main", "grid", 63, 1),
    panel("board", "main"),
    made("f1", "board", 16, 0.8),
    load("rack", "f1", "1N", 2300),
    made("f2", "board", 16, 0.8),
    load("fan", "f2", "2N", 2070, { powerFactor: 0.9 }),
    made("f3", "board", 20, 0.8),
    load("compressor", "f3", "3N", 2760, { powerFactor: 0.8 }),
    made("f4", "board", 32, 0.8),
    load("pump", "f4", "123", 12_420, { powerFactor: 0.9 }),
  ];

  it("networkLimits() has the worst pole, current and limit of every breaker", () => {
    const found = breakers(nodes, 45, 2500);
    everyRow(
      "%s at %s",
      [
        // 2,300 W / 230 V = 10 A
        ["f1", "L1", 10, 10.537],
        // 2,070 W / 0.9 = 2,300 VA: 10 A
        ["f2", "L2", 10, 10.537],
        // 2,760 W / 0.8 = 3,450 VA: 15 A on a breaker of 20 A that carries 13.17 A here: too much
        ["f3", "L3", 15, 13.1712],
        // 12,420 W / 0.9 = 13,800 VA on three phases of 230 V: 20 A
        ["f4", "L1", 20, 21.0739],
        // L1 10 + 20·(0.9 − j0.4359) = 28 − j8.718: 29.33 A. L2, all of 0.9: 30 A. L3 15·(0.8 − j0.6) + 20·(0.9 − j0.4359) = 30 − j17.718: 34.84 A
        ["main", "L3", 34.8414, 51.8616],
      ],
      (id, pole, value, limit) => {
        const one = found.get(`breaker-iec ${id}`);
        expect(one?.pole).toBe(pole);
        expect.soft(one?.value, `value of ${id}`).toBeCloseTo(value, 3);
        expect.soft(one?.limit, `limit of ${id}`).toBeCloseTo(limit, 3);
      },
    );
  });

  it("networkRecord() has the neutral of that panel: 10 at 0°, 10 at −145.842°, 15 at 83.130° add up to 3.519 + j9.278, 9.923 A", () => {
    expect(networkRecord(solved(nodes).run).get("main")?.neutralA).toBeCloseTo(9.9227, 3);
  });
});

/*
 * 120/208 V at 2,300 m, 50 °C: k_T 1 at 40 °C and 0.8 at 60 °C: 0.9; k_altitude 1 at 2,000 m and 0.9 at 3,000 m: 0.97. Together 0.873; at 40 °C and sea level 1.
 * The NEC asks for 125 % of continuous current and 100 % of the rest, of breakers listed for 100 % for no more than their current. It has no group factor.
 */
describe("networkLimits() on an NEC panel worked by hand", () => {
  const made = (id: string, parent: string, ratedA: number, listedFor100Percent = false) =>
    breaker(id, parent, ratedA, {
      standard: "NEC",
      listedFor100Percent,
      groupFactor: 0.7,
      referenceTemperatureC: 40,
      temperatureFactor: [
        [40, 1],
        [60, 0.8],
      ],
      altitudeFactor: [
        [2000, 1],
        [3000, 0.9],
      ],
    });
  const nodes: ElectricalNode[] = [
    source("grid", { lineToNeutralV: 120, frequencyHz: 60 }),
    made("main", "grid", 100),
    panel("board", "main"),
    made("mixed", "board", 20),
    load("server", "mixed", "1N", 1200),
    load("drill", "mixed", "1N", 720, { continuous: false }),
    made("listed", "board", 20, true),
    load("steady-1", "listed", "2N", 2280),
    made("plain", "board", 20),
    load("steady-2", "plain", "3N", 2280),
    made("two-pole", "board", 30),
    load("heater", "two-pole", "12", 4160),
    made("lagging", "board", 20),
    load("fan", "lagging", "3N", 960, { powerFactor: 0.8 }),
    load("lamp", "lagging", "3N", 960, { continuous: false }),
  ];

  it("networkLimits() weighs continuous current at nominal voltage, beside what flows", () => {
    const limits = breakers(nodes, 40, 0);
    everyRow(
      "%s",
      [
        // 1.25·10 A + 6 A; the current itself is 16 A
        ["mixed", 18.5, 16],
        // 19 A, listed for 100 %: 1.0·19
        ["listed", 19, 19],
        // the same without: 1.25·19 = 23.75 A on 20 A
        ["plain", 23.75, 19],
        // 4,160 W / (√3·120 V) = 20.015 A, 1.25 times 25.018
        ["two-pole", 25.0185, 20.0148],
        // fan 10 A at 0.8, lamp 8 A at 1: |8 + 12.5·(0.8 − j0.6)| = |18 − j7.5| = 19.5 A, a sum of amperes would be 20.5; the current |16 − j6| = 17.088 A
        ["lagging", 19.5, 17.088],
      ],
      (id, weighted, flowing) => {
        expect.soft(limits.get(`breaker-nec ${id}`)?.value, `weighted of ${id}`).toBeCloseTo(weighted, 3);
        expect.soft(limits.get(`breaker-nec-rating ${id}`)?.value, `flowing in ${id}`).toBeCloseTo(flowing, 3);
      },
    );
  });

  it("networkLimits() takes the rating times k_T and k_altitude and no group factor: 20 A carry 17.46 A at 50 °C and 2,300 m", () => {
    for (const kind of ["breaker-nec", "breaker-nec-rating"]) {
      expect(breakers(nodes, 40, 0).get(`${kind} mixed`)?.limit).toBeCloseTo(20, 9);
      expect(breakers(nodes, 50, 2300).get(`${kind} mixed`)?.limit).toBeCloseTo(17.46, 9);
    }
  });

  it("networkLimits() has the main breaker worst at L2, worked as phasors", () => {
    // Weighted: 1N 18.5 A at 0°; 12 draws 25.0185 A along V1 − V2, at 30°: 18.5 + 21.6667 + j12.5093 = 42.069 A on L1.
    // L2: listed 1.25·19 A (the main breaker is not listed) at −120°, and −25.0185 A at 30°, which is 25.0185 A at −150°: 23.75 at 0° and 25.0185 at −30° of its own phase: 45.4167 − j12.5093 = 47.108 A.
    // L3: 23.75 + 18 − j7.5 = 41.75 − j7.5 = 42.418 A. So L2 is the worst.
    const main = breakers(nodes, 40, 0).get("breaker-nec main");
    expect(main?.pole).toBe("L2");
    expect(main?.value).toBeCloseTo(47.1079, 3);
  });

  it("networkLimits() asks at 0.9 of nominal voltage for the current alone, which constant power makes 1/0.9 of it", () => {
    const low = breakers(nodes, 40, 0, 0.9);
    expect(low.has("breaker-nec plain")).toBe(false);
    expect(low.get("breaker-nec-rating plain")?.value).toBeCloseTo(21.1111, 3);
  });
});

/*
 * 10 kV to 230/398.4 V, Dyn11, without losses: the secondary stands 30° before the primary, V1 230 at 30°, V2 at −90°, V3 at 150°.
 *   1N  4,600 W:           20 A at 30°
 *   23  3,983.717 W:       V2 − V3 = 398.372 V at −60°, so 10 A at −60° on L2 and −10 A on L3
 *   123N 6,210 W at 0.9:   10 A on each phase, 25.842° behind: 4.158°, −115.842°, 124.158°
 * I1 = 17.3205 + j10      + 9.9737 + j0.7251  = 27.2942 + j10.7251   29.3255 A
 * I2 =  5      − j8.6603  − 4.3589 − j9       =  0.6411 − j17.6603   17.6719 A
 * I3 = −5      + j8.6603  − 5.6148 + j8.2749  = −10.6148 + j16.9352  19.9866 A
 * Neutral: −(17.3205 + j10), the load to neutral alone: 20 A.
 * Primary, windings between k and k+1, ratio 10,000/230 = 43.4783: (I1 − I3)/n, (I2 − I1)/n, (I3 − I2)/n: 38.4142, 38.9374, 36.3804 A over n.
 */
describe("networkRecord() of an unbalanced board worked by hand as phasors", () => {
  const nodes: ElectricalNode[] = [
    source("grid", { lineToNeutralV: 10_000 / Math.sqrt(3) }),
    breaker("upstream", "grid", 63),
    {
      kind: "transformer",
      id: "tx",
      parent: "upstream",
      place: "outside",
      ratedVA: 100_000,
      primaryLineToLineV: 10_000,
      secondaryLineToLineV: 230 * Math.sqrt(3),
      vectorGroup: "Dyn11",
      noLoadLossW: 0,
      loadLossW: 0,
    },
    breaker("main", "tx", 63),
    load("to-neutral", "main", "1N", 4600),
    load("between", "main", "23", 3983.717),
    load("three-phase", "main", "123N", 6210, { powerFactor: 0.9 }),
  ];
  let record: ReturnType<typeof networkRecord>;
  beforeAll(() => {
    record = networkRecord(solved(nodes).run);
  });
  const phases = (id: string) => record.get(id)?.phases ?? [];

  it("networkRecord() has voltage and current of every conductor", () => {
    everyRow(
      "conductor %d",
      [
        [0, 230, 30, 29.3255, 21.452],
        [1, 230, -90, 17.6719, -87.921],
        [2, 230, 150, 19.9866, 122.079],
      ],
      (k, volts, angle, amperes, angleOfCurrent) => {
        const phase = phases("main")[k];
        expect.soft(phase?.voltageV, `voltage of ${k}`).toBeCloseTo(volts, 6);
        expect.soft(phase?.voltageAngleDeg, `angle of the voltage of ${k}`).toBeCloseTo(angle, 6);
        expect.soft(phase?.currentA, `current of ${k}`).toBeCloseTo(amperes, 3);
        expect.soft(phase?.currentAngleDeg, `angle of the current of ${k}`).toBeCloseTo(angleOfCurrent, 2);
      },
    );
  });

  it("networkRecord() has 20 A in the neutral, what the load to neutral draws: the others bring theirs back", () => {
    expect(record.get("main")?.neutralA).toBeCloseTo(20, 4);
  });

  it("networkRecord() of the load between L2 and L3: 2,300 VA on each, half of the watts, with reactive power of both signs that the load has not", () => {
    // V2·I* = 230 at −90° · 10 at 60°: 2,300 at −30°; V3·(−I)* = 230 at 150° · 10 at −120°: 2,300 at 30°
    const [first, second, third] = phases("between");
    expect(first?.currentA).toBe(0);
    expect([second?.powerW, third?.powerW].map(Number)).toEqual([expect.closeTo(1991.858, 2), expect.closeTo(1991.858, 2)]);
    expect([second?.reactiveVar, third?.reactiveVar].map(Number)).toEqual([expect.closeTo(-1150, 2), expect.closeTo(1150, 2)]);
  });

  it("networkRecord() has 0.8835, 0.8956 and 0.8367 A in the lines before the transformer, and nothing in a neutral", () => {
    expect(phases("upstream").map(({ currentA }) => currentA)).toEqual([
      expect.closeTo(38.4142 / 43.47826, 5),
      expect.closeTo(38.9374 / 43.47826, 5),
      expect.closeTo(36.3804 / 43.47826, 5),
    ]);
    expect(record.get("upstream")?.neutralA).toBeCloseTo(0, 9);
    expect(record.get("upstream")?.powerW).toBeCloseTo(4600 + 3983.717 + 6210, 6);
    expect(record.get("upstream")?.reactiveVar).toBeCloseTo(6210 * Math.tan(Math.acos(0.9)), 6);
  });
});
