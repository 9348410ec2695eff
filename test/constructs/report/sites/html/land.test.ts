import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { land, stepsPerDegree } from "../../../../../constructs/report/sites/html/land";
import { landFile } from "../../../../../scripts/land";

type Point = readonly [longitude: number, latitude: number];

/** The closed lines of the path, as places. */
const rings = land
  .split("M")
  .slice(1)
  .map((ring) => {
    const numbers = [...ring.matchAll(/-?\d+/g)].map(([text]) => Number(text) / stepsPerDegree);
    let [x, y] = [0, 0];
    return Array.from({ length: numbers.length / 2 }, (_, i): Point => {
      [x, y] = [x + (numbers[2 * i] ?? Number.NaN), y + (numbers[2 * i + 1] ?? Number.NaN)];
      return [x, -y];
    });
  });

/** Whether a place is on land: a line from it to the east leaves an odd number of coasts behind. */
function isLand([longitude, latitude]: Point): boolean {
  return rings.reduce((isInside, ring) => {
    const crossings = ring.filter(([x, y], i) => {
      const [lastX, lastY] = ring.at(i - 1) ?? [x, y];
      return y > latitude !== lastY > latitude && longitude < x + ((latitude - y) / (lastY - y)) * (lastX - x);
    });
    return crossings.length % 2 === 1 ? !isInside : isInside;
  }, false);
}

describe("land", () => {
  it("is what the source has: npm run land writes it", () => {
    expect(landFile()["constructs/report/sites/html/land.ts"]).toBe(readFileSync("constructs/report/sites/html/land.ts", "utf8"));
  });

  it.each<[string, Point, boolean]>([
    ["Riyadh", [46.68, 24.71], true],
    ["São Paulo", [-47, -23], true],
    ["Alice Springs", [133.89, -23.8], true],
    ["Fairbanks", [-147.88, 64.8], true],
    ["Chukotka, beyond 180° E", [-177, 66.5], true],
    ["the South Pole", [10, -89], true],
    ["the Caspian Sea", [50.5, 42], false],
    ["the Arabian Sea", [65, 15], false],
    ["the Atlantic", [-30, 0], false],
    ["the Pacific", [-150, 0], false],
  ])("has %s on the right side of the coast", (_, place, expected) => {
    expect(isLand(place)).toBe(expected);
  });

  it("draws no line over the map but to the edge of Antarctica", () => {
    const lines = rings.flatMap((ring) => ring.map(([x, y], i) => ({ across: Math.abs(x - (ring[i - 1]?.[0] ?? x)), latitude: y })));
    expect(lines.filter(({ across, latitude }) => across > 20 && latitude > -80)).toEqual([]);
  });

  it("stays on the map", () => {
    for (const [longitude, latitude] of rings.flat()) {
      expect(Math.abs(longitude)).toBeLessThanOrEqual(180);
      expect(Math.abs(latitude)).toBeLessThanOrEqual(90);
    }
  });
});
