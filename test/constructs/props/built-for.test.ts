import { describe, expect, it } from "vitest";
import { z } from "zod";
import { coolingFacts } from "../../../constructs/cooling/cooling.facts";
import { coolingSchema } from "../../../constructs/cooling/cooling.props";
import { builtFor } from "../../../constructs/facts/power/built-for";
import { parseProps } from "../../../constructs/props";
import { builtForMediumShape, builtForShape } from "../../../constructs/props/built-for";
import { cooling30kW } from "../../../examples/parts/cooling-30kw";

const parsed = (props: object, shape: z.core.$ZodShape = builtForShape) =>
  builtFor(parseProps(z.strictObject(shape), "part", props) as never);

describe("builtForShape", () => {
  it.each([
    [{ inputVoltage: "400 V" }, { nominalV: [400] }],
    [
      { inputVoltage: ["230 V", "400 V"], frequency: ["50 Hz", "60 Hz"] },
      { nominalV: [230, 400], nominalHz: [50, 60] },
    ],
    [{ inputVoltage: { minimum: "100 V", maximum: "240 V" } }, { voltageRangeV: [100, 240] }],
    [{}, {}],
  ])("builtForShape takes %j: one voltage, several, a range, or nothing", (props, facts) => {
    expect(parsed(props)).toEqual(facts);
  });

  it("builtForShape refuses no voltage, one twice, and medium voltage where no transformer is", () => {
    expect(() => parsed({ inputVoltage: [] })).toThrow("inputVoltage");
    expect(() => parsed({ inputVoltage: ["230 V", "230 V"] })).toThrow("inputVoltage");
    expect(() => parsed({ inputVoltage: "13800 V" })).toThrow("must be at most 1500 V but is 13800 V");
    expect(parsed({ inputVoltage: "13800 V" }, builtForMediumShape)).toEqual({ nominalV: [13_800] });
  });
});

describe("what units of the cooling are built for", () => {
  const demandsOf = (change: object) =>
    new Map(
      coolingFacts(parseProps(coolingSchema, "cooling", { ...cooling30kW, ...change })).demands.map(({ id, builtFor }) => [id, builtFor]),
    );

  it("coolingFacts() has it of units, pumps, and of lights by themselves", () => {
    const { dryCoolers, facilityLoop, room } = cooling30kW;
    const demands = demandsOf({
      dryCoolers: { ...dryCoolers, inputVoltage: "400 V" },
      facilityLoop: { ...facilityLoop, pumps: { count: 1, duty: 1, inputVoltage: "230 V" } },
      room: { ...room, builtFor: { lights: { inputVoltage: ["230 V"] } } },
    });
    expect(demands.get("dry-cooler-1")).toMatchObject({ nominalV: [400], source: dryCoolers?.source });
    expect(demands.get("facility-pump")).toMatchObject({ nominalV: [230] });
    expect(demands.get("lights")).toMatchObject({ nominalV: [230] });
    expect(demands.get("controls")).toBeUndefined();
  });

  it("coolingFacts() holds the pumps of the secondary loop to what the CDUs say that they are in, unless the loop says its own", () => {
    const cdus = { ...cooling30kW.cdus, inputVoltage: "400 V" };
    expect(demandsOf({ cdus }).get("secondary-pump")).toMatchObject({ nominalV: [400] });
    const pumps = { count: 1, duty: 1, inputVoltage: "230 V" };
    const secondaryLoop = { ...cooling30kW.secondaryLoop, pumps };
    expect(demandsOf({ cdus, secondaryLoop }).get("secondary-pump")).toMatchObject({ nominalV: [230] });
  });

  it("coolingSchema refuses what is said of lights that are not there", () => {
    const { lights: _, ...room } = cooling30kW.room;
    const dark = { ...room, builtFor: { lights: { inputVoltage: "230 V" } } };
    expect(() => demandsOf({ room: dark })).toThrow(
      "room.builtFor.lights: states the voltage or frequency of the lights, which the room does not have: add room.lights or leave it out",
    );
  });
});
