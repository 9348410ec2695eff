import { type BreakerProps, declarePart, snapshot, tryFindPart } from "cdktf-edge-node";
import { evaluate, siteReport } from "cdktf-edge-node/report";
import { scenarios, solve } from "cdktf-edge-node/rules";
import { describe, expect, it } from "vitest";
import { resultTexts } from "../../../constructs/report/formats/text";
import { catalogueDesign, catalogueSite } from "../../support/nodes/catalogue-node";
import { coolingRules } from "../../support/nodes/rated-node";
import { problemsOf } from "../../support/props/problems-of";

const glycol = { kind: "ethylene-glycol", share: "30 % by mass" } as const;

describe("declarePart()", () => {
  it("declarePart() gives what the document publishes, what the design declares, and a source that lists the second", () => {
    const { part, values, source } = declarePart("kelvion-121", {
      owner: "Cooling team",
      coolant: glycol,
      airFlow: "14 m³/s",
      fanPower: "5 kW",
    });
    expect(part).toBe("kelvion-121");
    expect(values).toEqual({
      heat: "121.3 kW",
      airIn: "25 °C",
      coolantIn: "40 °C",
      coolantOut: "35 °C",
      coolant: glycol,
      airFlow: "14 m³/s",
      fanPower: "5 kW",
    });
    expect(source.mark).toBe("partial");
    expect(source.assumed).toEqual([
      { name: "coolant", value: "ethylene-glycol 30 % by mass", owner: "Cooling team" },
      { name: "air flow", value: "14 m³/s", owner: "Cooling team" },
      { name: "fan power", value: "5 kW", owner: "Cooling team" },
    ]);
  });

  it("declarePart() words a table row by row", () => {
    const { source } = declarePart("vertiv-r48-2000e", {
      owner: "Power team",
      efficiency: [
        [0.5, 0.95],
        [1, 0.94],
      ],
      fullPowerUpTo: "45 °C",
    });
    expect(source.assumed?.[0]).toEqual({ name: "efficiency", value: "0.5 0.95; 1 0.94", owner: "Power team" });
  });

  it("declarePart() states nothing more of a part whose document leaves nothing out", () => {
    const { values, source } = declarePart("satnms-acu-odu-dc", {}); // nothing is declared, so nobody owns it
    expect(values).toEqual({ power: "690 W", inputVoltage: "230 V" });
    expect(source).not.toHaveProperty("assumed");
  });

  it("declarePart() gives a series at its rating, which is chosen and no assumption", () => {
    const s200 = declarePart("abb-s200", { owner: "Power team", rating: "40 A", groupFactor: "0.8" });
    const { source, published } = tryFindPart("abb-s200") ?? {};
    expect({ part: s200.part, ...s200.values }).toEqual({ part: "abb-s200", rating: "40 A", ...published, groupFactor: "0.8" });
    expect(s200.source).toEqual({ ...source, assumed: [{ name: "group factor", value: "0.8", owner: "Power team" }] });
    const tmax = declarePart("abb-tmax-xt1", { owner: "Power team", rating: "63 A" });
    expect({ part: tmax.part, ...tmax.values, source: tmax.source }).toEqual({
      part: "abb-tmax-xt1",
      rating: "63 A",
      referenceTemperature: "40 °C",
      temperatureFactor: [
        [40, 1],
        [50, 59 / 63],
        [60, 55 / 63],
        [70, 51 / 63],
      ],
      source: tryFindPart("abb-tmax-xt1")?.source,
    });
    expect(declarePart("abb-tmax-xt1", { rating: "63 A" })).toEqual(tmax);
    expect(problemsOf(() => declarePart("abb-s200", { rating: "40 A", groupFactor: "0.8" }))).toEqual([
      "owner: is required: add the person who is responsible for the declared numbers",
    ]);
    const breaker: BreakerProps = { part: tmax.part, ...tmax.values, source: tmax.source };
    expect(breaker.rating).toBe("63 A");
    // @ts-expect-error its factors follow from a rating
    expect(problemsOf(() => declarePart("abb-s200", { owner: "x" }))).toEqual([
      "rating: is required: abb-s200 is a series, add rating, at most 63 A",
    ]);
    expect(problemsOf(() => declarePart("abb-tmax-xt1", { owner: "x", rating: "63 A", temperatureFactor: [[40, 1]] }))).toEqual([
      expect.stringContaining("temperatureFactor: must not be declared"),
    ]);
    expect(problemsOf(() => declarePart("abb-tmax-xt1", { owner: "x", rating: "32 A" })).join()).toContain("must be one of 63 A, 100 A");
  });

  it("declarePart() does not compile, and throws, without a number that the document leaves out, with one that it gives, and without an owner", () => {
    // @ts-expect-error fanPower is missing
    expect(problemsOf(() => declarePart("kelvion-121", { owner: "x", coolant: glycol, airFlow: "14 m³/s" }))).toEqual([
      `fanPower: is required: "Maker catalogue, dry cooler for glycol 40/35 °C at air of 25 °C, as listed in a product-seed description" does not state it, declare it`,
    ]);
    // @ts-expect-error its heat is published
    expect(problemsOf(() => declarePart("bac-tdfs1238n-c60et30b", { owner: "x", airFlow: "300 m³/s", heat: "3 MW" }))).toEqual([
      `heat: must not be declared, because "Baltimore Aircoil TrilliumSeries Selection software, single-point selection report, as transcribed by a third party" states 2514.5 kW: leave it out, or describe a part of your own`,
    ]);
    // @ts-expect-error nobody answers for it
    expect(problemsOf(() => declarePart("bac-tdfs1238n-c60et30b", { airFlow: "300 m³/s" }))).toEqual([
      "owner: is required: add the person who is responsible for the declared numbers",
    ]);
  });
});

describe("a site of catalogue parts", () => {
  const node = snapshot("catalogue", catalogueSite, catalogueDesign);

  it("stands at the published points: the cooler leaves 35 °C at 121.3 kW in air of 25 °C, the CDU adds its 4 K at 121 kW", () => {
    const hottest = scenarios(node).find(({ name }) => name === "hottest/healthy");
    if (!hottest) throw new Error("no hottest/healthy");
    const { coolant } = solve(node, hottest);
    if (coolant?.outcome !== "solved") throw new Error("not solved");
    expect(coolant.dryCooler.fanSpeed).toBe(1);
    expect(coolant.dryCooler.heatW).toBeCloseTo(121_300, 0);
    expect(coolant.facilityLoop.supplyC).toBeCloseTo(35, 4);
    expect(coolant.itSupplyC).toBeCloseTo(39, 3);
  });

  const evaluation = evaluate(node, { policy: coolingRules });
  const assumedPaths = [
    "compute/rack-1/idle",
    "cooling/dry-coolers/coolant",
    "cooling/dry-coolers/air-flow",
    "cooling/dry-coolers/fan-power",
    "cooling/cdus/primary-in",
    "cooling/cdus/primary-flow",
    "cooling/cdus/primary-coolant",
    "cooling/cdus/secondary-coolant",
    "cooling/air-conditioners/table",
    "cooling/air-conditioners/minimum-ambient",
    "cooling/air-conditioners/altitude-factor",
  ];

  it("lists in its report every assumption that its verdict rests on, with value, owner and the document that leaves it out", () => {
    const { declared } = siteReport(evaluation);
    const assumed = declared.filter(({ leftOutBy }) => leftOutBy !== undefined);
    expect(assumed.map(({ path }) => path)).toEqual(assumedPaths);
    expect(assumed.every(({ mark }) => mark === "declared")).toBe(true);
    expect(declared).toContainEqual({
      path: "cooling/dry-coolers/air-flow",
      mark: "declared",
      document: "air flow 14 m³/s",
      owner: "Cooling team",
      leftOutBy: "Maker catalogue, dry cooler for glycol 40/35 °C at air of 25 °C, as listed in a product-seed description",
    });
    expect(declared).toContainEqual({
      path: "cooling/dry-coolers",
      mark: "partial",
      document: "Maker catalogue, dry cooler for glycol 40/35 °C at air of 25 °C, as listed in a product-seed description",
    });
  });

  it("says in one line above the tables how many numbers it assumes, and nothing more of them in the terminal", () => {
    const lines = resultTexts({ sites: [siteReport(evaluation)] })
      .join("\n")
      .split("\n");
    expect(lines.filter((line) => /assum|left out by|leaves? out/.test(line))).toEqual([
      expect.stringMatching(
        /^catalogue: 9 of 22 rules are checked\. .* 21 numbers have no document behind them: .*, 11 left out by documents of parts\.$/,
      ),
    ]);
  });
});
