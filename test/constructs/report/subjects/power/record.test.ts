import { countries, type NodeSnapshot } from "cdktf-edge-node";
import { smallNode } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { siteReport } from "../../../../../constructs/report/site-report";
import { voltagesText } from "../../../../../constructs/report/subjects/power";
import { reportVoltages } from "../../../../../constructs/report/subjects/power/record";
import { firstSite } from "../../../../../examples/first-site";
import { evaluationOf } from "../../../../support/report/reports";

/** A node in a country, on a nominal voltage between lines. */
const nodeIn = (country: "SA" | "BR", lineToLineV: number): NodeSnapshot =>
  smallNode({ site: { profile: countries[country].profile, grid: { lineToLineV } } });

describe("reportVoltages()", () => {
  it("reportVoltages() counts each part once by who says for what voltage it is built", () => {
    const report = siteReport(evaluationOf("first", firstSite));
    // of the catalogue the controller of the antenna and the rectifiers; of the design two racks, three coolers, three air conditioners, two pumps, heater, lights,
    // controls and two receivers; of nobody four PDUs and the transfer switch of board-m
    expect(report.voltages).toEqual({ catalogue: 2, design: 15, nowhere: 5 });
    expect(voltagesText(report)).toBe("5 of 22 parts state no voltage, so `power/voltage-fits-part` does not judge them.");
  });

  it("reportVoltages() takes a number that the design gives to a part of the catalogue for the design's", () => {
    const [plant] = firstSite.power?.rectifierPlants ?? [];
    const power = { ...firstSite.power, rectifierPlants: [{ ...plant, runningRange: { minimum: "90 V", maximum: "300 V" } }] };
    const report = siteReport(evaluationOf("own", { ...firstSite, power } as typeof firstSite));
    expect(report.voltages).toEqual({ catalogue: 1, design: 16, nowhere: 5 });
  });

  it("reportVoltages() warns outside 380 to 415 V, and where the country has several nominal voltages", () => {
    for (const usual of [380, 400, 415]) expect(reportVoltages(nodeIn("SA", usual))).not.toHaveProperty("unusualGridV");
    expect(reportVoltages(nodeIn("SA", 379))).toMatchObject({ unusualGridV: 379 });
    expect(reportVoltages(nodeIn("SA", 480))).toMatchObject({ unusualGridV: 480 });
    expect(reportVoltages(nodeIn("SA", 400))).not.toHaveProperty("countryV");
    expect(reportVoltages(nodeIn("BR", 380))).toMatchObject({ countryV: [220, 380] });
    const voltages = { catalogue: 0, design: 1, nowhere: 0, unusualGridV: 220, countryV: [220, 380] };
    expect(voltagesText({ voltages, country: "BR" })).toBe(
      "Warning: the grid has 220 V between lines, outside 380 to 415 V. Warning: BR has grids of 220 and 380 V. Ask the utility which one this is.",
    );
    expect(reportVoltages(nodeIn("BR", 380))).not.toHaveProperty("foreignGridV");
    const foreign = reportVoltages(nodeIn("BR", 400));
    expect(foreign).toMatchObject({ foreignGridV: 400 });
    expect(voltagesText({ voltages: foreign as NonNullable<typeof foreign>, country: "BR" })).toMatch(
      / Warning: 400 V is none of the nominal voltages of BR, 220 and 380 V\.$/,
    );
    expect(voltagesText({ country: "BR" })).toBeUndefined();
  });
});
