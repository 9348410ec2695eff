import { ruleCases, smallLimit, smallPoint } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { neutralWithinRating } from "../../../../../constructs/policy/rules/power/neutral-within-rating";
import { smallNodeWithCable } from "../../../../support/nodes/network-parts";
import { finding, findingsOf, variant, without } from "../../../../support/nodes/node-variants";
import { withAmpacities, withCircuits } from "../../../../support/nodes/power-variants";

const { id: rule } = neutralWithinRating;
const subject = "power/antennas/cable";
const withLimit = (change: Parameters<typeof smallLimit>[0]) => ({
  node: smallNodeWithCable("antennas/cable", 20),
  point: smallPoint({ electrical: { limits: [smallLimit({ kind: "neutral", node: "antennas/cable", ...change })] } }),
});
const carrying = (value: number) => withLimit({ value, limit: 20 });

ruleCases(neutralWithinRating, {
  subject,
  pass: carrying(19),
  fail: carrying(21),
  unknown: withLimit({ limit: undefined, reason: "the ampacity of the neutral is not given" }),
  notApplicable: { point: smallPoint({ electrical: { limits: [] } }), subject: "power" },
  boundary: { at: carrying(20), beyond: carrying(20.001) },
  fromProps: { pass: withAmpacities(), fail: withAmpacities(1, /antennas/, { neutralAmpacity: "2 A" }) },
});

describe(rule, () => {
  it("is unknown for a thinner neutral without an ampacity of its own", () => {
    expect(finding(rule, subject, withAmpacities(1, /antennas/, { neutralSection: "2.5 mm²" }))).toMatchObject({
      outcome: "unknown",
      reason: 'ampacity of the neutral of "antennas/cable" is not given: give neutralAmpacity',
    });
  });

  it("takes the whole current of a load to neutral, and nothing of three even phases", () => {
    const found = (on: string) => finding(rule, on, withAmpacities());
    // 690 W at 0.9 · 230.9 V, of which the cables of antenna and feed take 2 V
    expect(found(subject).value).toBeCloseTo(690 / 205.8, 1);
    expect(found(subject).contributors).toEqual([{ name: "antenna-1", value: expect.closeTo(found(subject).value ?? 0, 9) }]);
    expect(found("power/rack-1-a/cable").value).toBeLessThan(0.01);
  });

  it("judges the neutral pole of a breaker by its rating", () => {
    const pole = (rating: `${number} A`) =>
      withCircuits((one) => (one.name === "antennas" ? { ...one, breaker: { ...one.breaker, neutralRating: rating } } : one));
    expect(finding(rule, "power/antennas/breaker", pole("10 A")).outcome).toBe("pass");
    expect(finding(rule, "power/antennas/breaker", pole("2 A"))).toMatchObject({
      outcome: "fail",
      remedy: "choose a neutral for antennas/breaker that carries at least 4 A, or spread the single-phase loads behind it over the phases",
    });
  });

  it("is not judged of a circuit with a neutral whose cable nobody describes: it never says that there is no neutral", () => {
    const found = findingsOf(rule, variant());
    expect(found["power/house/cable"]).toMatchObject({
      outcome: "not-judged",
      missing: ["power.boards[].circuits[].cable.ampacity"],
      reason: "the ampacity of the neutral is not stated: state the ampacity of its cable",
    });
    expect(found).not.toHaveProperty("power/receivers/cable"); // on direct current
    expect(finding(rule, "power/house/cable", withAmpacities()).outcome).toBe("not-judged"); // beside others that are
  });

  it("is unknown without a power module", () => {
    expect(finding(rule, "power", without("power", withAmpacities()))).toMatchObject({ outcome: "unknown" });
  });
});
