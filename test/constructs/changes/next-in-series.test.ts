import { type BatteryProps, type CduProps, declarePart, type GensetProps, type Source, type UpsProps } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { nextInSeries } from "../../../constructs/changes/next-in-series";
import type { RatingVariation } from "../../../constructs/changes/variations/variation";
import { Energy, Power } from "../../../constructs/units";

const owner = "Cooling team";
const water = { kind: "water" } as const;
const watts = (value: unknown) => Power.parse(String(value)).watts;
const rating = (size: string, proportional: readonly string[], sizeOf = watts): RatingVariation => ({
  kind: "next rating",
  vary: "rating",
  prop: "",
  what: "",
  size,
  sizeOf,
  proportional,
  share: 0.1,
  most: 10,
});
const data = (part: object) => part as Readonly<Record<string, unknown>>;
const sourceOf = (part: object | undefined) => (part as { readonly source: Source } | undefined)?.source;

const cdus = rating("rating.heat", ["rating.primaryFlow", "rating.secondaryFlow"]);
const envicool = declarePart("envicool-40", {
  owner,
  approach: "5 K",
  primaryIn: "35 °C",
  primaryFlow: "80 L/min",
  primaryCoolant: water,
  secondaryCoolant: water,
});
const cdu = { count: 2, rating: envicool.values, setpoint: "30 °C", part: envicool.part, source: envicool.source } satisfies CduProps;

describe("nextInSeries()", () => {
  it("nextInSeries() takes what the next document publishes, flows in proportion, and the rest as it was", () => {
    const next = nextInSeries(data(cdu), cdus, 1);
    expect([next?.from, next?.to]).toEqual(["in-rack CDU 40", "in-rack CDU 80"]);
    expect(next?.part).toMatchObject({ count: 2, setpoint: "30 °C", part: "envicool-80" });
    expect(next?.part.rating).toEqual({
      heat: "80 kW",
      secondaryFlow: "99 L/min",
      approach: "5 K",
      primaryIn: "35 °C",
      primaryFlow: "160 L/min",
      primaryCoolant: water,
      secondaryCoolant: water,
    });
    expect(next?.confirm).toEqual([
      { prop: "rating.approach", value: "5 K, as it was" },
      { prop: "rating.primaryIn", value: "35 °C, as it was" },
      { prop: "rating.primaryFlow", value: "160 L/min, in proportion" },
      { prop: "rating.primaryCoolant", value: "water, as it was" },
      { prop: "rating.secondaryCoolant", value: "water, as it was" },
    ]);
  });

  it("nextInSeries() has the document of the next part, and assumes of it what was declared, by who declared it", () => {
    const assumed = (envicool.source.assumed ?? []).map((one) => (one.name === "approach" ? { ...one, owner: "Hydraulics team" } : one));
    const others = [{ name: "hoses", value: "as laid", owner: "Site team" }];
    const source = sourceOf(
      nextInSeries(data({ ...cdu, source: { ...envicool.source, assumed: [...assumed, ...others] } }), cdus, 2)?.part,
    );
    expect(source?.document).toBe(envicool.source.document);
    expect(source?.assumed).toEqual([
      { name: "approach", value: "5 K", owner: "Hydraulics team" },
      { name: "primary in", value: "35 °C", owner },
      { name: "primary flow", value: "320 L/min", owner },
      { name: "primary coolant", value: "water", owner },
      { name: "secondary coolant", value: "water", owner },
      { name: "hoses", value: "as laid", owner: "Site team" },
    ]);
  });

  it("nextInSeries() goes on with the next larger part of its kind, and takes what that leaves open as it was or in proportion", () => {
    const behind = [3, 4].map((steps) => nextInSeries(data(cdu), cdus, steps));
    expect(behind.map((next) => next?.to)).toEqual(["JetCool (Flex) SmartSense rack CDU 300", "Vertiv CoolChip CDU 600"]);
    expect(behind[0]?.because).toBe(", because the series Envicool in-rack ends at 160 kW");
    // the document of JetCool gives 300 kW and 400 L/min; 80 L/min · 300/40
    expect(behind[0]?.part.rating).toMatchObject({ heat: "300 kW", secondaryFlow: "400 L/min", primaryFlow: "600 L/min", approach: "5 K" });
    // Vertiv gives 4 K and no flow: 60 L/min of Envicool · 600/40
    expect(behind[1]?.part.rating).toMatchObject({ heat: "600 kW", secondaryFlow: "900 L/min", approach: "4 K" });
    expect(behind[1]?.confirm).toContainEqual({ prop: "rating.secondaryFlow", value: "900 L/min, in proportion" });
    const { assumed } = sourceOf(behind[1]?.part) ?? {};
    expect(assumed).toContainEqual({ name: "secondary flow", value: "900 L/min", owner });
  });

  it("nextInSeries() leaves out a part of which something is open that the design does not have, and ends", () => {
    expect(nextInSeries(data(cdu), cdus, 6)).toBeUndefined();
    const { approach: _, ...without } = envicool.values;
    expect(nextInSeries(data({ ...cdu, rating: without }), cdus, 1)?.to).toBe("Vertiv CoolChip CDU 600"); // Envicool and JetCool leave the approach open
    expect(nextInSeries(data({ ...cdu, part: "kelvion-121" }), cdus, 1)).toBeUndefined();
    expect(nextInSeries(data({ ...cdu, part: undefined }), cdus, 1)).toBeUndefined();
  });

  it("nextInSeries() finds the numbers of a battery in its energy", () => {
    const cells = declarePart("go-power-100ah", {
      owner: "Power team",
      dischargeRate: [[-20, 60, 1]],
      chargeRate: [[0, 45, 0.5]],
      dischargeEfficiency: "0.96",
      chargeEfficiency: "0.95",
      capacityOverTemperature: [
        [0, 0.8],
        [25, 1],
      ],
    });
    const battery = {
      name: "battery",
      on: "ups",
      maximumDepth: "80 %",
      minimumStateOfCharge: "0.1",
      energy: { ...cells.values, maximumDischarge: "1 kW" },
      part: cells.part,
      source: cells.source,
    } as unknown as BatteryProps;
    const variation = rating(
      "energy.nominal",
      ["energy.maximumDischarge", "energy.maximumCharge"],
      (value) => Energy.parse(String(value)).joules,
    );
    const next = nextInSeries(data(battery), variation, 1);
    expect(next?.part).toMatchObject({ name: "battery", on: "ups", maximumDepth: "80 %", part: "go-power-300ah" });
    // 3.84 ÷ 1.28 = 3
    expect(next?.part.energy).toEqual({ ...cells.values, nominal: "3.84 kWh", maximumDischarge: "3 kW" });
    expect(next?.confirm.find(({ prop }) => prop === "energy.maximumDischarge")?.value).toBe("3 kW, in proportion");
    expect(next?.confirm.find(({ prop }) => prop === "energy.chargeEfficiency")?.value).toBe("0.95, as it was");
  });

  it("nextInSeries() takes the charger of a UPS in proportion, and leaves its circuits as they hang", () => {
    const protect = declarePart("aeg-protect-2-33-10", {
      owner: "Power team",
      outputVoltage: "400 V line-to-line",
      loss: { noLoad: 0.01, linear: 0.02, square: 0.02 },
      ambient: { minimum: "0 °C", maximum: "40 °C" },
    });
    const ups = {
      name: "ups",
      from: "board",
      ...protect.values,
      charger: { power: "1 kW", efficiency: "0.95" },
      circuits: [],
      part: protect.part,
      source: protect.source,
    } as unknown as UpsProps;
    const next = nextInSeries(data(ups), rating("ratedPower", ["ratedApparentPower", "charger.power"]), 1);
    expect(next?.part).toMatchObject({
      name: "ups",
      from: "board",
      ratedPower: "12 kW",
      ratedApparentPower: "15 kVA",
      outputVoltage: "400 V line-to-line",
      charger: { power: "1.5 kW", efficiency: "0.95" },
      circuits: [],
      part: "aeg-protect-2-33-15",
    });
    expect(next?.confirm.map(({ prop }) => prop).sort()).toEqual(["ambient", "charger", "loss", "outputVoltage"]);
    expect(sourceOf(next?.part)?.assumed?.find(({ name }) => name === "charger")).toEqual({
      name: "charger",
      value: "1.5 kW 0.95",
      owner: "Power team",
    });
  });

  it("nextInSeries() takes the fuel of a genset in proportion, and its tank as it was", () => {
    const cummins = declarePart("cummins-c40-d6e", {
      owner: "Power team",
      derating: { elevations: ["0 m"], temperatures: ["40 °C"], shares: [[1]] },
      minimumLoad: "0.3",
      fuel: [
        [9, 3.2],
        [36, 10],
      ],
      tank: { usable: "200 L", reorderLevel: "20 %" },
      start: { time: "12 s", attempts: 3 },
    });
    const genset = { name: "genset", count: 1, ...cummins.values, part: cummins.part, source: cummins.source } as unknown as GensetProps;
    const next = nextInSeries(data(genset), rating("ratedPower", ["ratedApparentPower", "fuel"]), 1);
    expect(next?.part).toMatchObject({
      ratedPower: "45 kW",
      ratedApparentPower: "57 kVA",
      fuel: [
        [11.25, 4],
        [45, 12.5],
      ],
      tank: { usable: "200 L", reorderLevel: "20 %" },
    });
  });
});
