import { type ClimatePointProps, defineSite, snapshot } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { firstSite } from "../../../../examples/first-site";
import { cooling30kW } from "../../../../examples/parts/cooling-30kw";
import { node30kW } from "../../../../examples/parts/node-30kw";
import { power30kW } from "../../../../examples/parts/power-30kw";
import { changed } from "../../../support/props/changed";
import { problemsOf } from "../../../support/props/problems-of";

const { site } = firstSite;
const coolingProblems = (...changes: readonly (readonly [path: string, value: unknown])[]) =>
  problemsOf(() => {
    const cooling = changes.reduce((props, [path, value]) => changed(props, path, value), cooling30kW);
    return snapshot("node", site, { ...node30kW, cooling });
  });
const powerProblems = (path: string, value: unknown) =>
  problemsOf(() => snapshot("node", site, { ...node30kW, power: changed(power30kW, path, value) }));

describe("physicalProblems()", () => {
  it("physicalProblems() finds nothing in the example", () => {
    expect(coolingProblems()).toEqual([]);
  });

  it("physicalProblems() refuses a most humid point that is drier than the hottest by wet bulb and by dew point", () => {
    const humid = (mostHumid: ClimatePointProps) =>
      problemsOf(() => {
        const { hottest, coldest } = { hottest: { dryBulb: "46 °C", wetBulb: "22 °C" }, coldest: { dryBulb: "5 °C" } } as const;
        const at = defineSite({
          country: "SA",
          position: { latitude: 18, longitude: 42, elevation: "0 m" },
          climate: { hottest, mostHumid, coldest },
          grid: { nominal: "400 V line-to-line", minimum: "0.9" },
          promises: { redundancy: { rejection: "N", airConditioning: "N", feeds: "N" } },
        });
        return snapshot("node", at, node30kW);
      });
    expect(humid({ dryBulb: "30 °C", wetBulb: "15 °C" })).toEqual([
      "site.climate.mostHumid: must have a wet bulb or a dew point above that of the hottest point but has a wet bulb of 15.0 °C, and the hottest 22.0 °C: give the hours of the most humid air, or leave it out where the hottest is that",
    ]);
    expect(humid({ dryBulb: "30 °C", wetBulb: "24 °C" })).toEqual([]);
    // 46 °C and 22 °C have a dew point of 9.7 °C: air of 22 °C with 19 °C is the more humid of the two by it, as ASHRAE's dehumidification days are
    expect(humid({ dryBulb: "22 °C", dewPoint: "19 °C" })).toEqual([]);
  });

  it("physicalProblems() refuses a dry cooler that cools to within 0.01 K of its air: no coil is built that large", () => {
    expect(coolingProblems(["dryCoolers.rating.coolantOut", "35.01 °C"])).toEqual([
      expect.stringMatching(
        /^cooling\.dryCoolers\.rating: Rating point must need an NTU of at most 50, the largest that is built, but needs 25\d\.\d \(effectiveness 0\.99941\): correct heat, temperatures or flows from the data sheet$/,
      ),
    ]);
  });

  it("physicalProblems() refuses a dry cooler whose air cannot carry the heat", () => {
    // 40 kW into 0.1 m³/s of air: it would leave 350 K warmer than it came, the coolant is 17 K above it
    expect(coolingProblems(["dryCoolers.rating.airFlow", "0.1 m³/s"])).toEqual([
      expect.stringMatching(
        /^cooling\.dryCoolers\.rating: Effectiveness must be at least 0 and below 1 but is 20\.4\d*: check heat, temperatures and flows of the rating point$/,
      ),
    ]);
  });

  it("physicalProblems() refuses a CDU approach that no exchanger reaches, and one that its flows forbid", () => {
    expect(
      coolingProblems(
        ["cdus.rating.approach", "0.01 K"],
        ["cdus.rating.unusual", { approach: { reason: "its maker says so", owner: "tests" } }],
      ),
    ).toEqual([
      expect.stringMatching(
        /^cooling\.cdus\.rating: Rating point must need an NTU of at most 50, the largest that is built, but needs 1\d{3}\.\d/,
      ),
    ]);
    // Half the primary flow rises by 30 K to 70 °C, warmer than the secondary return of 59 °C
    expect(coolingProblems(["cdus.rating.primaryFlow", "60 L/min"])).toEqual([
      expect.stringMatching(
        /^cooling\.cdus\.rating: Effectiveness .* but is 1\.5\d*: check heat, temperatures and flows of the rating point$/,
      ),
    ]);
  });

  it("physicalProblems() refuses a coolant outside its property data", () => {
    const change = [
      ["dryCoolers.rating.coolantIn", "110 °C"],
      ["dryCoolers.rating.coolantOut", "100 °C"],
    ] as const;
    expect(coolingProblems(...change)).toEqual([
      "cooling.dryCoolers.rating: Coolant (propylene glycol, 25.7 % by mass) must stay between its freezing point of -10.2 °C and 100 °C but is at 105.0 °C: its properties are not known there",
    ]);
  });

  it("physicalProblems() reports air, dry cooler and CDU together", () => {
    const dry = defineSite({
      country: "SA",
      position: { latitude: 24.93, longitude: 46.72, elevation: "2093 m" },
      climate: { hottest: { dryBulb: "48.9 °C", wetBulb: "10 °C" }, coldest: { dryBulb: "2 °C" } },
      grid: { nominal: "400 V line-to-line", minimum: "0.85" },
      promises: { redundancy: { rejection: "N", airConditioning: "N", feeds: "N" } },
    });
    const cooling = changed(changed(cooling30kW, "dryCoolers.rating.airFlow", "0.1 m³/s"), "cdus.rating.approach", "0.1 K");
    const paths = problemsOf(() => snapshot("node", dry, { ...node30kW, cooling })).map((problem) => problem.split(":")[0]);
    expect(paths).toEqual(["site.climate.hottest", "cooling.dryCoolers.rating", "cooling.cdus.rating"]);
  });

  it.each([
    [
      "boards.0.circuits.0.connection",
      "DC",
      'power: Connection of "rack-1/rack-1-a" must suit alternating current but is DC: correct the connection or the parent',
    ],
    [
      "rectifierPlants.0.circuits.0.connection",
      "1N",
      'power: Connection of "receiver-1" must suit direct current but is 1N: correct the connection or the parent',
    ],
    [
      "feeds.0.phases",
      1,
      'power: Parents of "board-m/transfer-switch" must have the same phases and frequency but differ: feed it from equal supplies',
    ],
  ])("physicalProblems() refuses a tree that cannot conduct: %s = %s", (path, value, problem) => {
    expect(powerProblems(path, value)).toEqual([problem]);
  });

  it("physicalProblems() refuses a rack that draws less than its supplies lose, by name", () => {
    const compute = { racks: [{ ...node30kW.compute.racks[0], idle: "10 W", maximum: "20 W" }, node30kW.compute.racks[1]] } as const;
    expect(problemsOf(() => snapshot("node", site, { ...node30kW, compute }))).toEqual([
      "compute: rack-1: Inlet power must be at least the supplies' own loss of 800.0 W but is 20 W: correct the power or the rating of the supplies",
    ]);
  });

  it("physicalProblems() refuses that rack in a design without power too", () => {
    const compute = { racks: [{ ...node30kW.compute.racks[0], idle: "10 W", maximum: "20 W" }] } as const;
    expect(problemsOf(() => snapshot("node", site, { compute }))).toEqual([
      "compute: rack-1: Inlet power must be at least the supplies' own loss of 800.0 W but is 20 W: correct the power or the rating of the supplies",
    ]);
  });
});
