import { ruleCases, smallLimit, smallPoint } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { cableProtected } from "../../../../../constructs/policy/rules/power/cable-protected";
import { power30kW } from "../../../../../examples/parts/power-30kw";
import { smallNodeWithCable } from "../../../../support/nodes/network-parts";
import { finding, findingsOf, variant, without } from "../../../../support/nodes/node-variants";
import { withAmpacities, withCircuits } from "../../../../support/nodes/power-variants";

const { id: rule } = cableProtected;
const subject = "power/rack-1-a/cable";
const cable = "rack-1-a/cable";
const withLimit = (change: Parameters<typeof smallLimit>[0]) => ({
  node: smallNodeWithCable(cable, 40),
  point: smallPoint({ electrical: { limits: [smallLimit({ kind: "cable", node: cable, ...change })] } }),
});
const carrying = (value: number) => withLimit({ value, limit: 40 });

ruleCases(cableProtected, {
  subject,
  pass: carrying(39),
  fail: carrying(41),
  unknown: withLimit({ limit: undefined, reason: "its ampacity is not given" }),
  notApplicable: { point: smallPoint({ electrical: { limits: [] } }), subject: "power" },
  boundary: { at: carrying(40), beyond: carrying(40.001) },
  fromProps: { pass: withAmpacities(), fail: withAmpacities(0.6) },
});

describe(rule, () => {
  it("compares the breaker with the ampacity: 40 A before 50 A · 0.94 · 0.8 = 37.6 A", () => {
    const found = finding(rule, subject, withAmpacities(1, /rack-1-a/, { ambientFactor: "0.94", groupingFactor: "0.8" }));
    expect(found).toMatchObject({ outcome: "fail", at: "the rating of its breaker", value: 40, unit: "A" });
    expect(found.limit).toBeCloseTo(37.6, 9);
    expect(found.contributors).toEqual([{ name: "rack-1-a/breaker", value: 40 }]);
    expect(found.remedy).toBe(
      "choose a cable for rack-1-a/cable with an ampacity of at least 40 A, or protect it by a breaker of at most 37 A that carries its load",
    );
  });

  it("says the load where a breaker is loaded beyond its rating, and what it is made of", () => {
    // Behind the breaker of 40 A a rack that draws about 22 A with one feed lost: on a cable for 15 A the breaker is the worse of the two
    const found = finding(rule, subject, withAmpacities(0.3, /rack-1-a/));
    expect(found.at).toBe("the rating of its breaker");
  });

  it("is unknown for the cables that give no ampacity as soon as one does", () => {
    const one = withCircuits((circuit) =>
      circuit.name === "rack-1-a" && circuit.cable
        ? { ...circuit, cable: { ...circuit.cable, ampacity: "50 A", source: power30kW.feeds[0]?.main.source ?? circuit.breaker.source } }
        : circuit,
    );
    expect(finding(rule, subject, one).outcome).toBe("pass");
    expect(finding(rule, "power/rack-1-b/cable", one)).toMatchObject({
      outcome: "unknown",
      reason: 'ampacity of "rack-1-b/cable" is not given: give ampacity',
      blocks: true,
    });
  });

  it("is judged of no cable in a design without ampacities, and says how it would", () => {
    const found = Object.entries(findingsOf(rule, variant()));
    expect(found.length).toBeGreaterThan(5);
    for (const [subject, one] of found) {
      expect(subject).toMatch(/\/cable$/);
      expect(one).toMatchObject({
        outcome: "not-judged",
        missing: [expect.stringMatching(/^power\.(?:feeds\[\]|(?:boards|rectifierPlants)\[\]\.circuits\[\])\.cable\.ampacity$/)],
        reason: expect.stringContaining("state the ampacity"),
      });
    }
  });

  it("is not judged of a circuit whose cable nobody describes, beside others that are", () => {
    expect(finding(rule, "power/pumps/cable", withAmpacities())).toMatchObject({
      outcome: "not-judged",
      missing: ["power.boards[].circuits[].cable.ampacity"],
    });
  });

  it("is unknown without a power module", () => {
    expect(finding(rule, "power", without("power", variant()))).toMatchObject({ outcome: "unknown" });
  });
});
