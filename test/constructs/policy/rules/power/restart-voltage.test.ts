import type { UpsProps } from "cdktf-edge-node";
import { judgeRule, ruleCases, smallLimit, smallNode, smallPoint } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { restartVoltage } from "../../../../../constructs/policy/rules/power/restart-voltage";
import { twoFeeds } from "../../../../../examples/two-feeds";
import { finding, mildSiteOn, plant, variant, without } from "../../../../support/nodes/node-variants";

const { id: rule } = restartVoltage;
const subject = "power/dc-48";
const limitOf = (value: number, limit: number | undefined = 150) =>
  smallLimit({ kind: "rectifier-restart", node: "dc-48", unit: "V", bound: "at-least", value, limit });
const at = (value: number, kind: "grid-minimum" | "healthy" = "grid-minimum") => ({
  point: smallPoint({ scenario: { state: { kind } }, electrical: { limits: [limitOf(value)] } }),
});
const restarting = (restart: `${number} V`) => ({ ...variant(plant({ restart })), site: mildSiteOn("0.6") });
/** Two feeds at 85 %: 340 V between lines, less the cables. */
const withUps = (input: UpsProps["input"]) => ({
  ...twoFeeds,
  ...(twoFeeds.power && {
    power: { ...twoFeeds.power, ups: (twoFeeds.power.ups ?? []).map((one) => ({ ...one, ...(input && { input }) })) },
  }),
});

ruleCases(restartVoltage, {
  subject,
  pass: at(160),
  fail: at(140),
  unknown: {
    point: smallPoint({
      scenario: { state: { kind: "grid-minimum" } },
      electrical: { outcome: "unknown", reason: "the network cannot carry" },
    }),
  },
  notApplicable: at(160, "healthy"),
  boundary: { at: at(150), beyond: at(149.999) },
  fromProps: { pass: restarting("120 V"), fail: restarting("150 V") },
});

describe(rule, () => {
  it("fails rectifiers that run at the sagging voltage but would not start again there", () => {
    const { outcome, unit, bound, value = 0, limit, remedy } = finding(rule, subject, restarting("150 V"));
    expect({ outcome, unit, bound, limit }).toEqual({ outcome: "fail", unit: "V", bound: "at-least", limit: 150 });
    const source = 0.6 * (400 / Math.sqrt(3)); // [V] before the drop in feed cable and circuit
    expect(value).toBeLessThan(source);
    expect(value).toBeGreaterThan(source - 1);
    expect(remedy).toMatch(/^choose rectifiers for dc-48 that start again at 138 V/);
    expect(finding("power/rectifiers-carry-load", subject, restarting("150 V")).outcome).toBe("pass");
  });

  it("judges where the grid comes back at its minimum, and not plants that stand on their battery", () => {
    const state = { kind: "grid-back", minimumVoltage: true } as const;
    const judged = (limits: readonly ReturnType<typeof limitOf>[]) =>
      judgeRule(restartVoltage, { point: smallPoint({ scenario: { state }, electrical: { limits } }) });
    expect(judged([limitOf(140)])).toMatchObject([{ subject, outcome: "fail" }]);
    expect(judged([])).toMatchObject([{ subject, outcome: "not-applicable" }]);
  });

  it("judges a UPS that says where it comes back, between its lines", () => {
    const input = { minimum: "250 V line-to-line", maximum: "470 V line-to-line" } as const;
    const back = (restart: `${number} V line-to-line`) => finding(rule, "power/ups-a", withUps({ ...input, restart }));
    expect(back("330 V line-to-line")).toMatchObject({ outcome: "pass", unit: "V", limit: 330 });
    expect(back("345 V line-to-line")).toMatchObject({
      outcome: "fail",
      remedy: expect.stringMatching(/^choose a UPS for ups-a that starts/),
    });
    expect(back("345 V line-to-line").value).toBeGreaterThan(337);
    expect(finding(rule, "power/ups-a", withUps(input))).toMatchObject({
      outcome: "not-judged",
      missing: ["power.ups[].input.restart"],
      reason: expect.stringContaining("state power.ups[].input.restart"),
    });
  });

  it("is unknown without a power module, and does not apply without converters", () => {
    expect(finding(rule, "power", without("power", variant()))).toMatchObject({ outcome: "unknown" });
    const bare = smallNode();
    const network = (bare.network ?? []).filter(({ kind, id }) => kind !== "rectifier-plant" && id !== "receiver-1");
    expect(judgeRule(restartVoltage, { node: { ...bare, network }, point: smallPoint() })).toMatchObject([
      { subject: "power", outcome: "not-applicable" },
    ]);
  });
});
