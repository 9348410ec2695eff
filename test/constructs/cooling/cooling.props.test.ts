import { type CoolingProps, PropsError } from "cdktf-edge-node";
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
          message: 'must be a share of glycol up to 100 % but is "25 %": write it like "25 % by volume" or "25 % by mass"',
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
      [
        "  airConditioners: is required: add an object with count, table, minimumAmbient, altitudeFactor, source",
        "  room: is required: add an object with coolingSetpoint, heatingSetpoint, supplyAir, envelope, source",
      ].join("\n"),
    );
  });

  it("coolingSchema takes the parts of the coolant all together or none of them, and lists what is missing", () => {
    const { airConditioners, room, cdus, dryCoolers } = cooling30kW;
    expect(problemsOf(() => parseProps(coolingSchema, "riyadh-1/cooling", { airConditioners, room }))).toEqual([]);
    expect(problemsOf(() => parseProps(coolingSchema, "riyadh-1/cooling", { airConditioners, room, cdus, dryCoolers }))).toEqual([
      "facilityLoop: is required with dryCoolers, cdus but is missing: add it, or leave those out in a node without coolant",
      "secondaryLoop: is required with dryCoolers, cdus but is missing: add it, or leave those out in a node without coolant",
    ]);
    for (const part of ["facilityLoop", "secondaryLoop", "dryCoolers", "cdus"])
      expect(coolingProblems(part, leftOut), part).toEqual([
        expect.stringMatching(new RegExp(`^${part}: is required with .* but is missing:`)),
      ]);
  });

  it("coolingSchema takes liquid-to-air CDUs with a secondary loop alone, and names what to leave out beside them", () => {
    const { airConditioners, room, secondaryLoop, cdus, facilityLoop } = cooling30kW;
    const units = { airConditioners, room, liquidToAir: roomCdu };
    expect(problemsOf(() => parseProps(coolingSchema, "riyadh-1/cooling", { ...units, secondaryLoop }))).toEqual([]);
    expect(problemsOf(() => parseProps(coolingSchema, "riyadh-1/cooling", { ...units, secondaryLoop, cdus, facilityLoop }))).toEqual([
      "facilityLoop: must not be combined with liquidToAir but is: leave out facilityLoop, cdus, or liquidToAir",
      "cdus: must not be combined with liquidToAir but is: leave out facilityLoop, cdus, or liquidToAir",
    ]);
    expect(
      problemsOf(() => parseProps(coolingSchema, "riyadh-1/cooling", { ...units, secondaryLoop, trimChiller: airConditioners })),
    ).toEqual(["trimChiller: must not be combined with liquidToAir but is: leave out trimChiller, or liquidToAir"]);
    expect(problemsOf(() => parseProps(coolingSchema, "riyadh-1/cooling", units))).toEqual([
      "secondaryLoop: is required with liquidToAir but is missing: add the loop that carries the racks' heat to the units",
    ]);
  });

  it("coolingSchema refuses a trim chiller where no loop is that it could cool", () => {
    const { airConditioners, room } = cooling30kW;
    const trimChiller = { ...airConditioners, count: 1 };
    expect(problemsOf(() => parseProps(coolingSchema, "riyadh-1/cooling", { airConditioners, room, trimChiller }))).toEqual([
      "trimChiller: needs a facility loop with dry coolers before it but there is none: add facilityLoop, secondaryLoop, dryCoolers, cdus, or leave it out",
    ]);
  });
});

const problems = (change: Partial<CoolingProps>) => problemsOf(() => parseProps(coolingSchema, "cooling", { ...cooling30kW, ...change }));
const room = (coolingSetpoint: CoolingProps["room"]["coolingSetpoint"]) => ({ ...cooling30kW.room, coolingSetpoint });
const table = (eer: number) =>
  [
    { ambient: "35 °C", capacity: "12 kW", eer },
    { ambient: "55 °C", capacity: "9 kW", eer: 2 },
  ] as const;
const airConditioners = (eer: number) => ({ ...cooling30kW.airConditioners, table: table(eer) });

describe("coolingSchema, Carnot", () => {
  it("refuses an EER above that of a reversible machine between the room and outdoor air, whose number stands in the error", () => {
    // 32 °C to 35 °C: 305.15 K / 3 K = 101.7, so every EER holds; 27 °C: 300.15 K / 8 K = 37.5
    expect(problems({ room: room("32 °C"), airConditioners: airConditioners(20) })).toEqual([]);
    const unusual = { eer: { reason: "as the sheet says", owner: "a@example.org" } };
    const [first, last] = table(40);
    const said = problems({ room: room("27 °C"), airConditioners: { ...airConditioners(3), table: [{ ...first, unusual }, last] } });
    expect(said).toEqual([
      "airConditioners.table[0].eer: must be at most 37.5, Carnot's between air of the room of 27.0 °C at most and outdoor air of 35 °C, but is 40: no machine that rejects its heat to that air can reach more, correct the row from the data sheet",
    ]);
  });

  it("is told alone of an EER that no machine has and that is above all on the market", () => {
    const [first, ...others] = problems({ room: room("27 °C"), airConditioners: airConditioners(48) });
    expect(others).toEqual([]);
    expect(first).toMatch(/eer: must be at most 37\.5, Carnot's/);
  });

  it("takes the coolant of a trim chiller no warmer than it can be: setpoint and what all units take", () => {
    const { facilityLoop, dryCoolers } = cooling30kW;
    if (!facilityLoop || !dryCoolers) throw new Error("the example must have a facility loop");
    const { frequency: _, ...unit } = { frequency: undefined, ...cooling30kW.airConditioners };
    const {
      sensibleShare: __,
      filters: ___,
      availableStaticPressure: ____,
      part: _____,
      ...machine
    } = { ...unit } as Record<string, unknown>;
    const trim = { ...machine, count: 1, table: table(19) } as unknown as NonNullable<CoolingProps["trimChiller"]>;
    const at = (setpoint: NonNullable<CoolingProps["dryCoolers"]>["setpoint"]) =>
      problems({ dryCoolers: { ...dryCoolers, setpoint }, trimChiller: trim }).filter((problem) => problem.startsWith("trimChiller.table"));
    expect(at("34 °C")).toEqual([]);
    expect(at("10 °C").join()).toMatch(
      /^trimChiller\.table\[0\]\.eer: must be at most 1\d\.\d, Carnot's between coolant of 1\d\.\d °C at most/,
    );
  });
});
