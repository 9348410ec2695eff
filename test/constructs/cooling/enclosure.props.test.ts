import { isoContainer } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { enclosureSchema } from "../../../constructs/cooling/enclosure.props";
import { parseProps } from "../../../constructs/props";
import { changed, leftOut } from "../../support/props/changed";
import { problemsOf } from "../../support/props/problems-of";

const { outer: _, inner: __, ...ratings } = isoContainer("20 ft");
const box = {
  ...ratings,
  outer: { length: "6.058 m", width: "2.438 m", height: "2.591 m" },
  inner: { length: "5.898 m", width: "2.35 m", height: "2.392 m" },
  equipmentMass: "1 t",
  frontAisle: "0.6 m",
};

describe("enclosureSchema", () => {
  it.each([
    ["inner.width", "2.5 m", "inner.width: must be below the outer width of 2438 mm but is 2.5 m: swap the two or correct one"],
    [
      "inner.length",
      "5898 m",
      'inner.length: must be at most 100 m but is 5898 m: no box is larger, correct the unit; did you mean "5898 mm"?',
    ],
    ["lining", "0.6 m", "lining: must be at most 0.5 m but is 0.6 m: state the thickness on one side"],
    ["tare", "40 t", "tare: must be below the largest gross mass of 30480 kg but is 40 t: swap the two or correct one"],
    ["equipmentMass", leftOut, 'equipmentMass: is required: write it like "850 kg" (units: kg, t)'],
    ["floorLoadPerMetre", "4 m", 'floorLoadPerMetre: must be in kg or t but is "4 m", a length: write it like "850 kg"'],
  ])("enclosureSchema refuses %s = %s", (path, value, problem) => {
    expect(problemsOf(() => parseProps(enclosureSchema, "", changed(box, path, value))).map((said) => said.replace(/^: /, ""))).toEqual([
      problem,
    ]);
  });
});
