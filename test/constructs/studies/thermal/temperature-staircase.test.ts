import { temperatureStaircase } from "cdktf-edge-node/rules";
import { smallNode, smallRack } from "cdktf-edge-node/testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TrimChillerState } from "../../../../constructs/studies/cooling-parts/states/trim-chiller";
import { smallPoint } from "../../../../testing/small-point";

/** Air of 49 °C, drawn back at 50.5 °C, cooled by pads to 30 °C, 7 K of cooler and 4 K of CDU: 41 °C. */
const levels = { itSupplyC: 41, facilityLoop: { supplyC: 37 }, dryCooler: { outdoorC: 49, airInC: 30 } };
const chainAt = (coolant: typeof levels & { readonly trimChiller?: TrimChillerState }) => {
  const point = smallPoint({ coolant });
  return point.coolant?.outcome === "solved" ? point.coolant : expect.unreachable();
};

describe("temperatureStaircase()", () => {
  it("temperatureStaircase() gives the steps of the chain by hand, the air warmed by recirculation and cooled by pads", () => {
    const node = smallNode({ cooling: { dryCoolers: { intakeRecirculationK: 1.5 } }, racks: [smallRack({ maximumSupplyC: 45 })] });
    expect(temperatureStaircase(node, chainAt(levels))).toEqual({
      outdoorC: 49,
      steps: [
        { name: "intake recirculation", fromC: 49, toC: 50.5, riseK: 1.5 },
        { name: "adiabatic pads", fromC: 50.5, toC: 30, riseK: -20.5 },
        { name: "dry cooler approach", fromC: 30, toC: 37, riseK: 7 },
        { name: "CDU approach", fromC: 37, toC: 41, riseK: 4 },
      ],
      supplyC: 41,
      limit: { rack: "rack-1", maximumSupplyC: 45, marginK: 4 },
    });
  });

  it("temperatureStaircase() has a step of its own for trim chillers, from where coolant enters them", () => {
    const node = smallNode();
    const trimChiller = {
      ...{ workingUnits: 1, altitudeFactor: 1, capacityW: 9000, eer: 3, askedW: 6000, heatW: 6000, powerW: 2000, powerPerUnitW: 2000 },
      ...{ coolantInC: 40, coolantOutC: 37 },
    };
    const { steps } = temperatureStaircase(node, chainAt({ ...levels, trimChiller }));
    expect(steps.slice(2)).toEqual([
      { name: "dry cooler approach", fromC: 30, toC: 40, riseK: 10 },
      { name: "trim chiller", fromC: 40, toC: 37, riseK: -3 },
      { name: "CDU approach", fromC: 37, toC: 41, riseK: 4 },
    ]);
  });

  it("temperatureStaircase() ends at the limit of the rack that accepts least, and leaves out those without coolant or limit", () => {
    const racks = [
      smallRack({ id: "cool-air", captureRatio: 0, maximumSupplyC: 10 }),
      smallRack({ id: "silent", maximumSupplyC: undefined }),
      smallRack({ id: "hardy", maximumSupplyC: 50 }),
      smallRack({ id: "delicate", maximumSupplyC: 40 }),
    ];
    expect(temperatureStaircase(smallNode({ racks }), chainAt(levels)).limit).toEqual({
      rack: "delicate",
      maximumSupplyC: 40,
      marginK: -1,
    });
    expect(temperatureStaircase(smallNode({ racks: racks.slice(0, 2) }), chainAt(levels))).not.toHaveProperty("limit");
  });

  it("temperatureStaircase() has no gap between its steps and adds up to the supply, whatever the temperatures", () => {
    const celsius = fc.double({ min: -60, max: 90, noNaN: true });
    fc.assert(
      fc.property(celsius, celsius, celsius, celsius, (outdoorC, airInC, supplyC, itSupplyC) => {
        const chain = chainAt({ itSupplyC, facilityLoop: { supplyC }, dryCooler: { outdoorC, airInC } });
        const { steps, supplyC: last } = temperatureStaircase(smallNode(), chain);
        expect(steps.map(({ fromC }) => fromC)).toEqual([outdoorC, ...steps.slice(0, -1).map(({ toC }) => toC)]);
        expect(steps.at(-1)?.toC).toBe(itSupplyC);
        expect(last).toBe(itSupplyC);
        expect(steps.reduce((sum, { riseK }) => sum + riseK, outdoorC)).toBeCloseTo(itSupplyC, 10);
      }),
    );
  });
});
