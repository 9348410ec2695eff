import { describe, expect, it } from "vitest";
import { healthyPoints } from "../../../../../constructs/engineering/energy/year/healthy-points";

const hours = (...values: number[]) => Float64Array.from(values);

describe("healthyPoints()", () => {
  it("healthyPoints() is bilinear, so what is bilinear it meets everywhere", () => {
    const load = (t: number, d: number) => 20_000 + 150 * t - 80 * d + 3 * t * d;
    const table = healthyPoints(hours(), hours(), (t, d) => [load(t, d), t]);
    for (let t = -12.3; t < 55; t += 1.7)
      for (let d = 0; d < 30; d += 0.9) {
        expect(table.at(0, t, d)).toBeCloseTo(load(t, d), 6);
        expect(table.at(1, t, d)).toBeCloseTo(t, 9);
      }
  });

  it("healthyPoints() by hand: at 30.25 °C and 5 K between 100, 200, 300 and 400", () => {
    // ¾ of 30 °C and ¼ of 31 °C, half of 4 K and half of 6 K: ½·(¾·100 + ¼·200) + ½·(¾·300 + ¼·400) = 225
    const values = new Map([
      ["30 4", 100],
      ["31 4", 200],
      ["30 6", 300],
      ["31 6", 400],
    ]);
    const table = healthyPoints(hours(30.25), hours(5), (t, d) => [values.get(`${t} ${d}`) ?? Number.NaN]);
    expect(table.at(0, 30.25, 5)).toBeCloseTo(225, 12);
    expect(table.solved).toBe(4);
  });

  it("healthyPoints() solves each point once and only those that the hours need", () => {
    const asked: string[] = [];
    const table = healthyPoints(hours(20, 20.5, 20.5, -3.2), hours(2, 2, 3, 0), (t, d) => {
      asked.push(`${t} ${d}`);
      return [0];
    });
    expect(asked.sort()).toEqual(["-3 0", "-4 0", "20 2", "20 4", "21 2", "21 4"]);
    expect(table.solved).toBe(6);
    table.at(0, 20.7, 2.1);
    expect(asked).toHaveLength(6);
  });

  it("healthyPoints() is unknown beside a point that has no answer, and known on the points around it", () => {
    const table = healthyPoints(hours(), hours(), (t, d) => (d > 20 ? undefined : [t]));
    expect(table.at(0, 40.5, 20)).toBe(40.5);
    expect(table.at(0, 40.5, 20.1)).toBeUndefined();
    expect(table.at(3, 40.5, 10)).toBeUndefined();
  });

  it("healthyPoints() refuses a wet bulb above the dry bulb, and NaN", () => {
    const table = healthyPoints(hours(), hours(), () => [0]);
    expect(() => table.at(0, 20, -0.1)).toThrow(/^Wet-bulb depression must be 0 or more/);
    expect(() => table.at(0, Number.NaN, 1)).toThrow(RangeError);
  });
});
