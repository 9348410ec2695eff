import { declareSource, type EdgeNodeStackProps } from "cdktf-edge-node";
import { judgeRule, ruleCases, smallNode, smallPoint, smallRack } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { restartPeakWithinLimit } from "../../../../../constructs/policy/rules/cooling/restart-peak-within-limit";
import { airInletLimits, whyNoInletLimit } from "../../../../../constructs/studies/design/air-inlet";
import type { RestartPeak } from "../../../../../constructs/studies/thermal/restart-transient";
import { riyadhAdiabatic } from "../../../../../examples/riyadh-adiabatic";
import { finding, findingsOf } from "../../../../support/nodes/node-variants";
import { liquid } from "../../../../support/props/liquid";

const { id: rule } = restartPeakWithinLimit;
const subject = "cooling/room";
const promises = { redundancy: { rejection: "N", airConditioning: "N", feeds: "N" }, rideThroughS: "restart" } as const;
const node = smallNode({ site: { promises } });
const reaching = (room: RestartPeak) => ({ node, point: smallPoint({ restart: { room } }) });
const peak = (peakC: number, limitC: number | undefined = 32) =>
  reaching({
    outcome: "known",
    peakC,
    atS: 180,
    fromC: 27,
    heatCapacityJPerK: 1_000_000,
    warmingW: 20_000,
    mostSoonerS: 60,
    ...(limitC !== undefined && { limitC }),
  });

/** Riyadh with its room and dry coolers through a restart: 10 s of transfer, 3·12 s of starts, air conditioners 180 s later, one 60 s after the other. */
function riyadh(heatCapacity: `${number} kJ/K`, change: { volume?: `${number} L`; interval?: `${number} s` } = {}): EdgeNodeStackProps {
  const { volume = "360 L", interval = "60 s" } = change;
  const { power, site } = riyadhAdiabatic;
  const cooling = liquid(riyadhAdiabatic.cooling);
  if (!power) expect.unreachable();
  return {
    ...riyadhAdiabatic,
    site: { ...site, promises: { ...site.promises, rideThroughS: "restart" } },
    cooling: {
      ...cooling,
      secondaryLoop: { ...cooling.secondaryLoop, volume, pumpOnUps: true },
      facilityLoop: { ...cooling.facilityLoop, pumpRestartDelay: "10 s" },
      dryCoolers: { ...cooling.dryCoolers, restartDelay: "5 s", restartInterval: interval },
      airConditioners: { ...cooling.airConditioners, restartDelay: "180 s", restartInterval: "60 s" },
      room: { ...cooling.room, airVolume: "60 m³", heatCapacity },
    },
    power: {
      ...power,
      standby: { transfer: "10 s", start: "12 s", attempts: 3, source: declareSource("Generator set of the test", "tests") },
    },
  };
}

ruleCases(restartPeakWithinLimit, {
  subject,
  pass: peak(31),
  fail: peak(33),
  unknown: reaching({ outcome: "unknown", reason: "the time that cooling units wait before they run again is not stated" }),
  notApplicable: { node: smallNode({ cooling: undefined }), point: smallPoint() },
  notJudged: { node, point: smallPoint() },
  boundary: { at: peak(32), beyond: peak(32.001) },
  fromProps: { pass: riyadh("4000 kJ/K"), fail: riyadh("100 kJ/K") },
});

describe(rule, () => {
  it("says where the class of a rack ends, instead of asking for it", () => {
    const airInlet = airInletLimits(smallRack({ airClass: "A2" }), 3399);
    if (!airInlet) expect.unreachable();
    expect(airInlet.reason).toMatch(/^Site must be at most 3050 m high for class A2 to be valid but is at 3399 m: .* \(policy\.waivers\)$/);
    expect(whyNoInletLimit([{ airInlet }])).toBe(airInlet.reason);
    expect(whyNoInletLimit([{}])).toMatch(/add compute\.racks\[\]\.airClass$/);
  });

  it("warms the room by its heat until enough air conditioners are back, as worked by hand", () => {
    const { value = 0, contributors } = finding(rule, subject, riyadh("4000 kJ/K"));
    const heat = finding("cooling/room-air-covers-heat", "cooling/air-conditioners", riyadh("4000 kJ/K"));
    // The scenario with the warmest room: three units of L = limit/3 or two of them, at 226, 286 and 346 s
    expect(contributors[0]).toEqual({ name: "before the loss", value: 27 });
    expect(value).toBeGreaterThan(27 + ((heat.value ?? 0) * 226) / 4_071_000);
    expect(value).toBeLessThan(27 + ((heat.value ?? 0) * 346) / 4_060_000);
  });

  it("warms the coolant by the units that are missing, from the supply of the scenario", () => {
    const found = finding(rule, "cooling/secondary-loop", riyadh("4000 kJ/K"));
    expect(found.outcome).toBe("pass");
    const slow = finding(rule, "cooling/secondary-loop", riyadh("4000 kJ/K", { interval: "600 s" }));
    expect(slow.outcome).toBe("fail");
    expect(slow.value ?? 0).toBeGreaterThan(found.value ?? 0);
    expect(slow.contributors.reduce((sum, part) => sum + part.value, 0)).toBeCloseTo(slow.value ?? Number.NaN, 9);
  });

  it("says how much sooner, or with how much more mass, the limit is kept, as worked by hand", () => {
    const remedy = (peakC: number, reserve = "0 K") =>
      judgeRule(restartPeakWithinLimit, { ...peak(peakC), parameters: { reserve } })[1]?.remedy;
    const larger = "a larger room (cooling.room.airVolume, heatCapacity)";
    // 1 MJ/K · 1 K ÷ 20 kW; a rise of 6 K must become 5 K
    expect(remedy(33)).toBe(`let units restart 50 s sooner (restartDelay, restartInterval), or add 200 kJ/K of thermal mass: ${larger}`);
    expect(remedy(34)).toBe(`let units restart sooner (restartDelay, restartInterval), or add 400 kJ/K of thermal mass: ${larger}`);
    expect(remedy(33, "5 K")).toBe(`let units restart sooner (restartDelay, restartInterval), or add thermal mass: ${larger}`);
  });

  it("names the coolant with which the racks stay cool, and that does", () => {
    const slow = (volume: `${number} L`) => finding(rule, "cooling/secondary-loop", riyadh("4000 kJ/K", { interval: "600 s", volume }));
    const [, litres] = /or add (\d+) L of coolant: a larger rack loop/.exec(slow("360 L").remedy ?? "") ?? [];
    expect([0, -10].map((less) => slow(`${360 + Number(litres) + less} L`).outcome)).toEqual(["pass", "fail"]);
  });

  it("counts the intervals in the time that cooling/ride-through asks for", () => {
    const { limit } = finding("cooling/ride-through", "cooling/ride-through", riyadh("4000 kJ/K"));
    expect(limit).toBe(10 + 3 * 12 + 180 + 2 * 60); // three air conditioners
  });

  it("names without a promise what each of coolant and room lacks, and nothing of coolant whose units return at once", () => {
    const { promises } = riyadhAdiabatic.site; // to ride through nothing
    const missing = (props: EdgeNodeStackProps) => {
      const found = findingsOf(rule, { ...props, site: { ...props.site, promises } });
      return ["cooling/secondary-loop", "cooling/room"].map((on) => found[on]?.missing ?? found[on]?.outcome);
    };
    expect(missing(riyadhAdiabatic)).toEqual(["not-applicable", ["site.promises.rideThrough", "cooling.room.airVolume"]]);
    expect(missing(riyadh("4000 kJ/K"))).toEqual([["site.promises.rideThrough"], ["site.promises.rideThrough"]]);
  });

  it("does not know what the air may be where no rack has a class", () => {
    const { outcome, limit, reason } = { limit: undefined, ...finding(rule, subject, withoutClass()) };
    expect([outcome, limit, reason]).toEqual([
      "unknown",
      undefined,
      "no rack states how warm its inlet air may be: add compute.racks[].airClass",
    ]);
  });
});

function withoutClass(): EdgeNodeStackProps {
  const props = riyadh("4000 kJ/K");
  const racks = (props.compute?.racks ?? []).map(({ airClass: _, ...rack }) => rack);
  return { ...props, compute: { ...props.compute, racks } };
}
