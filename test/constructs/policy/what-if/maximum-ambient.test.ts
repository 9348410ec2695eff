import { type NodeSnapshot, packOf, type RequiredFlowProps, snapshot } from "cdktf-edge-node";
import { maximumAmbient } from "cdktf-edge-node/report";
import { coreRules, judge, NodeStudy, recordOf, scenarios } from "cdktf-edge-node/rules";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judgeScenario } from "../../../../constructs/policy/evaluate/judge-scenario";
import { worsenedBy } from "../../../../constructs/policy/rule/rule";
import { autonomyCoversPromise } from "../../../../constructs/policy/rules/power/autonomy-covers-promise";
import { batteryRechargedInTime } from "../../../../constructs/policy/rules/power/battery-recharged-in-time";
import { limitedBy } from "../../../../constructs/policy/what-if/what-if-search";
import { firstSite } from "../../../../examples/first-site";
import { lagosSolarHybrid } from "../../../../examples/lagos-solar-hybrid";
import { compute30kW } from "../../../../examples/parts/it-30kw";
import { riyadhAdiabatic } from "../../../../examples/riyadh-adiabatic";
import kuwait from "../../../reference/worked-thermal-kuwait.json";
import standby from "../../../reference/worked-thermal-standby.json";
import { uniform } from "../../../support/generated/uniform";
import { nodeOf, recipes } from "../../../support/nodes/generated-node";
import { cooling, designOf, mildSite, mismatched, variant, withRacks } from "../../../support/nodes/node-variants";
import { coolingRules, ratedNode } from "../../../support/nodes/rated-node";
import { workedKuwait } from "../../../support/nodes/worked-kuwait";
import { workedStandby } from "../../../support/nodes/worked-standby";
import { policyOf, ruleOf } from "../../../support/rules/test-rules";

const runs = { numRuns: 15 };
const riyadh = snapshot("riyadh", riyadhAdiabatic.site, designOf(riyadhAdiabatic));
const node = (change = {}) => snapshot("variant", mildSite, designOf(variant(change)));
const rulesOf = ({ binding }: { readonly binding: readonly { readonly rule: string }[] }) => [...new Set(binding.map(({ rule }) => rule))];

/** Rules that hotter air worsens and that do not hold at a dry bulb. */
function broken(of: NodeSnapshot, scenarioName: string, dryBulbC: number): string[] {
  const scenario = scenarios(of).find(({ name }) => name === scenarioName) ?? expect.unreachable();
  const { rules } = judgeScenario(
    new NodeStudy(of).whatIf({ climate: scenario.climate, dryBulbC }),
    scenario,
    limitedBy(of, {}, "hotter-air"),
  );
  return [...rules].flatMap(({ settings: { rule }, judgements }) =>
    judgements.filter(({ outcome }) => outcome === "fail" || outcome === "unknown").map(() => rule.id),
  );
}

describe("maximumAmbient()", () => {
  it("maximumAmbient() is 35 °C for a node whose approaches of 5 K and 4 K are rated there and whose rack accepts 44 °C", () => {
    const {
      outcome,
      maximumC = Number.NaN,
      marginK,
      dryBulbC,
      ...found
    } = maximumAmbient(ratedNode(), "hottest/healthy", { policy: coolingRules });
    expect(outcome).toBe("found");
    expect(Math.abs(maximumC - 35)).toBeLessThan(0.05);
    expect(marginK).toBeCloseTo(maximumC - dryBulbC, 9);
    expect(dryBulbC).toBe(38);
    expect(rulesOf(found)).toEqual(["cooling/rejection-covers-heat", "cooling/supply-within-it-limit"]);
    const supply = found.binding.find(({ subject }) => subject === "compute/rack-1");
    expect(supply).toMatchObject({ outcome: "fail", unit: "°C", limit: 44, remedy: expect.stringContaining("adiabatic pads") });
    expect(supply?.contributors.map(({ name, value }) => [name, Math.round(value * 10) / 10])).toEqual([
      ["outdoor air", 35],
      ["intake recirculation", 0],
      ["adiabatic pads", 0],
      ["dry cooler approach", 5],
      ["CDU approach", 4],
    ]);
  });

  it("maximumAmbient() falls by the recirculation at the intake", () => {
    const { maximumC = Number.NaN } = maximumAmbient(ratedNode({ recirculation: "2 K" }), "hottest/healthy", { policy: coolingRules });
    expect(Math.abs(maximumC - 33)).toBeLessThan(0.05);
  });

  it.each([
    { name: "thermal-kuwait", of: workedKuwait, wanted: kuwait.outputs.max_ambient },
    { name: "thermal-standby", of: workedStandby, wanted: standby.outputs.max_ambient },
  ])(
    "maximumAmbient() agrees with reference/worked-$name.json: the temperature, what binds, and what is broken already",
    ({ of, wanted }) => {
      const ruleOfLimit: Readonly<Record<string, string>> = {
        "it-supply": "cooling/supply-within-it-limit",
        "room-air-conditioning": "cooling/room-air-covers-heat",
      };
      for (const [state, { max_ambient_C, binds }] of Object.entries<{ max_ambient_C: number | null; binds: string }>(wanted)) {
        const found = maximumAmbient(of, `hottest/${state.replace("trim-", "trim-chiller-")}`);
        expect(rulesOf(found), state).toContain(ruleOfLimit[binds]);
        if (max_ambient_C === null) {
          expect(found, state).toMatchObject({ outcome: "already-broken", searchedFromC: 10 });
          expect(found).not.toHaveProperty("maximumC");
        } else {
          expect(Math.abs((found.maximumC ?? Number.NaN) - max_ambient_C), state).toBeLessThanOrEqual(0.01); // as fine as both search
        }
      }
    },
  );

  it("maximumAmbient() ends where the table of the air conditioners ends", () => {
    const found = maximumAmbient(riyadh, "hottest/healthy");
    expect(found).toMatchObject({
      outcome: "found",
      binding: [
        { rule: "cooling/equipment-ambient-cut-out", limit: 55 },
        { rule: "cooling/room-air-covers-heat", outcome: "fail", limit: 0 },
      ],
    });
    expect(found.maximumC).toBeLessThanOrEqual(55);
    expect(found.maximumC).toBeGreaterThan(54.99);
    expect(found.binding[1]?.remedy).toContain("above the last row of its table at 55 °C");
  });

  it("maximumAmbient() ends at the table of air conditioners that a site needs, also where the room needs none just above: 20.0 °C", () => {
    // 150 W of the lights leave the room at 27 °C through 10 m² of 5 W/m²K up to 24 °C outdoors.
    const of = (dryBulb: `${number} °C`) =>
      ratedNode({
        dryBulb,
        room: {
          lights: "150 W",
          envelope: [{ name: "wall", area: "10 m²", transmittance: "5 W/(m²·K)", absorptance: "0", floor: true }],
        },
        airConditioners: { table: [10, 20].map((ambient) => ({ ambient: `${ambient} °C` as const, capacity: "6 kW", eer: 3 })) },
      });
    const search = (dryBulb: `${number} °C`) => maximumAmbient(of(dryBulb), "hottest/healthy", { policy: coolingRules });
    const needing = search("30 °C");
    expect(Math.abs((needing.maximumC ?? Number.NaN) - 20)).toBeLessThanOrEqual(0.01);
    expect(needing.binding).toMatchObject([{ rule: "cooling/equipment-ambient-cut-out", outcome: "fail", value: 30, limit: 20 }]);
    const mild = search("22 °C");
    expect(Math.abs((mild.maximumC ?? Number.NaN) - 24)).toBeLessThanOrEqual(0.02);
    expect(rulesOf(mild)).toEqual(["cooling/equipment-ambient-cut-out", "cooling/room-air-covers-heat"]);
  });

  it("maximumAmbient() holds humidity ratio and irradiance of the scenario, and starts at its dew point", () => {
    const today = recordOf(riyadh, "hottest/healthy").air;
    const hotter = new NodeStudy(riyadh).whatIf({ climate: "hottest", dryBulbC: 52 }).record("hottest/healthy");
    expect(hotter.air).toMatchObject({ dryBulbC: 52, humidityRatio: today.humidityRatio, pressurePa: today.pressurePa });
    expect(hotter.room?.outcome === "solved" && hotter.room.surfaces?.find(({ name }) => name === "roof")?.solAirC).toBeGreaterThan(52);
    expect(maximumAmbient(riyadh, "hottest/healthy").searchedFromC).toBeCloseTo(today.dewPointC ?? Number.NaN, 9);
  });

  it("maximumAmbient() starts in dry air where the air conditioners begin to run", () => {
    expect(maximumAmbient(riyadh, "coldest/healthy")).toMatchObject({ outcome: "found", searchedFromC: -15, dryBulbC: 0.7 });
  });

  it("maximumAmbient() is already broken where a limit fails at any temperature", () => {
    const hopeless = maximumAmbient(ratedNode({ maximumSupply: "21 °C" }), "hottest/healthy", { policy: coolingRules });
    expect(hopeless).toMatchObject({ outcome: "already-broken", binding: [{ rule: "cooling/supply-within-it-limit", outcome: "fail" }] });
    expect(hopeless).not.toHaveProperty("maximumC");
  });

  it("maximumAmbient() is not reached below 70 °C where nothing binds", () => {
    const warm = policyOf(
      ruleOf(({ point }) => [
        judge({ subject: "air", unit: "°C", bound: "at-most", value: point.air.dryBulbC, limit: 70, remedy: () => "" }),
      ]),
    );
    expect(maximumAmbient(node(), "hottest/healthy", { policy: warm })).toMatchObject({
      outcome: "not-reached",
      searchedToC: 70,
      binding: [],
    });
  });

  it("maximumAmbient() is already broken, with the reason, where the data of the coolant end in the first step or nobody knows a limit there", () => {
    const supply = {
      packs: [
        packOf(
          "supply",
          coreRules.filter(({ id }) => id === "cooling/supply-within-it-limit"),
        ),
      ],
    };
    const beyond = maximumAmbient(ratedNode({ heat: "190000 W" }), "hottest/healthy", { policy: supply });
    expect(beyond).toMatchObject({
      outcome: "already-broken",
      searchedFromC: -15,
      reason: expect.stringContaining("at or below 100 °C, where the property data end"),
    });
    const other = maximumAmbient(node(cooling({ facilityLoop: mismatched })), "hottest/healthy");
    expect(other).toMatchObject({ outcome: "already-broken", reason: expect.stringContaining("water") });
    for (const found of [beyond, other]) {
      expect(found.binding.every(({ outcome }) => outcome === "unknown")).toBe(true);
      expect(found).not.toHaveProperty("maximumC");
    }
  });

  it("maximumAmbient() is unknown, with the reason, where no rule has a limit", () => {
    const none = {
      packs: [
        packOf(
          "cold",
          coreRules.filter(({ id }) => id === "cooling/room-stays-warm"),
        ),
      ],
    };
    expect(maximumAmbient(node(), "hottest/healthy", { policy: none })).toMatchObject({
      outcome: "unknown",
      reason: expect.stringContaining("no rule"),
    });
  });

  it("maximumAmbient() leaves out limits that hotter air eases, and those that it does not touch", () => {
    const tagged = coreRules.filter((rule) => worsenedBy(rule, riyadh).length === 0).map(({ id }) => id);
    expect(tagged).toEqual([
      "compute/air-inlet-not-too-cold",
      "compute/air-inlet-within-class",
      "compute/box-within-route",
      "compute/container-holds-racks",
      "compute/container-mass-within-rating",
      "compute/elevation-within-rating",
      "compute/floor-load-within-rating",
      "compute/optics-case-within-limit",
      "compute/optics-port-within-limit",
      "compute/optics-received-power",
      "compute/poe-budget",
      "compute/rack-units-fit",
      "compute/switch-budget",
      "compute/two-phase-fluid-supply",
      "cooling/adiabatic-at-the-humid-point",
      "cooling/coolant-does-not-freeze",
      "cooling/corrosion-class-covered",
      "cooling/enough-units-work",
      "cooling/filter-pressure-drop-within-limit",
      "cooling/leak-sensors-are-watched",
      "cooling/pump-head-covers-flow",
      "cooling/room-stays-warm",
      "cooling/supply-above-dew-point",
      "downlink/antenna-follows",
      "downlink/backlog-does-not-grow",
      "downlink/compute-within-node",
      "downlink/contact-gap",
      "downlink/contacts-served",
      "downlink/disk-not-full",
      "downlink/elements-age",
      "downlink/latency",
      "downlink/link-has-antenna",
      "downlink/link-margin",
      "downlink/orbit-holds",
      "downlink/radio-licence",
      "downlink/receive-rate",
      "operations/limits-are-measured",
      "orchestration/images-by-digest",
      "orchestration/placement-fits",
      "orchestration/shed-before-genset",
      "orchestration/shedding-has-means",
      "papers/calibrated-instruments",
      "papers/facts-in-date",
      "papers/product-certificates",
      "papers/shipment-certificates",
      "papers/site-certificates",
      "power/autonomy-covers-promise",
      "power/battery-depth-within-rating",
      "power/battery-life",
      "power/battery-recharged-in-time",
      "power/battery-transport-class",
      "power/breaking-capacity",
      "power/frequency-within-window",
      "power/fuel-covers-autonomy",
      "power/genset-hours",
      "power/genset-minimum-load",
      "power/genset-step-load",
      "power/input-range-covers-grid",
      "power/phase-balance",
      "power/practice-of-country",
      "power/pue-within-target",
      "power/residual-current-protection",
      "power/selectivity",
      "power/surge-protection-declared",
      "power/survives-outage",
      "power/unserved-energy",
      "power/ups-loss-survived",
      "power/voltage-fits-part",
      "telemetry/alert-arrives",
      "telemetry/backlog-drains",
      "telemetry/month-within-quota",
      "telemetry/queue-covers-outage",
      "telemetry/uplink-carries-load",
    ]);
    const promising = { ...mildSite, promises: { ...mildSite.promises, autonomyS: 3600 } };
    const found = maximumAmbient(snapshot("promising", promising, designOf(variant())), "hottest/healthy");
    expect(found.maximumC).toBe(maximumAmbient(node(), "hottest/healthy").maximumC);
  });

  it.each([
    { name: "power/autonomy-covers-promise", rule: autonomyCoversPromise, state: "on-battery" },
    { name: "power/battery-recharged-in-time", rule: batteryRechargedInTime, state: "grid-back" },
  ])("maximumAmbient() ends for $name where the table of a battery outdoors ends", ({ name, rule, state }) => {
    const { power = expect.unreachable() } = lagosSolarHybrid;
    const batteries = (power.batteries ?? []).map(({ energy = expect.unreachable(), ...battery }) => ({
      ...battery,
      place: "outside" as const,
      energy: {
        ...energy,
        capacityOverTemperature: [
          [0, 0.8],
          [44, 1],
        ] as const,
      },
    }));
    const props = { ...lagosSolarHybrid, power: { ...power, batteries } };
    const found = maximumAmbient(snapshot("outdoors", props.site, designOf(props)), `hottest/${state}`, {
      policy: { packs: [packOf("one", [rule])] },
    });
    const reason = expect.stringContaining("is not published at");
    expect(found).toMatchObject({
      outcome: "found",
      binding: ["ups", "dc"].map((on) => ({ rule: name, subject: `power/battery-${on}`, outcome: "unknown", reason })),
    });
    expect(Math.abs((found.maximumC ?? Number.NaN) - 44)).toBeLessThanOrEqual(0.01);
  });

  it("maximumAmbient() counts the flow of a rack where its maker gives it over supply temperature, and not one that is the same for every supply", () => {
    // The supply rises with the air and its need with the supply, up to what the loop moves for the heat
    const over = [
      { supply: "20 °C", flow: "1 L/min/kW" },
      { supply: "60 °C", flow: "3 L/min/kW" },
    ] as const;
    const of = (requiredFlow: RequiredFlowProps) =>
      maximumAmbient(node(withRacks({ ...compute30kW.racks[0], requiredFlow }, compute30kW.racks[1])), "hottest/healthy");
    const { outcome, maximumC = Number.NaN, binding } = of(over);
    expect({ outcome, rules: rulesOf({ binding }) }).toEqual({ outcome: "found", rules: ["cooling/flow-per-kilowatt"] });
    expect(of("1 L/min/kW").maximumC).toBeGreaterThan(maximumC);
    expect(rulesOf(of("19 L/min/kW"))).not.toContain("cooling/flow-per-kilowatt"); // broken already, by no air
  });

  it("maximumAmbient() lets no slip of a rule hide its limit: what worsens it is checked", () => {
    const slip = { ...ruleOf(() => []), worsenedBy: ["hotter air" as never] };
    expect(() => maximumAmbient(node(), "hottest/healthy", { policy: policyOf(slip) })).toThrow("must be hotter-air or more-load");
  });

  it("maximumAmbient() holds what the policy of the site sets", () => {
    const reserve = { site: { "cooling/supply-within-it-limit": { parameters: { reserve: "3 K" } } } };
    const [free, reserved] = [{}, reserve].map((policy) => maximumAmbient(node(), "hottest/healthy", { policy }).maximumC ?? Number.NaN);
    expect((free ?? 0) - (reserved ?? 0)).toBeGreaterThan(2);
    expect((free ?? 0) - (reserved ?? 0)).toBeLessThan(4);
  });

  it("maximumAmbient() is the same for the same node, whatever was searched in between, and leaves no trace in its points", () => {
    const [one, other] = [snapshot("first", firstSite.site, designOf(firstSite)), snapshot("first", firstSite.site, designOf(firstSite))];
    const before = recordOf(one, "hottest/healthy");
    const first = maximumAmbient(one, "hottest/feed-a-lost");
    maximumAmbient(one, "hottest/healthy");
    expect(maximumAmbient(one, "hottest/feed-a-lost")).toStrictEqual(first);
    expect(maximumAmbient(other, "hottest/feed-a-lost")).toStrictEqual(first);
    expect(recordOf(one, "hottest/healthy")).toStrictEqual(before);
    expect(JSON.parse(JSON.stringify(first))).toStrictEqual(first);
  });

  it("maximumAmbient() names the scenarios that there are when it is asked of another", () => {
    expect(() => maximumAmbient(node(), "hottest/moon")).toThrow(
      "Scenario must be one of variant but is hottest/moon: use hottest/healthy",
    );
  });
});

describe("maximumAmbient(), on generated nodes,", () => {
  it("maximumAmbient() has every limit hold just below and one broken just above, and what it leaves out changes nothing", () => {
    fc.assert(
      fc.property(recipes, (recipe) => {
        const generated = nodeOf(recipe);
        const found = maximumAmbient(generated, "hottest/dry-cooler-1-lost");
        expect(maximumAmbient(generated, "hottest/dry-cooler-1-lost", { everyStep: true })).toStrictEqual(found);
        const { maximumC } = found;
        if (maximumC === undefined) return;
        expect(broken(generated, "hottest/dry-cooler-1-lost", maximumC)).toEqual([]);
        expect(broken(generated, "hottest/dry-cooler-1-lost", maximumC + 0.01)).not.toEqual([]);
      }),
      runs,
    );
  });

  it("maximumAmbient() never gains by a lost unit, but for what the cables to it no longer lose in the room, nor by racks that accept less", () => {
    const orNone = ({ outcome, maximumC }: ReturnType<typeof maximumAmbient>) =>
      outcome === "not-reached" ? 70 : (maximumC ?? Number.NEGATIVE_INFINITY);
    const policy = {
      packs: [
        packOf(
          "thermal",
          coreRules.filter(({ id }) => id.startsWith("cooling/")),
        ),
      ],
    };
    fc.assert(
      fc.property(recipes, uniform(0.5, 8), (recipe, reserveK) => {
        const generated = nodeOf(recipe);
        const healthy = orNone(maximumAmbient(generated, "hottest/healthy", { policy }));
        for (const lost of ["dry-cooler-1-lost", "air-conditioner-1-lost"])
          expect(orNone(maximumAmbient(generated, `hottest/${lost}`, { policy }))).toBeLessThanOrEqual(healthy + 0.05);
        const reserved = { ...policy, site: { "cooling/supply-within-it-limit": { parameters: { reserve: `${reserveK} K` } } } };
        expect(orNone(maximumAmbient(generated, "hottest/healthy", { policy: reserved }))).toBeLessThanOrEqual(healthy + 0.01);
      }),
      runs,
    );
  });
});
