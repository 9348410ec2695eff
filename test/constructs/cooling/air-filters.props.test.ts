import { describe, expect, it } from "vitest";
import { airFilterSchema } from "../../../constructs/cooling/air-filters.props";
import { parseProps } from "../../../constructs/props";
import { declareSource } from "../../../constructs/provenance/source";
import { changed, leftOut } from "../../support/props/changed";
import { problemsOf } from "../../support/props/problems-of";

const filter = { class: "F7", initialDrop: "60 Pa", finalDrop: "200 Pa", source: declareSource("a filter", "test") };

describe("airFilterSchema", () => {
  it.each([
    [
      "class",
      "HEPA",
      'class: must be a class of ISO 16890 or EN 779 but is "HEPA": write it like "ISO ePM1 60 %", "ISO Coarse 70 %" or "F7"',
    ],
    ["finalDrop", "60 Pa", "finalDrop: must be above the drop when new of 60 Pa but is 60 Pa: swap the two or correct one"],
    [
      "finalDrop",
      "200 kPa",
      'finalDrop: must be at most 5 kPa but is 2 bar: state the value of its data sheet, in Pa; did you mean "200 Pa"?',
    ],
    ["initialDrop", "0 Pa", "initialDrop: must be above 0 kPa but is 0 kPa: state the value of its data sheet, in Pa"],
    ["finalDrop", leftOut, 'finalDrop: is required: write it like "94.16 kPa" (units: Pa, kPa, bar)'],
  ])("airFilterSchema refuses %s = %s", (path, value, problem) => {
    expect(problemsOf(() => parseProps(airFilterSchema, "", changed(filter, path, value))).map((said) => said.replace(/^: /, ""))).toEqual([
      problem,
    ]);
  });

  it.each(["G4", "M5", "F9", "ISO Coarse 45 %", "ISO ePM10 50 %", "ISO ePM2.5 65%", "ISO ePM1 >95 %"])(
    "airFilterSchema takes %s",
    (text) => {
      expect(parseProps(airFilterSchema, "", { ...filter, class: text }).class).toBe(text);
    },
  );
});
