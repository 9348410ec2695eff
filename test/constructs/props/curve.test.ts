import { Token } from "cdktf";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseProps } from "../../../constructs/props";
import { curveSchema } from "../../../constructs/props/curve";
import { problemsOf } from "../../support/props/problems-of";

const schema = curveSchema({ x: { min: 0, max: 1.5 }, y: { min: 0.01, max: 1 } });
const problems = (points: unknown) => problemsOf(() => parseProps(schema, "curve", points));

describe("curveSchema()", () => {
  it("curveSchema() takes one point, or several in ascending x", () => {
    expect(parseProps(schema, "curve", [[0.5, 0.94]])).toEqual([[0.5, 0.94]]);
    const points = [
      [0, 0.9],
      [0.5, 0.94],
      [1.5, 0.91],
    ];
    expect(parseProps(schema, "curve", points)).toEqual(points);
  });

  it("curveSchema() gives a copy: what the caller changes later changes no parsed props", () => {
    const points = [[0.5, 0.94]];
    const parsed = parseProps(schema, "curve", points);
    points[0]?.splice(0, 2, 9, 9);
    expect(parsed).toEqual([[0.5, 0.94]]);
  });

  it.each([
    [[], "must have at least 1 item but has 0: add some"],
    [[[0.5]], "[0]: must have at least 2 items but has 1: add some"],
    [[[0.5, 0.9, 1]], "[0]: must have at most 2 items but has 3: remove some"],
    [[[0.5, 94]], "[0][1]: must be at most 1 but is 94: use a value within the limit"],
    [[[2, 0.9]], "[0][0]: must be at most 1.5 but is 2: use a value within the limit"],
    [[[Number.NaN, 0.9]], "[0][0]: must be a number but is NaN: write a number"],
    [[[Number.NEGATIVE_INFINITY, 0.9]], "[0][0]: must be a number but is -Infinity: write a number"],
    [[["50 %", 0.9]], '[0][0]: must be a number but is "50 %": write a number'],
    [
      [
        [0.5, 0.9],
        [0.5, 0.8],
      ],
      "[1][0]: must be above the x of the point before, 0.5, but is 0.5: sort the points, each x once",
    ],
    [
      [
        [1, 0.9],
        [0.5, 0.8],
      ],
      "[1][0]: must be above the x of the point before, 1, but is 0.5: sort the points, each x once",
    ],
    ["flat", 'must be a list but is "flat": write a list of lists of 2 values'],
  ])("curveSchema() refuses %j", (points, problem) => {
    expect(problems(points)).toEqual([problem]);
  });

  it("curveSchema() refuses a token for a coordinate", () => {
    expect(problems([[Token.asNumber({ ref: 1 }), 0.9]])).toEqual([
      expect.stringContaining("must be known at synth but is an unresolved token"),
    ]);
  });

  it("curveSchema() takes exactly the curves whose x ascend", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.double({ min: 0, max: 1.5, noNaN: true }), fc.constant(0.5)), { minLength: 1, maxLength: 5 }),
        (points) => {
          const ascending = points.every(([x], i) => i === 0 || x > (points[i - 1]?.[0] ?? 0));
          expect(problems(points).length === 0).toBe(ascending);
        },
      ),
    );
  });
});
