import { Token } from "cdktf";
import { defineSite, netboxDeviceType, type PowerProps, type SiteProps, snapshot } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { powerSchema } from "../../../constructs/power/power.props";
import { parseProps } from "../../../constructs/props";
import { ParsedObjects } from "../../../constructs/props/problems/parsed-objects";
import { firstSite } from "../../../examples/first-site";
import { node30kW } from "../../../examples/parts/node-30kw";
import { power30kW } from "../../../examples/parts/power-30kw";
import { changed, leftOut } from "../../support/props/changed";
import { powerProblems } from "../../support/props/power-problems";
import { problemsOf } from "../../support/props/problems-of";
import { testBattery, testGensets } from "../../support/props/stores";
import { upsProps } from "../../support/props/ups-props";
import { everyRow } from "../../support/tables/every-row";
import { steadyWeather } from "../../support/year/steady-weather";

/** Every kind of part that a power module may have. */
const everything: PowerProps = {
  ...power30kW,
  ups: [upsProps],
  batteries: [testBattery("dc-48"), testBattery(upsProps.name)],
  gensets: [testGensets(["a", "b"])],
  photovoltaics: [
    {
      name: "roof",
      ratedPower: "10 kW",
      tilt: "20 °",
      azimuth: "180 °",
      temperatureCoefficient: -0.0035,
      moduleEfficiency: "0.2",
      soiling: "5 %",
      directToAlternating: 1.2,
      inverterEfficiency: "0.96",
      source: upsProps.source,
    },
  ],
  standby: { transfer: "2 s", source: upsProps.source },
};

/** Problems of the whole node with one value of its power changed. */
const nodeProblems = (path: string, value: unknown, power: PowerProps = power30kW) =>
  problemsOf(() => snapshot("node", firstSite.site, { ...node30kW, power: changed(power, path, value) }));

const siteProps: SiteProps = {
  country: "NG",
  position: { latitude: 6.58, longitude: 3.32, elevation: "41 m" },
  climate: { hottest: { dryBulb: "38 °C" }, coldest: { dryBulb: "20 °C" } },
  grid: { nominal: "400 V line-to-line", minimum: "0.85" },
  promises: { redundancy: { rejection: "N", airConditioning: "N", feeds: "N" } },
  weather: steadyWeather,
};
const siteProblems = (path: string, value: unknown) => problemsOf(() => defineSite(changed(siteProps, path, value)));

describe("power says place, value, limit and remedy of", () => {
  it("power says of a loop: nothing draws from what hangs below it, boards from feeds and converters from boards alone", () => {
    expect(powerProblems("boards.0.feeds", ["board-b"])).toEqual([
      'boards[0].feeds[0]: names the feed "board-b" but the design has "a", "b": use one of these, or add the feed',
    ]);
    expect(powerProblems("ups.0.from", upsProps.name, everything)).toEqual([
      `ups[0].from: names the board "${upsProps.name}" but the design has "board-a", "board-b", "board-m": use one of these, or add the board`,
    ]);
    expect(powerProblems("rectifierPlants.0.from", "dc-48")).toEqual([
      'rectifierPlants[0].from: names the board "dc-48" but the design has "board-a", "board-b", "board-m": use one of these, or add the board',
    ]);
  });

  it("power says of a load without source", () => {
    expect(nodeProblems("boards.2.circuits.0.serves", ["rack-9"])).toEqual([
      'cooling.dryCoolers: no circuit serves "dry-cooler-1": add it to the `serves` of a circuit',
      expect.stringMatching(
        /^power\.boards\[2\]\.circuits\[0\]\.serves\[0\]: circuit "fans-1" serves "rack-9", which the node does not have: use one of rack-1, rack-2, /,
      ),
    ]);
  });

  it("power says of two circuits of a device that says nothing of two cords", () => {
    expect(nodeProblems("boards.0.circuits.0.serves", ["rack-1", "facility-pump"])).toEqual([
      'power.boards[2].circuits[6].serves[0]: 2 circuits (rack-1-a, pumps) serve "facility-pump", which has no power supplies to share its load: say what each of its cords carries, as { device: "facility-pump", share: "0.5" }, or keep one circuit',
    ]);
  });

  it("power says of breakers without standard", () => {
    expect(powerProblems("standard", leftOut)).toEqual(['standard: is required: add one of "IEC", "NEC"']);
  });

  it("power says of a battery without voltage on a direct-current bus, and of one for another bus", () => {
    expect(powerProblems("batteries.0.voltage", leftOut)).toEqual([
      'batteries[0].voltage: is required on the direct-current bus of "dc-48", which stands at 54 V DC: state the nominal voltage from its data sheet, such as "48 V DC"',
    ]);
    expect(powerProblems("batteries.0.voltage", "12 V DC")).toEqual([
      'batteries[0].voltage: is 12 V DC, so its bus must have 9 to 15 V, but that of "dc-48" has 54 V DC: choose a battery for that bus',
    ]);
    expect(powerProblems("batteries.1.voltage", leftOut, everything)).toEqual([]);
  });

  it("power says of an end voltage above nominal, far below it, and of one on a UPS", () => {
    expect(powerProblems("batteries.0.endVoltage", "48.1 V DC")).toEqual([
      "batteries[0].endVoltage: must be at most the nominal voltage of 48 V DC but is 48.1 V DC: state the voltage at which the disconnect opens, or correct the nominal one",
    ]);
    expect(powerProblems("batteries.0.endVoltage", "35.9 V DC")).toEqual([
      "batteries[0].endVoltage: must be at least 36 V DC, three quarters of the nominal 48 V DC, but is 35.9 V DC: state the voltage at which the disconnect opens",
    ]);
    for (const volts of [42, 60])
      expect(powerProblems("batteries.1.endVoltage", `${volts} V DC`, everything)).toEqual([
        `batteries[1].endVoltage: is ${volts} V DC on "ups-1", whose bus voltage its maker sets: leave it out, only batteries on rectifier plants have it`,
      ]);
  });

  it("power says nothing of the bus of an end voltage on a converter that is not there", () => {
    expect(powerProblems("batteries.1", { ...testBattery("ups-9"), endVoltage: "42 V DC" }, everything)).toEqual([
      'batteries[1].on: names the converter "ups-9" but the design has "dc-48", "ups-1": use one of these, or add the converter',
    ]);
  });

  it("power says of names that stand for a feed, or for a state of another part", () => {
    expect(powerProblems("boards.0.name", "feed-a", everything)).toContain(
      'boards[0].name: is the id of the feed "a" in reports: name the part differently',
    );
    expect(powerProblems("ups.0.name", "dc-48-unit", everything)).toContain(
      'ups[0].name: would name the equipment state "dc-48-unit-lost", which is that of rectifierPlants[0]: choose another name',
    );
  });

  it("power says of a count of sets beyond its bound, and makes no name for each of them", () => {
    expect(powerProblems("gensets.0.count", 100, everything)).toEqual([]);
    const message = (count: number) => `gensets[0].count: must be at most 100 but is ${count}: use a value within the limit`;
    for (const count of [101, 4e9]) expect(powerProblems("gensets.0.count", count, everything)).toEqual([message(count)]);
  });

  it("power says of a tank that orders while it is full", () => {
    expect(powerProblems("gensets.0.tank.reorderLevel", "100 %", everything)).toEqual([
      "gensets[0].tank.reorderLevel: must be below 1 but is 1: a full tank takes no delivery, lower it",
    ]);
  });

  it("power says of two batteries on one bus of different voltage", () => {
    const [, onUps] = everything.batteries ?? [];
    const { energy: _, ...bank } = onUps ?? expect.unreachable();
    const two = (voltage: "240 V DC" | "192 V DC"): PowerProps => ({
      ...everything,
      batteries: [
        ...(everything.batteries ?? []).slice(0, 1),
        { ...(onUps ?? expect.unreachable()), voltage: "240 V DC" },
        { ...bank, name: "second", voltage },
      ],
    });
    expect(powerProblems("batteries.2.voltage", "192 V DC", two("192 V DC"))).toEqual([
      `batteries[2].voltage: must be 240 V DC, as that of the other battery on "${upsProps.name}", but is 192 V DC: correct one, or connect each to its own bus`,
    ]);
    expect(powerProblems("batteries.2.voltage", "240 V DC", two("240 V DC"))).toEqual([]);
  });

  it("power says of a UPS that forms the grid without a battery, or with one of which nobody knows the energy", () => {
    const problem = `ups[0].gridForming: must have a battery with energy on "${upsProps.name}" but has none: add one to batteries with its energy, or leave gridForming out`;
    expect(powerProblems("ups.0.gridForming", true, everything)).toEqual([]);
    expect(powerProblems("ups.0.gridForming", true, { ...everything, batteries: [testBattery("dc-48")] })).toEqual([problem]);
    const [first, onUps] = everything.batteries ?? [];
    const { energy: _, ...unknown } = onUps ?? expect.unreachable();
    expect(powerProblems("ups.0.gridForming", true, { ...everything, batteries: [first ?? expect.unreachable(), unknown] })).toEqual([
      problem,
    ]);
    expect(powerProblems("ups.0.gridForming", "yes", everything)).toEqual([
      'ups[0].gridForming: must be true or false but is "yes": write true',
    ]);
  });

  it("power says of a curve that it is not monotonic", () => {
    everyRow(
      "%s",
      [
        [
          "rectifierPlants.0.voltageDerating",
          [
            [176, 1],
            [85, 0.2],
          ],
          "rectifierPlants[0].voltageDerating[1][0]: must be above the x of the point before, 176, but is 85: sort the points, each x once",
        ],
        [
          "gensets.0.fuel",
          [
            [30, 20],
            [60, 19],
          ],
          "gensets[0].fuel[1]: must have more output and no less fuel than the point before, 30 kW and 20 L/h, but is 60 kW and 19 L/h: sort the points or correct one",
        ],
        [
          "gensets.0.derating.elevations",
          ["0 m", "2500 m", "1000 m"],
          "gensets[0].derating.elevations[2]: must be above the value before, 2500 m, but is 1000 m: sort the table, each once",
        ],
        [
          "batteries.0.energy.capacityOverTemperature",
          [
            [25, 1],
            [25, 0.8],
          ],
          "batteries[0].energy.capacityOverTemperature[1][0]: must be above the x of the point before, 25, but is 25: sort the points, each x once",
        ],
      ],
      (path, value, problem) => {
        expect(powerProblems(path, value, everything)).toEqual([problem]);
      },
    );
  });

  it("power says of a voltage to neutral where the one between two lines belongs", () => {
    expect(siteProblems("grid.nominal", "230 V line-to-line")).toEqual([
      'grid.nominal: must be the voltage between two lines but is 230 V line-to-line, which the grid of NG has to neutral: write "400 V line-to-line"',
    ]);
    expect(siteProblems("grid.nominal", "400 V line-to-neutral")).toEqual([
      'grid.nominal: must be in V line-to-line but is "400 V line-to-neutral", a voltage to neutral: write it like "400 V line-to-line" (400 V line-to-line are 230 V line-to-neutral, smaller by √3)',
    ]);
    expect(siteProblems("grid.nominal", "415 V line-to-line")).toEqual([]);
    expect(nodeProblems("ups.0.outputVoltage", "230 V line-to-line", { ...power30kW, ups: [upsProps] })).toContain(
      'power.ups[0].outputVoltage: must be the voltage between two lines but is 230 V line-to-line, which its supply has to neutral: write "400 V line-to-line"',
    );
  });

  it("power says of a genset table with holes", () => {
    everyRow(
      "%j",
      [
        [
          [
            [1, 0.9],
            [0.9, 0.8],
          ],
          "gensets[0].derating.shares: must have a row for each of 3 elevations but has 2",
        ],
        [
          [[1, 0.9], [0.9], [0.75, 0.7]],
          "gensets[0].derating.shares[1]: must have a share for each of 2 temperatures but has 1: write null where the maker left the cell blank",
        ],
        [
          [
            [null, 0.9],
            [0.9, 0.8],
            [0.75, 0.7],
          ],
          "gensets[0].derating.shares[0][0]: must be stated for the lowest elevation and the coolest air: add the maker's share of rated power there",
        ],
      ],
      (shares, problem) => {
        expect(powerProblems("gensets.0.derating.shares", shares, everything)[0]).toContain(problem);
      },
    );
  });

  it("power says of outage windows that overlap, and of a year of another length", () => {
    const outages = [
      { fromHour: 8, hours: 4 },
      { fromHour: 11, hours: 2 },
    ];
    expect(siteProblems("grid.availability", { outages })[0]).toContain(
      "must not overlap with outages[0] but both have the hour from 11 o'clock: join the two or shorten one",
    );
    expect(siteProblems("weather", { ...steadyWeather, hours: steadyWeather.hours.slice(24) })).toEqual([
      "weather: must have the 8760 hours of a year but has 8736: create it with readEpw() or readPvgisTmy()",
    ]);
  });

  it("netboxDeviceType() says of a field that NetBox does not have, with line and column", () => {
    const text = "manufacturer: Test\nmodel: One\nslug: test-one\nu_height: 1\npower-ports:\n  - name: PSU1\n    maximum_drow: 500\n";
    expect(problemsOf(() => netboxDeviceType(text, { file: "one.yaml" }))[0]).toMatch(
      /^one\.yaml:7:5 power-ports\[0\]\.maximum_drow: unknown prop: did you mean "maximum_draw"\?$/,
    );
  });
});

/** What a value is replaced with, and each such value must be refused at its place. */
function nonsense(value: unknown): readonly unknown[] {
  const token = Token.asString({ resolve: () => "x" });
  if (typeof value === "number")
    return [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 1e300, -1e9, Token.asNumber({ resolve: () => 1 }), token];
  if (typeof value !== "string") return [];
  if (!/^-?[\d.]+ /.test(value)) return ["$" + "{path.module}", "%{ if true }", token, "", "a\nb"];
  return ["NaN", "Infinity", "1e300", "-1e9"].map((number) => value.replace(/^-?[\d.]+/, number)).concat(token);
}

/** Places and values of plain data, the documents of sources aside. */
function leaves(data: unknown, path: readonly string[] = []): readonly (readonly [path: string, value: unknown])[] {
  if (typeof data !== "object" || data === null) return [[path.join("."), data]];
  return Object.entries(data).flatMap(([key, value]) => (key === "source" ? [] : leaves(value, [...path, key])));
}

describe("powerSchema, at every place of a design with all parts,", () => {
  const placesOf = () => [...new Map(leaves(everything).map((leaf) => [leaf[0].replace(/\d+/g, "#"), leaf])).values()];

  it("powerSchema knows more than a hundred of them", () => {
    expect(powerProblems("standard", "IEC", everything)).toEqual([]);
    expect(placesOf().length).toBeGreaterThan(100);
  });

  it("powerSchema refuses NaN, Infinity, 1e300, far below zero, tokens and expressions of Terraform, and says where", () => {
    const objects = new ParsedObjects();
    parseProps(powerSchema, "riyadh-1/power", everything, objects);
    objects.close();
    everyRow("%s", placesOf(), (path, value) => {
      const place = path.split(".").reduce((text, step) => (/^\d+$/.test(step) ? `${text}[${step}]` : `${text}${text && "."}${step}`), "");
      for (const wrong of nonsense(value)) {
        const problems = powerProblems(path, wrong, everything, objects);
        expect(problems[0], `${path} = ${String(wrong)}`).toBeDefined();
        expect(
          problems.some((problem) => problem.startsWith(place) && problem.includes(": ")),
          problems.join("\n"),
        ).toBe(true);
      }
    });
  });
});
