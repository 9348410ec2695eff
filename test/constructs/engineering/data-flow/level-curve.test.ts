import { describe, expect, it } from "vitest";
import {
  firstAboveS,
  type LevelCurve,
  levelAt,
  levelCurve,
  levelPeak,
  rampBytes,
} from "../../../../constructs/engineering/data-flow/level-curve";

const points = ({ timesS, bytes }: LevelCurve) => [...timesS].map((time, i) => [time, bytes[i]]);

describe("levelCurve()", () => {
  it("levelCurve() adds ramps up where they overlap, and falls where something drops", () => {
    const ramps = [
      { fromS: 10, toS: 20, bytes: 100 },
      { fromS: 15, toS: 25, bytes: 50 },
    ];
    expect(points(levelCurve(ramps, [{ atS: 20, bytes: 100 }], 30))).toEqual([
      [0, 0],
      [10, 0],
      [15, 50],
      [20, 125],
      [20, 25],
      [25, 50],
      [30, 50],
    ]);
  });

  it("levelCurve() ends in the middle of a ramp, and leaves out what comes later", () => {
    const ramps = [
      { fromS: 0, toS: 40, bytes: 80 },
      { fromS: 35, toS: 50, bytes: 9 },
    ];
    expect(points(levelCurve(ramps, [{ atS: 31, bytes: 5 }], 30))).toEqual([
      [0, 0],
      [30, 60],
    ]);
  });

  it("levelCurve() has a point at each mark, and takes what comes at once and what goes", () => {
    const ramps = [
      { fromS: 5, toS: 5, bytes: 7 },
      { fromS: 10, toS: 20, bytes: -7 },
    ];
    expect(points(levelCurve(ramps, [], 20, [15]))).toEqual([
      [0, 0],
      [5, 7],
      [10, 7],
      [15, 3.5],
      [20, 0],
    ]);
  });
});

describe("firstAboveS()", () => {
  // 0 until 10 s, 100 B at 20 s, 40 B from then on, 90 B at 40 s
  const ramps = [
    { fromS: 10, toS: 20, bytes: 100 },
    { fromS: 30, toS: 40, bytes: 50 },
  ];
  const curve = levelCurve(ramps, [{ atS: 20, bytes: 60 }], 50);

  it("firstAboveS() is where the line first exceeds the level, and undefined where it only touches", () => {
    expect([-1, 0, 25, 95, 100, 101].map((level) => firstAboveS(curve, level))).toEqual([0, 10, 12.5, 19.5, undefined, undefined]);
  });
});

describe("rampBytes()", () => {
  it("rampBytes() is nothing before, a share within and all behind", () => {
    const ramp = { fromS: 10, toS: 20, bytes: 100 };
    expect([0, 10, 12.5, 20, 99].map((t) => rampBytes(ramp, t))).toEqual([0, 0, 25, 100, 100]);
    expect([4, 5].map((t) => rampBytes({ fromS: 5, toS: 5, bytes: 3 }, t))).toEqual([0, 3]);
  });
});

describe("levelAt()", () => {
  const curve = levelCurve([{ fromS: 10, toS: 20, bytes: 100 }], [{ atS: 20, bytes: 100 }], 30);

  it("levelAt() lies on the line between points, and at a drop before it", () => {
    expect([0, 10, 13, 20, 21, 30].map((t) => levelAt(curve, t))).toEqual([0, 0, 30, 100, 0, 0]);
  });

  it("levelAt() refuses instants beyond the curve", () => {
    for (const t of [-1, 30.1, Number.NaN])
      expect(() => levelAt(curve, t)).toThrow(/^Instant must lie on the curve, from 0 to 30 s, but is/);
  });
});

describe("levelPeak()", () => {
  it("levelPeak() is the first of the largest values, before a drop", () => {
    const curve = { timesS: Float64Array.of(0, 10, 10, 20, 30), bytes: Float64Array.of(0, 50, 20, 50, 30) };
    expect(levelPeak(curve)).toEqual({ bytes: 50, atS: 10 });
  });

  it("levelPeak() does not go to a later instant for a last digit", () => {
    const curve = { timesS: Float64Array.of(0, 10, 20, 30), bytes: Float64Array.of(0, 0.3, 0, 0.1 + 0.2) };
    expect(levelPeak(curve).atS).toBe(10);
    expect(levelPeak({ ...curve, bytes: Float64Array.of(0, 0.3, 0, 0.300_001) }).atS).toBe(30);
  });
});
