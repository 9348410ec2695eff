import { snapshot } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { unservedFromWh } from "../../../../constructs/engineering/energy/year/energy-traces";
import { PointStudy } from "../../../../constructs/studies/operating-point/point-study";
import { yearSuppliers } from "../../../../constructs/studies/year/year-suppliers";
import { lagosSolarHybrid } from "../../../../examples/lagos-solar-hybrid";

describe("yearSuppliers()", () => {
  it("yearSuppliers() add up to the load of every hour", () => {
    const { site, ...design } = lagosSolarHybrid;
    const { loadWh, servedWh } = yearSuppliers(new PointStudy(snapshot("lagos", site, design))) ?? expect.unreachable();
    const suppliers = Object.values(servedWh);
    const missingWh = loadWh.map((wattHours, hour) => wattHours - suppliers.reduce((sum, served) => sum + (served[hour] ?? Number.NaN), 0));
    expect(loadWh).toHaveLength(8760);
    expect(missingWh.filter((wattHours) => !(Math.abs(wattHours) <= suppliers.length * unservedFromWh))).toHaveLength(0);
  });
});
