import { describe, expect, it } from "vitest";
import { checkEirp, eirpDbw } from "../../../../../constructs/engineering/link/radio/eirp";

const table = [
  [0, 8],
  [30, 10],
  [62, 16.4],
] as const;

describe("eirpDbw()", () => {
  it("eirpDbw() of one number is that number at every angle", () => {
    for (const angle of [0, 61.5, 180, Number.NaN]) expect(eirpDbw(15, angle)).toBe(15);
  });

  it("eirpDbw() of a table is linear in decibels between its points and meets them", () => {
    expect([0, 15, 30, 46, 62].map((angle) => eirpDbw(table, angle))).toEqual([8, 9, 10, 13.2, 16.4]);
  });

  it("eirpDbw() refuses angles outside its table", () => {
    for (const wrong of [-0.1, 62.1, Number.NaN])
      expect(() => eirpDbw(table, wrong)).toThrow(
        `Off-nadir angle must lie within the EIRP table of 0 to 62 degrees but is ${wrong} degrees: ask the operator for the angles that are missing`,
      );
    expect(() => eirpDbw(table, 63.30000000000001)).toThrow("but is 63.3 degrees:");
  });
});

describe("checkEirp()", () => {
  it("checkEirp() takes one level and a table in order", () => {
    expect(() => checkEirp(15)).not.toThrow();
    expect(() => checkEirp(table)).not.toThrow();
  });

  it.each([
    [[], "EIRP table must have at least 2 points but has 0: add a point, or write one number instead"],
    [[[0, 8]], "EIRP table must have at least 2 points but has 1: add a point, or write one number instead"],
    [
      [
        [30, 8],
        [0, 10],
      ],
      "Off-nadir angles of the EIRP table must rise but 0 degrees follow 30 degrees: put its points in order",
    ],
    [
      [
        [0, 8],
        [0, 10],
      ],
      "Off-nadir angles of the EIRP table must rise but 0 degrees follow 0 degrees: put its points in order",
    ],
    [
      [
        [-1, 8],
        [30, 10],
      ],
      "Off-nadir angles of the EIRP table must lie between 0 and 180 degrees but one is -1 degrees: correct it",
    ],
    [
      [
        [0, 8],
        [Number.NaN, 10],
      ],
      "Off-nadir angles of the EIRP table must lie between 0 and 180 degrees but one is NaN degrees: correct it",
    ],
    [
      [
        [0, Number.NaN],
        [30, 10],
      ],
      "EIRP must lie between −200 and 200 dBW but is NaN dBW: convert it to dBW",
    ],
  ] as [[number, number][], string][])("checkEirp() refuses the table %j", (wrong, message) => {
    expect(() => checkEirp(wrong)).toThrow(new RangeError(message));
  });

  it("checkEirp() refuses levels that are none", () => {
    for (const wrong of [201, Number.NaN, Number.NEGATIVE_INFINITY])
      expect(() => checkEirp(wrong)).toThrow(`EIRP must lie between −200 and 200 dBW but is ${wrong} dBW: convert it to dBW`);
  });
});
