import { countries, type NodeSnapshot, snapshot } from "cdktf-edge-node";
import { smallNode } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { siteReport } from "../../../../../constructs/report/site-report";
import { voltagesText } from "../../../../../constructs/report/subjects/power";
import { reportVoltages } from "../../../../../constructs/report/subjects/power/record";
import { firstSite } from "../../../../../examples/first-site";
import { node30kW } from "../../../../../examples/parts/node-30kw";
import { power30kW } from "../../../../../examples/parts/power-30kw";
import { mildSite } from "../../../../support/nodes/node-variants";
import { transformerProps } from "../../../../support/props/transformer-props";
import { upsProps } from "../../../../support/props/ups-props";
import { evaluationOf } from "../../../../support/report/reports";

/** A node in a country, on a nominal voltage between lines. */
const nodeIn = (country: "SA" | "BR", lineToLineV: number): NodeSnapshot =>
  smallNode({ site: { profile: countries[country].profile, grid: { lineToLineV } } });

describe("reportVoltages()", () => {
  it("reportVoltages() counts each part once by who says for what voltage it is built", () => {
    const report = siteReport(evaluationOf("first", firstSite));
    // of the catalogue the controller of the antenna and the rectifiers; of the design two racks, three coolers, three air conditioners, two pumps, heater, lights,
    // controls and two receivers; of nobody four PDUs and the transfer switch of board-m
    const { nowhereOn = [], nowhereProps, ...counts } = report.voltages ?? {};
    expect(counts).toEqual({ catalogue: 2, design: 15, nowhere: 5 });
    expect(nowhereOn).toHaveLength(5);
    const absent = ["rating", "source", "inputVoltage"].map((prop) => `power.boards[].transferSwitch.${prop}`); // the design has no such object
    expect(nowhereProps).toEqual(["power.boards[].circuits[].pdu.inputVoltage", ...absent]);
    const text = `5 of 22 parts state no input voltage (${nowhereOn.join(", ")}), so \`power/voltage-fits-part\` does not judge them`;
    const remedy = (nowhereProps ?? []).map((path) => `\`${path}\``).join(", ");
    expect(voltagesText(report)).toBe(`${text}: state ${remedy}.`);
    const more = { catalogue: 0, design: 0, nowhere: 7, nowhereOn: ["a", "b", "c", "d", "e", "f", "g"] };
    expect(voltagesText({ voltages: more, country: "SA" })).toMatch(
      /^7 of 7 parts state no input voltage \(a, b, c, d, e and 2 more\), so /,
    );
  });

  it("reportVoltages() takes a number that the design gives to a part of the catalogue for the design's", () => {
    const [plant] = firstSite.power?.rectifierPlants ?? [];
    const power = { ...firstSite.power, rectifierPlants: [{ ...plant, runningRange: { minimum: "90 V", maximum: "300 V" } }] };
    const report = siteReport(evaluationOf("own", { ...firstSite, power } as typeof firstSite));
    expect(report.voltages).toMatchObject({ catalogue: 1, design: 16, nowhere: 5 });
  });

  it("reportVoltages() counts the primary voltage of a transformer and the output of a UPS as stated voltages, not a secondary alone", () => {
    const silentOf = (power: object) => reportVoltages(snapshot("stated", mildSite, { ...node30kW, power: { ...power30kW, ...power } }));
    const behind = (transformer: object) =>
      silentOf({ feeds: power30kW.feeds.map((feed) => ({ ...feed, transformer: { ...transformerProps, ...transformer } })) });
    expect(behind({})?.nowhereProps).toContain("power.feeds[].transformer.inputVoltage");
    expect(behind({ primary: "10000 V line-to-line" })?.nowhereProps).not.toContain("power.feeds[].transformer.inputVoltage");
    const boards = power30kW.boards.map((board) => ({
      ...board,
      circuits: (board.circuits ?? []).map((circuit) => ({
        ...circuit,
        serves: circuit.serves.filter((one) => !JSON.stringify(one).includes("controls")),
      })),
    }));
    expect(silentOf({ boards, ups: [upsProps] })?.nowhereOn).not.toContain("ups-1");
  });

  it("reportVoltages() compares what the boards have behind the transformer of a feed", () => {
    const behind = (secondary: `${number} V line-to-line`) => {
      const feeds = power30kW.feeds.map((feed) => ({ ...feed, transformer: { ...transformerProps, secondary } }));
      const site = { ...mildSite, grid: { ...mildSite.grid, lineToLineV: 10_000 } };
      return reportVoltages(snapshot("behind", site, { ...node30kW, power: { ...power30kW, feeds } }));
    };
    expect(behind("415 V line-to-line")).not.toHaveProperty("unusualGridV");
    expect(behind("480 V line-to-line")).toMatchObject({ unusualGridV: 480 });
  });

  it("reportVoltages() warns outside 380 to 415 V, and where the country has several nominal voltages", () => {
    for (const usual of [380, 400, 415]) expect(reportVoltages(nodeIn("SA", usual))).not.toHaveProperty("unusualGridV");
    expect(reportVoltages(nodeIn("SA", 379))).toMatchObject({ unusualGridV: 379 });
    expect(reportVoltages(nodeIn("SA", 480))).toMatchObject({ unusualGridV: 480 });
    expect(reportVoltages(nodeIn("SA", 400))).not.toHaveProperty("countryV");
    expect(reportVoltages(nodeIn("BR", 380))).toMatchObject({ countryV: [220, 380] });
    const voltages = { catalogue: 0, design: 1, nowhere: 0, unusualGridV: 220, countryV: [220, 380] };
    expect(voltagesText({ voltages, country: "BR" })).toBe(
      "Warning: the grid supplies the boards with 220 V between lines, outside 380 to 415 V. Warning: BR has grids of 220 and 380 V. Ask the utility which one this is.",
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
