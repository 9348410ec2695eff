import { type CurrentLike, declareSource } from "cdktf-edge-node";
import { ruleCases, smallLimit, smallNode, smallPoint } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { breakingCapacity } from "../../../../../constructs/policy/rules/power/breaking-capacity";
import { protectedPower } from "../../../../../examples/parts/protected-power";
import { twoFeeds } from "../../../../../examples/two-feeds";
import { smallNodeOf } from "../../../../support/nodes/network-parts";
import { finding, findingsOf, variant, without } from "../../../../support/nodes/node-variants";

const { id: rule } = breakingCapacity;
const subject = "power/rack-1-a/breaker";
const limit = (change: Parameters<typeof smallLimit>[0]) => ({
  node: smallNodeOf((part) => (part.kind === "breaker" ? { ...part, breakingCapacityA: 10_000 } : part)),
  point: smallPoint({ electrical: { limits: [smallLimit({ kind: "breaking-capacity", limit: 10_000, ...change })] } }),
});
const driving = (value: number) => limit({ value });
/** The intake of the protected node with another prospective current. */
const fed = (current: Extract<CurrentLike, string>) =>
  variant({
    power: {
      ...protectedPower,
      feeds: protectedPower.feeds.map((feed) => ({ ...feed, shortCircuit: { current, source: declareSource("test", "test") } })),
    },
  });

ruleCases(breakingCapacity, {
  subject,
  pass: driving(6000),
  fail: driving(12_000),
  unknown: limit({ value: Number.NaN, limit: undefined, reason: "the short-circuit current is not given" }),
  notApplicable: { node: smallNode({ network: [] }), point: smallPoint({ electrical: { limits: [] } }), subject: "power" },
  notJudged: { point: smallPoint({ electrical: { limits: [] } }), subject: "power/rack-1-a/breaker" },
  boundary: { at: driving(10_000), beyond: driving(10_000.1) },
  fromProps: { pass: fed("6000 A"), fail: fed("25000 A") },
});

describe(rule, () => {
  it("takes the cable of the feed off: 25 kA at the intake are 19 kA at the boards, worked by hand", () => {
    // Z_s = 1.1·230.94/25,000 = 0.010161 Ω; 20 m of 50 mm²: R = 0.0072 Ω, at 60 Hz X = 0.00192 Ω.
    // Source reactive: √(0.0072² + 0.012081²) = 0.014064 Ω: 254.03/0.014064 = 18,063 A
    const found = finding(rule, subject, fed("25000 A"));
    expect(found.value).toBeCloseTo(18_063, -1);
    expect(found.remedy).toContain("fit rack-1-a/breaker with a breaker that breaks 18.1 kA");
    expect(finding(rule, "power/feed-a/main", fed("25000 A")).value).toBeCloseTo(25_000, 6);
  });

  it("judges direct current by what rectifiers and battery drive together", () => {
    expect(finding(rule, "power/receivers/breaker", fed("6000 A"))).toMatchObject({ outcome: "pass", value: 4000 });
  });

  it("takes behind a UPS on its battery what the UPS declares; without it names the prop, and blocks a site that promises to stand there", () => {
    const power = twoFeeds.power ?? expect.unreachable();
    const { gensets: _, ...withoutSets } = power;
    const { telemetry: __, ...unwatched } = twoFeeds; // it watches the set
    const silent = (power.ups ?? []).map(({ shortCircuitCurrent: __, ...one }) => one);
    expect(finding(rule, subject, { ...unwatched, power: withoutSets })).toMatchObject({ outcome: "pass", scenario: "hottest/healthy" });
    expect(finding(rule, subject, { ...unwatched, power: { ...withoutSets, ups: silent } })).toMatchObject({
      outcome: "unknown",
      scenario: "hottest/feed-a-lost",
      reason: 'short-circuit current of "ups-a" on its battery is not given: give shortCircuitCurrent',
      blocks: true,
    });
    expect(finding(rule, "power/ups-a/breaker", { ...unwatched, power: { ...withoutSets, ups: silent } })).toMatchObject({
      outcome: "pass",
    });
  });

  it("is judged of no breaker where nothing is given, and is unknown without a power module", () => {
    const found = Object.entries(findingsOf(rule, variant()));
    expect(found.length).toBeGreaterThan(10);
    for (const [subject, one] of found) {
      expect(subject).toMatch(/\/(main|breaker)$/);
      expect(one).toMatchObject({ outcome: "not-judged", reason: expect.stringContaining("breakingCapacity") });
    }
    expect(finding(rule, "power", without("power", variant()))).toMatchObject({ outcome: "unknown" });
  });
});
