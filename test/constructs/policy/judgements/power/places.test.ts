import { type BatteryProps, type EdgeNodeStackProps, type PlaceProps, type PowerProps, snapshot } from "cdktf-edge-node";
import { maximumAmbient } from "cdktf-edge-node/report";
import { describe, expect, it } from "vitest";
import { batteryTemperature } from "../../../../../constructs/policy/rules/power/battery-temperature";
import { power30kW } from "../../../../../examples/parts/power-30kw";
import { designOf, finding, mildSite, variant } from "../../../../support/nodes/node-variants";
import { testBattery, testGensets } from "../../../../support/props/stores";
import { upsProps } from "../../../../support/props/ups-props";
import { policyOf } from "../../../../support/rules/test-rules";

const { source } = upsProps;
const own = "power/battery-on-dc-48";
const [plant] = power30kW.rectifierPlants ?? [];
if (!plant) throw new Error("The node has a rectifier plant");

const recharging = { ...mildSite, promises: { ...mildSite.promises, rechargeS: 36_000 } };

interface Changes {
  readonly power?: Partial<PowerProps>;
  readonly battery?: Partial<NonNullable<BatteryProps["energy"]>>;
  readonly from?: PlaceProps["source"];
}

/** A battery whose cells work to 55 °C, with a board and rectifiers, in a room of its own at a site of 30 °C. */
const placedAt = (
  warmth: Omit<PlaceProps, "name" | "source">,
  { power = {}, battery = {}, from = source } = {} as Changes,
): EdgeNodeStackProps =>
  variant({
    power: {
      ...power30kW,
      places: [{ name: "power-room", ...warmth, source: from }],
      boards: power30kW.boards.map((board) => ({ ...board, place: "power-room" })),
      rectifierPlants: [{ ...plant, place: "power-room" }],
      batteries: [{ ...testBattery("dc-48", { dischargeRate: [[0, 55, 1]], ...battery }), place: "power-room" }],
      gensets: [testGensets(["a", "b"])],
      ...power,
    },
  });

describe("a finding on a part at a place of the design", () => {
  it("says of a battery what its place is made of, and to cool or to warm it", () => {
    const hot = finding("power/battery-temperature", `${own}/warmest`, placedAt({ aboveOutside: "26 K" }));
    expect(hot).toMatchObject({
      outcome: "fail",
      value: 56,
      contributors: [
        { name: "outdoor air", value: 30 },
        { name: "power-room above it", value: 26 },
      ],
      remedy: "cool power-room, which is at 56.0 °C, or choose cells for battery-on-dc-48 that work there",
    });
    const cold = finding("power/battery-temperature", `${own}/coldest`, placedAt({ temperature: "-2 °C" }));
    expect(cold).toMatchObject({
      outcome: "fail",
      value: -2,
      contributors: [{ name: "power-room", value: -2 }],
      remedy: "warm power-room, which is at -2.0 °C, or choose cells for battery-on-dc-48 that work there",
    });
    const inside = finding("power/battery-temperature", `${own}/warmest`, placedAt({ aboveInside: "9 K" }));
    expect(inside.outcome).toBe("pass");
    expect(inside.contributors).toEqual([
      { name: "room air", value: (inside.value ?? Number.NaN) - 9 },
      { name: "power-room above it", value: 9 },
    ]);
  });

  it("names the place and its temperature in the remedy of a breaker, and where nobody knows its factor", () => {
    const narrow: PowerProps["boards"] = power30kW.boards.map((board) => ({
      ...board,
      place: "power-room",
      circuits: (board.circuits ?? []).map((circuit) => ({ ...circuit, breaker: { ...circuit.breaker, groupFactor: "0.5" } })),
    }));
    const tight = placedAt({ temperature: "50 °C" }, { power: { boards: narrow } });
    // 0.88 at 50 °C, and half of it side by side
    expect(finding("power/breaker-loading", "power/rack-1-a/breaker", tight)).toMatchObject({
      outcome: "fail",
      remedy: expect.stringContaining("(its derating factors leave 44 % of the rating in power-room at 50.0 °C)"),
    });
    expect(finding("power/breaker-loading", "power/rack-1-a/breaker", placedAt({ temperature: "71 °C" }))).toMatchObject({
      outcome: "unknown",
      reason:
        "k_T is not published at 71.0 °C in power-room: state temperatureFactor up to there beside each rating, such as power.feeds[].main.temperatureFactor",
    });
  });

  it("names it for rectifiers that are not known or too few there, and for cells that take nothing", () => {
    expect(finding("power/equipment-within-rating", "power/dc-48", placedAt({ temperature: "50 °C" }))).toMatchObject({
      outcome: "unknown",
      reason: expect.stringMatching(/V and 50\.0 °C in power-room: give a temperatureDerating/),
    });
    const weak = {
      ...plant,
      place: "power-room",
      units: 1,
      temperatureDerating: [
        [40, 1],
        [60, 0.2],
      ],
    } as const;
    const few = placedAt({ temperature: "58 °C" }, { power: { rectifierPlants: [weak] } });
    expect(finding("power/rectifiers-carry-load", "power/dc-48", few)).toMatchObject({
      outcome: "fail",
      remedy: expect.stringContaining(" at that voltage in power-room at 58.0 °C"),
    });
    const taking = { chargeRate: [[10, 50, 0.5]] } as const;
    const cold = placedAt({ temperature: "4 °C" }, { battery: taking });
    expect(finding("power/battery-recharged-in-time", own, { ...cold, site: recharging })).toMatchObject({
      outcome: "fail",
      reason: "battery is not charged: its cells are at 4.0 °C in power-room, where its chargeRate is 0: they charge only from 10 to 50 °C",
    });
  });

  it("rests on who says how warm the place is: on a memory no fail is decided", () => {
    const from = { mark: "recalled", document: "what somebody remembers of the power room" } as const;
    expect(finding("power/battery-temperature", `${own}/warmest`, placedAt({ aboveOutside: "26 K" }, { from }))).toMatchObject({
      outcome: "unknown",
      reason: expect.stringContaining("what somebody remembers of the power room"),
    });
    expect(finding("cooling/supply-within-it-limit", "compute/rack-1", placedAt({ temperature: "20 °C" }, { from })).outcome).toBe("pass");
  });

  it("ends the highest outdoor temperature where a place above it ends the cells, and nowhere where it is held", () => {
    const policy = policyOf(batteryTemperature);
    const at = (warmth: Omit<PlaceProps, "name" | "source">) =>
      maximumAmbient(snapshot("placed", mildSite, designOf(placedAt(warmth))), "hottest/healthy", { policy });
    const above = at({ aboveOutside: "8 K" });
    expect(above).toMatchObject({ outcome: "found", binding: [{ rule: "power/battery-temperature", subject: `${own}/warmest` }] });
    expect(above.maximumC).toBeCloseTo(55 - 8, 1);
    expect(at({ temperature: "54 °C" }).outcome).toBe("not-reached");
  });
});
