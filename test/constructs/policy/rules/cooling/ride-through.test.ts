import { declareSource, defineSite, type EdgeNodeStackProps } from "cdktf-edge-node";
import { judgeRule, ruleCases, smallNode, smallPoint, smallRack } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { rideThrough } from "../../../../../constructs/policy/rules/cooling/ride-through";
import type { RideThrough, RideThroughTime } from "../../../../../constructs/studies/thermal/ride-through";
import { riyadhAdiabatic } from "../../../../../examples/riyadh-adiabatic";
import { finding } from "../../../../support/nodes/node-variants";
import { liquid } from "../../../../support/props/liquid";

const { id: rule } = rideThrough;
const subject = "cooling/ride-through";
const promises = { redundancy: { rejection: "N", airConditioning: "N", feeds: "N" }, rideThroughS: 300 } as const;
const promising = smallNode({ site: { promises } });

/** A point whose racks stand so many seconds, against 300. */
const holding = (
  power: RideThroughTime,
  required: RideThrough["required"] = { outcome: "known", totalS: 300, parts: [{ name: "promise", seconds: 300 }] },
) => ({
  node: promising,
  point: smallPoint({
    rideThrough: {
      fromC: 40,
      limit: { rack: "rack-1", maximumSupplyC: 45 },
      lost: { power, rejection: power, facilityPump: power, secondaryPump: power },
      restart: { outcome: "unknown", reason: "nothing says" },
      required,
    },
  }),
});
const seconds = (heldS: number): RideThroughTime => ({
  outcome: "known",
  heldS,
  heatW: 8200,
  stores: [{ name: "rack loop", heatCapacityJPerK: heldS * 1640 }],
  parts: [{ name: "rack loop", seconds: heldS }],
});

/** Riyadh with a promise, volumes, a battery for the secondary pump, and a generator set that starts in three attempts. */
function riyadh(volume: `${number} L`, rideThroughPromise: "restart" | `${number} s`): EdgeNodeStackProps {
  const { cooling, power, site } = riyadhAdiabatic;
  if (!power) expect.unreachable();
  return {
    ...riyadhAdiabatic,
    site: {
      ...site,
      promises: {
        ...site.promises,
        rideThroughS: rideThroughPromise === "restart" ? rideThroughPromise : Number.parseFloat(rideThroughPromise),
      },
    },
    cooling: {
      ...liquid(cooling),
      secondaryLoop: { ...liquid(cooling).secondaryLoop, volume, pumpOnUps: true },
      facilityLoop: { ...liquid(cooling).facilityLoop, pumpRestartDelay: "10 s" },
      dryCoolers: { ...liquid(cooling).dryCoolers, restartDelay: "5 s" },
      airConditioners: { ...liquid(cooling).airConditioners, restartDelay: "180 s" },
    },
    power: {
      ...power,
      standby: { transfer: "10 s", start: "12 s", attempts: 3, source: declareSource("Generator set of the test", "tests") },
    },
  };
}

ruleCases(rideThrough, {
  subject,
  pass: holding(seconds(400)),
  fail: holding(seconds(200)),
  unknown: holding({ outcome: "unknown", reason: "nobody says how much coolant" }),
  notApplicable: { node: smallNode({ racks: [] }), point: smallPoint() },
  notJudged: { point: smallPoint() },
  boundary: { at: holding(seconds(300)), beyond: holding(seconds(299.9)) },
  fromProps: { pass: riyadh("360 L", "restart"), fail: riyadh("80 L", "restart") },
});

describe(rule, () => {
  it("compares the seconds of each store with transfer, attempts and the wait of the air conditioners", () => {
    const { limit, value = 0, contributors, unit } = finding(rule, subject, riyadh("360 L", "restart"));
    expect(unit).toBe("s");
    expect(limit).toBe(10 + 3 * 12 + 180);
    expect(contributors.map(({ name }) => name)).toEqual(["rack loop", "cold plates"]);
    // 360 L at ρ·c_p of some 4.0 MJ/(m³·K), from 35.2 to 45 °C with 2·11.2 kW of captured heat and the pump
    expect(value).toBeGreaterThan(550);
    expect(value).toBeLessThan(650);
  });

  it("says how large a tank would do, and that size does", () => {
    const { remedy = "" } = finding(rule, subject, riyadh("80 L", "restart"));
    const waits = "transfer 10 s, attempts to start 36 s, restart of air conditioners 180 s";
    expect(remedy).toContain(`, or restore power and cooling sooner: ${waits}`);
    const [all, litres] = ["to", "with a buffer tank of"].map((words) => Number(new RegExp(`${words} (\\d+) L,`).exec(remedy)?.[1])) as [
      number,
      number,
    ];
    expect(all).toBe(80 + litres);
    expect(finding(rule, subject, riyadh(`${80 + litres} L`, "restart")).outcome).toBe("pass");
    expect(finding(rule, subject, riyadh(`${80 + litres - 2} L`, "restart")).outcome).toBe("fail");
  });

  it("fails with nothing when the secondary pump has no battery, and says so", () => {
    const { cooling } = riyadh("300 L", "60 s");
    const unbacked = {
      ...riyadh("300 L", "60 s"),
      cooling: { ...liquid(cooling), secondaryLoop: { ...liquid(cooling).secondaryLoop, pumpOnUps: false } },
    };
    expect(finding(rule, subject, unbacked)).toMatchObject({
      outcome: "fail",
      value: 0,
      limit: 60,
      remedy: expect.stringContaining("UPS"),
    });
  });

  it("is unknown when promised and volumes, delays or the start of a supply are missing", () => {
    const site = defineSite({
      country: "SA",
      position: { latitude: 24.93, longitude: 46.72, elevation: "614 m" },
      climate: { hottest: { dryBulb: "45 °C", wetBulb: "21 °C" }, coldest: { dryBulb: "1 °C" } },
      grid: { nominal: "400 V line-to-line", minimum: "0.85" },
      promises: { redundancy: { rejection: "N", airConditioning: "N", feeds: "N" }, rideThrough: "restart" },
    });
    const { cooling } = riyadhAdiabatic;
    const backed = { ...liquid(cooling), secondaryLoop: { ...liquid(cooling).secondaryLoop, pumpOnUps: true } };
    expect(finding(rule, subject, { ...riyadhAdiabatic, site, cooling: backed })).toMatchObject({
      outcome: "unknown",
      blocks: true,
      reason: expect.stringContaining("cooling.secondaryLoop.volume"),
    });
    const filled = { ...backed, secondaryLoop: { ...backed.secondaryLoop, volume: "60 L" } } as const;
    expect(finding(rule, subject, { ...riyadhAdiabatic, site, cooling: filled })).toMatchObject({
      outcome: "unknown",
      reason: expect.stringContaining("power.standby"),
    });
  });

  it("is unknown for racks without coolant, whose air is not modelled, and for racks that state no limit", () => {
    const byAir = smallNode({ site: { promises }, racks: [smallRack({ captureRatio: 0 })] });
    expect(rule).toBe("cooling/ride-through");
    expect(judgeRule(rideThrough, { node: byAir })[0]?.outcome).toBe("unknown");
    expect(judgeRule(rideThrough, { node: promising })[0]?.outcome).toBe("unknown");
  });
});
