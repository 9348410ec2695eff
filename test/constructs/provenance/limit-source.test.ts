import { describe, expect, it } from "vitest";
import { limitSource } from "../../../constructs/provenance/limit-source";
import { citeSource } from "../../../constructs/provenance/source";

const source = {
  ...citeSource("Sheet of the unit", { relativeUncertainty: 0.05 }),
  assumed: [
    { name: "table", value: "35 °C 6 kW", owner: "cooling team" },
    { name: "minimum ambient", value: "-15 °C", owner: "cooling team" },
  ],
};

describe("limitSource()", () => {
  it("is the declaration of a limit that the document leaves out, and the document of any other", () => {
    expect(limitSource(source, ["table"])).toEqual({ mark: "declared", document: "table 35 °C 6 kW", owner: "cooling team" });
    expect(limitSource(source, ["minimumAmbient"]).document).toBe("minimum ambient -15 °C");
    expect(limitSource(source, ["frequency"])).toBe(source);
  });

  it("names all that is declared of a limit that rests on the whole part", () => {
    expect(limitSource(source)).toEqual({
      mark: "declared",
      document: "table 35 °C 6 kW; minimum ambient -15 °C",
      owner: "cooling team",
    });
    expect(limitSource(citeSource("Sheet"))).toEqual(citeSource("Sheet"));
  });
});
