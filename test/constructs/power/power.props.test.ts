import { type PowerProps, PropsError } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { powerSchema } from "../../../constructs/power/power.props";
import { parseProps } from "../../../constructs/props";
import { power30kW } from "../../../examples/parts/power-30kw";
import { changed } from "../../support/props/changed";
import { powerProblems } from "../../support/props/power-problems";
import { upsProps } from "../../support/props/ups-props";

const unique = "name each board, converter, switch, battery, genset and circuit differently";

describe("powerSchema", () => {
  it("powerSchema reports the problems of feeds, boards, circuits and converters at once", () => {
    const wrong = [
      ["standard", "UL"],
      ["feeds.0.phases", 2],
      ["boards.0.circuits.0.breaker.rating", "40 V"],
      ["rectifierPlants.0.busVoltage", 54],
    ] as const;
    const props = wrong.reduce<unknown>((all, [path, value]) => changed(all, path, value), power30kW);
    expect(() => parseProps(powerSchema, "riyadh-1/power", props)).toThrow(
      new PropsError("riyadh-1/power", [
        { path: "standard", message: 'must be one of "IEC", "NEC" but is "UL": choose one of them' },
        { path: "feeds[0].phases", message: "must be one of 1, 3 but is 2: choose one of them" },
        {
          path: "boards[0].circuits[0].breaker.rating",
          message: 'must be in A or kA but is "40 V", a voltage: write it like "63 A"',
        },
        {
          path: "rectifierPlants[0].busVoltage",
          message: 'must be text that says its unit but is the bare number 54: write it like "54 V DC" (units: V DC)',
        },
      ]),
    );
  });

  it.each([
    ["boards.0.feeds", ["c"], ['boards[0].feeds[0]: names the feed "c" but the design has "a", "b": use one of these, or add the feed']],
    ["boards.2.feeds", ["a", "a"], ['boards[2].feeds[1]: must be once in the list but feed [0] is "a" too: leave one of them out']],
    ["boards.1.name", "board-a", [`boards[1].name: must be unique but boards[0] is named "board-a" too: ${unique}`]],
    [
      "boards.1.circuits.0.name",
      "rack-1-a",
      [`boards[1].circuits[0].name: must be unique but boards[0].circuits[0] is named "rack-1-a" too: ${unique}`],
    ],
    [
      "rectifierPlants.0.circuits.0.name",
      "dc-48",
      [`rectifierPlants[0].circuits[0].name: must be unique but rectifierPlants[0] is named "dc-48" too: ${unique}`],
    ],
    ["ups", [{ ...upsProps, name: "dc-48" }], [`ups[0].name: must be unique but rectifierPlants[0] is named "dc-48" too: ${unique}`]],
    [
      "feeds.1.name",
      "a",
      [
        'feeds[1].name: must be unique but feed [0] is named "a" too: rename one of them',
        'boards[1].feeds[0]: names the feed "b" but the design has "a": use one of these, or add the feed',
        'boards[2].feeds[1]: names the feed "b" but the design has "a": use one of these, or add the feed',
      ],
    ],
    [
      "batteries.0.on",
      "dc-24",
      ['batteries[0].on: names the converter "dc-24" but the design has "dc-48": use one of these, or add the converter'],
    ],
    ["batteries.0.name", "board-a", [`batteries[0].name: must be unique but boards[0] is named "board-a" too: ${unique}`]],
    ["batteries.0.maximumDepth", "120 %", ["batteries[0].maximumDepth: must be at most 1 but is 1.2: use a value within it"]],
    ["batteries.0.maximumDepth", "0", ["batteries[0].maximumDepth: must be above 0 but is 0: use a value within it"]],
    ["boards.0.lossShare", "60 %", ["boards[0].lossShare: must be at most 0.5 but is 0.6: use a value within it"]],
    ["feed", [], ['feed: unknown prop: did you mean "feeds"?']],
  ])("powerSchema refuses %s = %j", (path, value, problems) => {
    expect(powerProblems(path, value)).toEqual(problems);
  });

  it("PowerProps do not compile with two phases or an unknown standard", () => {
    // @ts-expect-error one or three
    const phases: PowerProps = { ...power30kW, feeds: [{ name: "a", main: upsProps.breaker, phases: 2 }] };
    // @ts-expect-error IEC or NEC
    const standard: PowerProps = { ...power30kW, standard: "UL" };
    for (const props of [phases, standard]) expect(powerProblems("standard", props.standard, props).length).toBeGreaterThan(0);
  });
});
