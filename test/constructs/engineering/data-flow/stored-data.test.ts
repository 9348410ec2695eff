import { describe, expect, it } from "vitest";
import { levelAt } from "../../../../constructs/engineering/data-flow/level-curve";
import { diskCurve, onDiskAt, type StoredData } from "../../../../constructs/engineering/data-flow/stored-data";

const stored: readonly StoredData[] = [
  { contact: 4, round: 1, kind: "raw", fromS: 0, toS: 10, bytes: 100, leavesS: 30 },
  { contact: 4, round: 1, kind: "product", fromS: 10, toS: 30, bytes: 20, leavesS: Number.POSITIVE_INFINITY },
  { contact: 2, round: 2, kind: "raw", fromS: 20, toS: 40, bytes: 400, leavesS: 90 },
];

describe("diskCurve()", () => {
  it("diskCurve() fills and drops as its data do", () => {
    const curve = diskCurve(stored, 50);
    expect([5, 10, 20, 30, 31, 40, 50].map((t) => levelAt(curve, t))).toEqual([50, 100, 110, 320, 240, 420, 420]);
  });
});

describe("onDiskAt()", () => {
  it("onDiskAt() names whose data are there, the most first, with those that are about to leave", () => {
    expect(onDiskAt(stored, 30)).toEqual([
      { contact: 2, round: 2, kind: "raw", bytes: 200 },
      { contact: 4, round: 1, kind: "raw", bytes: 100 },
      { contact: 4, round: 1, kind: "product", bytes: 20 },
    ]);
    expect(onDiskAt(stored, 30.5).map(({ kind }) => kind)).toEqual(["raw", "product"]);
    expect(onDiskAt(stored, 0)).toEqual([]);
  });
});
