import { declarePart, type PowerSupplyProps } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import points from "../../../reference/catalog-points.json";

describe("80-plus-platinum-230v", () => {
  const { values, part, source } = declarePart("80-plus-platinum-230v", { owner: "tests" });

  it("80-plus-platinum-230v gives the certified efficiencies", () => {
    const { efficiency_percent_over_load_percent: certified } = points["eighty-plus-platinum-230v-redundant"];
    expect(values.efficiency).toEqual(certified.map(([load = Number.NaN, percent = Number.NaN]) => [load / 100, percent / 100]));
    expect(source.mark).toBe("partial");
  });

  it("80-plus-platinum-230v does not compile as supplies without rating and count", () => {
    // @ts-expect-error ratedPower and count are missing
    const missing: PowerSupplyProps = { ...values, part, source };
    expect(Object.keys(missing).sort()).toEqual(["efficiency", "part", "source"]);
  });
});
