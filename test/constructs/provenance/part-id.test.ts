import { declarePart, type NodeDesign, type Site, snapshot } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { lagosSolarHybrid } from "../../../examples/lagos-solar-hybrid";
import { catalogueDesign, catalogueSite } from "../../support/nodes/catalogue-node";
import { problemsOf } from "../../support/props/problems-of";

/** The parts that facts keep, by what states them. */
function partsOf(design: NodeDesign, site: Site = catalogueSite): Readonly<Record<string, string>> {
  const { stated } = snapshot("site", site, design);
  return Object.fromEntries(stated.flatMap(({ path, part }) => (part === undefined ? [] : [[path, part]])));
}

const { site, compute, cooling, power, downlink, telemetry, orchestration } = lagosSolarHybrid;
const named = <Item extends object>(items: readonly Item[] = [], part: string) => items.map((item) => ({ ...item, part }));

/** The example with a part in every place of the power, the downlink and the racks. */
const everywhere = {
  compute: {
    racks: named(compute?.racks, "rack").map((rack) => ({
      ...rack,
      ...(rack.supplies && { supplies: { ...rack.supplies, part: "supply" } }),
    })),
  },
  cooling,
  power: power && {
    ...power,
    feeds: power.feeds.map((feed) => ({ ...feed, main: { ...feed.main, part: "main" } })),
    rectifierPlants: named(power.rectifierPlants, "plant"),
    ups: named(power.ups, "ups").map((ups) => ({
      ...ups,
      circuits: (ups.circuits ?? []).map((circuit) => {
        const banks = [{ name: "bank-1", ...circuit.breaker, rating: "16 A", part: "bank", source: circuit.breaker.source }];
        const { referenceTemperature, rating, part, source, name } = { ...banks[0], name: "bank-1" };
        const pdu = { rating: "63 A", banks: [{ name, rating, referenceTemperature, part, source }], part: "pdu", source };
        return circuit.name === "racks-1" ? { ...circuit, pdu, serves: [{ device: "rack-1", bank: "bank-1" }] } : circuit;
      }),
    })),
    batteries: named(power.batteries, "battery"),
    gensets: named(power.gensets, "genset"),
  },
  downlink: downlink && { ...downlink, antennas: named(downlink.antennas, "antenna") },
  telemetry,
  orchestration,
} as NodeDesign;

describe("part", () => {
  it("part goes from declarePart() through a design into its facts, and not to what the document leaves out", () => {
    expect(partsOf(catalogueDesign)).toEqual({
      "compute/rack-1": "lenovo-gb300-nvl72",
      "cooling/dry-coolers": "kelvion-121",
      "cooling/cdus": "vertiv-cdu121",
      "cooling/air-conditioners": "bard-k36a-saso",
    });
  });

  it("part is kept of racks, supplies, breakers, PDUs and their banks, plants, UPS, batteries, gensets and antennas", () => {
    expect(partsOf(everywhere, site)).toMatchObject({
      "compute/rack-1": "rack",
      "compute/rack-1/supplies": "supply",
      "power/feed-a/main": "main",
      "power/racks-1": "pdu",
      "power/racks-1/bank-1": "bank",
      "power/dc-48": "plant",
      "power/ups-1": "ups",
      "power/battery-ups": "battery",
      "power/genset": "genset",
      "downlink/antenna-1": "antenna",
    });
  });

  it("part is given by declarePart()", () => {
    const rectifier = { owner: "tests", efficiency: [[0.5, 0.95]], fullPowerUpTo: "45 °C" };
    const given = [
      declarePart("abb-s200", { rating: "40 A" }),
      declarePart("abb-tmax-xt1", { rating: "63 A" }),
      declarePart("vertiv-r48-2000e", rectifier),
      declarePart("emerson-r48-3200", rectifier),
      declarePart("80-plus-platinum-230v", { owner: "tests" }),
    ].map(({ part }) => part);
    expect(given).toEqual(["abb-s200", "abb-tmax-xt1", "vertiv-r48-2000e", "emerson-r48-3200", "80-plus-platinum-230v"]);
  });

  it.each(["Kelvion 121", "", "../kelvion", "kelvion-", 7])("part refuses %j, which is no id", (part) => {
    const dryCoolers = { ...catalogueDesign.cooling.dryCoolers, part };
    const design = { ...catalogueDesign, cooling: { ...catalogueDesign.cooling, dryCoolers } } as unknown as NodeDesign;
    expect(problemsOf(() => snapshot("site", catalogueSite, design)).join()).toMatch(/^cooling\.dryCoolers\.part: must be/);
  });
});
