import type { CoolingProps } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { coolingSchema } from "../../../constructs/cooling/cooling.props";
import { parseProps } from "../../../constructs/props/parse-props";
import { cooling30kW } from "../../../examples/parts/cooling-30kw";
import { problemsOf } from "../../support/props/problems-of";

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
      "airConditioners.table[0].eer: must be at most 37.5, Carnot's between air of the room of 27.0 °C at most and outdoor air of 35 °C, but is 40: no machine that gives its heat to that air does more, correct the row",
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
