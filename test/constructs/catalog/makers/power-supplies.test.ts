import { eightyPlusPlatinum230V, type PowerSupplyProps } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import points from "../../../reference/catalog-points.json";

describe("eightyPlusPlatinum230V", () => {
  it("eightyPlusPlatinum230V gives the certified efficiencies", () => {
    const { efficiency_percent_over_load_percent: certified } = points["eighty-plus-platinum-230v-redundant"];
    expect(eightyPlusPlatinum230V.efficiency).toEqual(
      certified.map(([load = Number.NaN, percent = Number.NaN]) => [load / 100, percent / 100]),
    );
    expect(eightyPlusPlatinum230V.source.mark).toBe("partial");
  });

  it("eightyPlusPlatinum230V does not compile as supplies without rating and count", () => {
    // @ts-expect-error ratedPower and count are missing
    const missing: PowerSupplyProps = { ...eightyPlusPlatinum230V };
    expect(Object.keys(missing).sort()).toEqual(["efficiency", "part", "source"]);
  });
});
