import { Power } from "cdktf-edge-node";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readableJson } from "../../../constructs/report/readable-json";

describe("readableJson()", () => {
  it("says what JSON.stringify() says, whatever it is given", () => {
    const data = fc.anything({
      withDate: true,
      withSparseArray: true,
      values: [fc.string(), fc.double(), fc.constant(undefined), fc.boolean()],
    });
    fc.assert(
      fc.property(data, (value) => {
        expect(JSON.parse(readableJson({ value }))).toEqual(JSON.parse(JSON.stringify({ value })));
      }),
    );
    expect(readableJson({ power: Power.kilowatts(3), none: undefined })).toBe('{ "power": "3 kW" }\n');
  });

  it("fills few lines with a record that fits them", () => {
    const record = { name: "hottest/healthy", text: "x".repeat(90), outcome: "solved", iterations: 6, itSupplyC: 37.68593099249617 };
    expect(readableJson([record])).toBe(
      [
        "[",
        " {",
        `  "name": "hottest/healthy", "text": "${"x".repeat(90)}",`,
        '  "outcome": "solved", "iterations": 6, "itSupplyC": 37.68593099249617',
        " }",
        "]",
        "",
      ].join("\n"),
    );
  });

  it("fills a line up to its last character, and begins another for one more", () => {
    const lines = (more: string) => readableJson({ a: "x".repeat(60), b: `${"x".repeat(62)}${more}`, c: "x".repeat(20) }).split("\n");
    expect(lines("").map(({ length }) => length)).toEqual([1, 140, 28, 1, 0]);
    expect(lines("x").map(({ length }) => length)).toEqual([1, 69, 100, 1, 0]);
  });

  it("puts what fits a line on one, and a long record a line for each property", () => {
    const contributor = { name: "dry cooler approach", value: 4.2 };
    expect(readableJson({ contributors: [contributor, contributor], text: "x".repeat(140) })).toBe(
      [
        "{",
        ' "contributors": [{ "name": "dry cooler approach", "value": 4.2 }, { "name": "dry cooler approach", "value": 4.2 }],',
        ` "text": "${"x".repeat(140)}"`,
        "}",
        "",
      ].join("\n"),
    );
    const lines = readableJson(Array.from({ length: 9 }, () => [contributor, [contributor], { contributor }])).split("\n");
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(140);
  });
});
