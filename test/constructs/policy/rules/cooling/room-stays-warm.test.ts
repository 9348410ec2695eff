import { defineSite, type EdgeNodeStackProps, snapshot } from "cdktf-edge-node";
import { scenarios, solve } from "cdktf-edge-node/rules";
import { judgeRule, ruleCases, smallNode, smallPoint } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { roomStaysWarm } from "../../../../../constructs/policy/rules/cooling/room-stays-warm";
import { neededPower } from "../../../../../constructs/units/watts-text";
import { cooling30kW } from "../../../../../examples/parts/cooling-30kw";
import { compute30kW } from "../../../../../examples/parts/it-30kw";
import { inTheShade } from "../../../../support/nodes/in-the-shade";
import { finding, variant, without } from "../../../../support/nodes/node-variants";

const { id: rule } = roomStaysWarm;
const subject = "cooling/room";
const idle = { racks: compute30kW.racks.map((rack) => ({ ...rack, utilisation: "0" as const })) };
const leaky = { envelope: [{ name: "roof", transmittance: "5 W/(m²·K)", area: "200 m²", absorptance: "0" }] };
const heatedBy = (heater: string) =>
  ({
    ...variant(),
    compute: idle,
    cooling: { ...variant().cooling, room: { ...variant().cooling?.room, ...leaky, heater } },
  }) as EdgeNodeStackProps;
/** Against a heater of 1 kW. */
const losing = (heatMissingW: number) => ({ point: smallPoint({ room: { heatMissingW } }) });

ruleCases(roomStaysWarm, {
  subject,
  pass: losing(900),
  fail: losing(1100),
  unknown: { node: smallNode({ cooling: undefined }), point: smallPoint({ room: undefined }) },
  notApplicable: { impossible: "every node stands in a room, and one without a cooling module is unknown" },
  boundary: { at: losing(1000), beyond: losing(1000.1) },
  fromProps: { pass: heatedBy("30 kW"), fail: heatedBy("100 W") },
});

describe(rule, () => {
  it("passes while the equipment keeps the room warm", () => {
    expect(finding(rule, subject, variant())).toMatchObject({ outcome: "pass", value: 0, limit: 3000, contributors: [] });
  });

  it("says how large the heater must be", () => {
    const { value = 0, remedy } = finding(rule, subject, heatedBy("100 W"));
    expect(remedy).toContain(`at least ${neededPower(value)}`);
  });

  /** Once more the 30 kW node, at −30 °C under a clear sky, as after a long outage. */
  const siberia = (heater: `${number} ${"W" | "kW"}`, more: { readonly skyRadiation?: "3.9 K" } = {}): EdgeNodeStackProps => {
    const { envelope } = cooling30kW.room;
    const [roof, ...walls] = envelope;
    const frostproof = { kind: "propylene-glycol", share: "50 % by volume" } as const;
    const { dryCoolers, cdus, facilityLoop, secondaryLoop, room } = cooling30kW;
    return {
      ...variant(),
      site: inTheShade(
        defineSite({
          country: "SA",
          position: { latitude: 18, longitude: 42, elevation: "500 m" },
          climate: { hottest: { dryBulb: "30 °C" }, coldest: { dryBulb: "-30 °C", ...more } },
          grid: { nominal: "400 V line-to-line", minimum: "0.9" },
          promises: { redundancy: { rejection: "N", airConditioning: "N", feeds: "N" }, coldStart: true },
        }),
      ),
      cooling: {
        ...cooling30kW,
        facilityLoop: { ...facilityLoop, coolant: frostproof },
        secondaryLoop: { ...secondaryLoop, coolant: frostproof },
        dryCoolers: { ...dryCoolers, rating: { ...dryCoolers.rating, coolant: frostproof } },
        cdus: { ...cdus, rating: { ...cdus.rating, primaryCoolant: frostproof, secondaryCoolant: frostproof } },
        room: { ...room, heater, envelope: [{ ...roof, roof: true }, ...walls] },
      },
    };
  };
  /** Losses of the live distribution in the room: the only heat inside before anything starts. */
  const pointOf = ({ site, ...design }: EdgeNodeStackProps) => {
    const node = snapshot("siberia", site, design);
    return solve(node, scenarios(node).find(({ name }) => name === "coldest/cold-start") ?? neverPromised());
  };

  it("asks the heater to hold the room by itself in a cold start at −30 °C: 0.5 W/(m²·K) · 144.2 m² · 45 K, less losses of the live boards", () => {
    const point = pointOf(siberia("4 kW"));
    const { lossInsideW } = point.electrical;
    expect(lossInsideW).toBeGreaterThan(0);
    expect(point.racks.map(({ inletW, toAirW }) => inletW + toAirW)).toEqual([0, 0]);
    expect(Math.abs(point.balance?.residualW ?? Number.NaN)).toBeLessThan(1e-6 * (point.balance?.electricityInW ?? 0));
    const found = finding(rule, "cooling/room", siberia("4 kW"));
    expect(found).toMatchObject({ outcome: "pass", scenario: "coldest/cold-start", limit: 4000 });
    expect(found.value).toBeCloseTo(0.5 * 144.2 * 45 - lossInsideW, 6);
    expect(found.contributors.map(({ name }) => name)).toEqual(["heat that the envelope loses", "heat inside"]);
    expect(found.contributors[0]?.value).toBeCloseTo(3244.5, 6);
  });

  it("counts the clear sky over the roof: 0.5 · 29.7 m² · 3.9 K = 57.9 W more", () => {
    const [clear, covered] = [siberia("4 kW", { skyRadiation: "3.9 K" }), siberia("4 kW")].map(
      (props) => finding(rule, "cooling/room", props).value ?? 0,
    );
    expect((clear ?? 0) - (covered ?? 0)).toBeCloseTo(57.915, 1); // the heater's cable loses a little more too
  });

  it("says in watts what the cold start asks for", () => {
    const { outcome, value = 0, remedy, scenario } = finding(rule, "cooling/room", siberia("3 kW"));
    expect([outcome, scenario]).toEqual(["fail", "coldest/cold-start"]);
    expect(remedy).toBe(`fit a heater of at least ${neededPower(value)} (cooling.room.heater), or insulate the envelope`);
  });

  it("gives nothing for a heater without a feed", () => {
    const { remedy, outcome } =
      judgeRule(roomStaysWarm, { point: smallPoint({ room: { heatMissingW: 500, heaterCapacityW: 0 } }) })[0] ?? {};
    expect([outcome, remedy]).toEqual(["fail", "supply the heater from a board that two feeds supply"]);
    const onBattery = smallPoint({ scenario: { state: { kind: "on-battery" } }, room: { heatMissingW: 500, heaterCapacityW: 0 } });
    expect(judgeRule(roomStaysWarm, { point: onBattery })[0]?.remedy).toBe(
      "supply the heater from a UPS, rectifier plant or battery inverter with a battery (power.batteries)",
    );
  });

  it("is unknown without a cooling module", () => {
    expect(finding(rule, subject, without("cooling", variant()))).toMatchObject({ outcome: "unknown" });
  });
});

function neverPromised(): never {
  throw new Error("The site must promise a cold start");
}
