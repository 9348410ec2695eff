import { PropsError } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { coolingSchema } from "../../../constructs/cooling/cooling.props";
import { parseProps } from "../../../constructs/props";
import { cooling30kW } from "../../../examples/parts/cooling-30kw";
import { roomCdu } from "../../support/nodes/room-cdus";
import { changed, leftOut } from "../../support/props/changed";
import { coolingProblems } from "../../support/props/cooling-problems";
import { problemsOf } from "../../support/props/problems-of";

describe("coolingSchema", () => {
  it("coolingSchema reports the problems of every part at once", () => {
    const wrong = [
      ["facilityLoop.coolant.share", "25 %"],
      ["dryCoolers.rating.heat", "40 °C"],
      ["cdus.setpoint", leftOut],
      ["airConditioners.table.0.capacity", "-8 kW"],
      ["room.heatr", "3 kW"],
    ] as const;
    const props = wrong.reduce<unknown>((all, [path, value]) => changed(all, path, value), cooling30kW);
    expect(() => parseProps(coolingSchema, "riyadh-1/cooling", props)).toThrow(
      new PropsError("riyadh-1/cooling", [
        {
          path: "facilityLoop.coolant.share",
          message: 'must be a share of glycol up to 100 % but is "25 %": write it as "25 % by volume" or "25 % by mass"',
        },
        {
          path: "dryCoolers.rating.heat",
          message: 'must be in W, kW or MW but is "40 °C", a temperature: write it like "30 kW"',
        },
        { path: "cdus.setpoint", message: 'is required: write it like "48.9 °C" (units: °C, K)' },
        {
          path: "airConditioners.table[0].capacity",
          message: "must be at least 0 W but is -8 kW: give a greater value (units: W, kW, MW)",
        },
        { path: "room.heatr", message: 'unknown prop: did you mean "heater"?' },
      ]),
    );
  });

  it("coolingSchema requires air conditioners and room", () => {
    expect(() => parseProps(coolingSchema, "riyadh-1/cooling", {})).toThrow(
      ["airConditioners", "room"].map((part) => `  ${part}: is required: give an object`).join("\n"),
    );
  });

  it("coolingSchema takes the parts of the coolant all together or none of them, and lists what is missing", () => {
    const { airConditioners, room, cdus, dryCoolers } = cooling30kW;
    expect(problemsOf(() => parseProps(coolingSchema, "riyadh-1/cooling", { airConditioners, room }))).toEqual([]);
    expect(problemsOf(() => parseProps(coolingSchema, "riyadh-1/cooling", { airConditioners, room, cdus, dryCoolers }))).toEqual([
      "facilityLoop: must be given with dryCoolers, cdus but is missing: give it, or leave those out in a node without coolant",
      "secondaryLoop: must be given with dryCoolers, cdus but is missing: give it, or leave those out in a node without coolant",
    ]);
    for (const part of ["facilityLoop", "secondaryLoop", "dryCoolers", "cdus"])
      expect(coolingProblems(part, leftOut), part).toEqual([
        expect.stringMatching(new RegExp(`^${part}: must be given with .* but is missing:`)),
      ]);
  });

  it("coolingSchema takes liquid-to-air CDUs with a secondary loop alone, and names what to leave out beside them", () => {
    const { airConditioners, room, secondaryLoop, cdus, facilityLoop } = cooling30kW;
    const units = { airConditioners, room, liquidToAir: roomCdu };
    expect(problemsOf(() => parseProps(coolingSchema, "riyadh-1/cooling", { ...units, secondaryLoop }))).toEqual([]);
    expect(problemsOf(() => parseProps(coolingSchema, "riyadh-1/cooling", { ...units, secondaryLoop, cdus, facilityLoop }))).toEqual([
      "facilityLoop: must not be given with liquidToAir but is: leave out facilityLoop, cdus, or liquidToAir",
      "cdus: must not be given with liquidToAir but is: leave out facilityLoop, cdus, or liquidToAir",
    ]);
    expect(
      problemsOf(() => parseProps(coolingSchema, "riyadh-1/cooling", { ...units, secondaryLoop, trimChiller: airConditioners })),
    ).toEqual(["trimChiller: must not be given with liquidToAir but is: leave out trimChiller, or liquidToAir"]);
    expect(problemsOf(() => parseProps(coolingSchema, "riyadh-1/cooling", units))).toEqual([
      "secondaryLoop: must be given with liquidToAir but is missing: give the loop that brings the racks' heat to the units",
    ]);
  });

  it("coolingSchema refuses a trim chiller where no loop is that it could cool", () => {
    const { airConditioners, room } = cooling30kW;
    const trimChiller = { ...airConditioners, count: 1 };
    expect(problemsOf(() => parseProps(coolingSchema, "riyadh-1/cooling", { airConditioners, room, trimChiller }))).toEqual([
      "trimChiller: must stand behind dry coolers in a facility loop but there are none: add facilityLoop, secondaryLoop, dryCoolers, cdus, or leave it out",
    ]);
  });
});
