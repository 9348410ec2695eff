import type { VoltageLike } from "cdktf-edge-node";
import { judgeRule, ruleCases, smallLimit, smallNode, smallPoint } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { voltageAtLoadWithinRange } from "../../../../../constructs/policy/rules/power/voltage-at-load-within-range";
import { compute30kW } from "../../../../../examples/parts/it-30kw";
import { smallNodeOf } from "../../../../support/nodes/network-parts";
import { finding, variant, without } from "../../../../support/nodes/node-variants";

const { id: rule } = voltageAtLoadWithinRange;
const subject = "power/rack-1/rack-1-a";
const stating = smallNodeOf((part) => (part.kind === "it" ? { ...part, voltageRangeV: [200, 264] } : part));
const lowest = { kind: "voltage-lowest", node: "rack-1/rack-1-a", unit: "V", bound: "at-least", limit: 200 } as const;
const withLimit = (change: Parameters<typeof smallLimit>[0]) => ({
  node: stating,
  point: smallPoint({ electrical: { limits: [smallLimit({ ...lowest, ...change })] } }),
});
const standing = (value: number) => withLimit({ value });
const supplied = (minimum: Extract<VoltageLike, string>, maximum: Extract<VoltageLike, string>) =>
  variant({
    compute: {
      racks: compute30kW.racks.map((rack) => ({
        ...rack,
        ...(rack.supplies && { supplies: { ...rack.supplies, inputVoltage: { minimum, maximum } } }),
      })),
    },
  });

ruleCases(voltageAtLoadWithinRange, {
  subject,
  pass: standing(210),
  fail: standing(190),
  unknown: withLimit({ limit: undefined, reason: "the range is not known" }),
  notApplicable: { node: smallNode({ network: [] }), point: smallPoint({ electrical: { limits: [] } }), subject: "power" },
  notJudged: { point: smallPoint({ electrical: { limits: [] } }), subject: "power/rack-1/rack-1-a" },
  boundary: { at: standing(200), beyond: standing(199.999) },
  // The grid of the mild site sags to 0.9 of 230.9 V, 207.8 V, and cables take a volt
  fromProps: { pass: supplied("200 V", "264 V"), fail: supplied("210 V", "264 V") },
});

describe(rule, () => {
  it("takes the cables off: 207.8 V at the intake are less at the supplies, and the parts add up", () => {
    const { value = 0, scenario, contributors } = finding(rule, subject, supplied("210 V", "264 V"));
    expect(scenario).toContain("grid-minimum");
    expect(value).toBeLessThan((0.9 * 400) / Math.sqrt(3));
    expect(value).toBeGreaterThan(206);
    expect(contributors.map(({ name }) => name)).toEqual(["feed-a", "feed-a/cable", "rack-1-a/cable"]);
    expect(contributors.reduce((sum, part) => sum + part.value, 0)).toBeCloseTo(value, 9);
  });

  it("says which voltage a supply or a UPS must run at", () => {
    expect(judgeRule(voltageAtLoadWithinRange, standing(190))).toContainEqual(
      expect.objectContaining({
        outcome: "fail",
        remedy: "fit rack-1/rack-1-a with a supply that runs down to 190.0 V, put a UPS before it, or connect it between other conductors",
      }),
    );
  });

  it("fails above the range too", () => {
    const highest = { kind: "voltage-highest", value: 265, limit: 264, bound: "at-most" } as const;
    const [said] = judgeRule(voltageAtLoadWithinRange, withLimit(highest));
    expect(said).toMatchObject({ subject, outcome: "fail", at: "its highest voltage", limit: 264 });
  });

  it("has no second finding of supplies for 100 to 127 V on 230 V, which power/voltage-fits-part fails", () => {
    const wrong = supplied("90 V", "140 V");
    expect(finding("power/voltage-fits-part", `${subject}/feed-a`, wrong)).toMatchObject({ outcome: "fail", limit: 140 });
    expect(finding(rule, subject, wrong)).toMatchObject({ outcome: "not-applicable" });
  });

  it("names what states one voltage: it is judged at nominal alone", () => {
    const rackOf230V = smallNodeOf((part) => (part.kind === "it" ? { ...part, nominalV: [230] } : part));
    const said = judgeRule(voltageAtLoadWithinRange, { node: rackOf230V, point: smallPoint({ electrical: { limits: [] } }) });
    expect(said.find((one) => one.subject === subject)).toMatchObject({
      outcome: "not-judged",
      reason: expect.stringContaining("power/voltage-fits-part"),
      missing: ["compute.racks[].supplies.inputVoltage"],
    });
  });

  it("is judged of no device that gives no range, and is unknown without a power module", () => {
    expect(finding(rule, subject, variant())).toMatchObject({ outcome: "not-judged", reason: expect.stringContaining("inputVoltage") });
    expect(finding(rule, "power", without("power", supplied("200 V", "264 V")))).toMatchObject({ outcome: "unknown" });
  });
});
