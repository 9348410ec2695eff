import { ruleCases, smallLimit, smallPoint } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { equipmentWithinRating } from "../../../../../constructs/policy/rules/power/equipment-within-rating";
import { power30kW } from "../../../../../examples/parts/power-30kw";
import { finding, findingsOf, plant, variant, without } from "../../../../support/nodes/node-variants";

const { id: rule } = equipmentWithinRating;
const subject = "power/rack-1-a";
const withPdu = (rating: `${number} A`) =>
  variant({
    power: {
      ...power30kW,
      boards: power30kW.boards.map((board) => ({
        ...board,
        circuits: (board.circuits ?? []).map((circuit) => (circuit.pdu ? { ...circuit, pdu: { ...circuit.pdu, rating } } : circuit)),
      })),
    },
  });
const withLimit = (change: Parameters<typeof smallLimit>[0]) => ({
  point: smallPoint({ electrical: { limits: [smallLimit({ kind: "pdu", node: "rack-1-a", ...change })] } }),
});
/** Through a PDU rated at 20 A. */
const carrying = (value: number) => withLimit({ value, limit: 20 });

ruleCases(equipmentWithinRating, {
  subject,
  pass: carrying(19),
  fail: carrying(21),
  unknown: withLimit({ limit: undefined, reason: "its rating is not known" }),
  notApplicable: { point: smallPoint({ scenario: { state: { kind: "feed-lost", feed: "b" } } }), subject: "power" },
  boundary: { at: carrying(20), beyond: carrying(20.001) },
  fromProps: { pass: variant(), fail: withPdu("10 A") },
});

describe(rule, () => {
  it("judges every PDU, power supply and rectifier plant", () => {
    const found = findingsOf(rule, variant());
    expect(Object.keys(found)).toEqual(expect.arrayContaining(["power/rack-1-a", "power/rack-1/rack-1-a", "power/dc-48"]));
    expect(Object.values(found).map(({ outcome }) => outcome)).not.toContain("fail");
  });

  it("names the rating that is needed", () => {
    const { value = 0, remedy } = finding(rule, subject, withPdu("10 A"));
    expect(remedy).toContain(`raise the rating of rack-1-a above ${Math.ceil(value)} A`);
  });

  it("is unknown where the rectifiers' maker publishes nothing, and without a power module", () => {
    const hot = plant({ fullPowerUpTo: "20 °C" });
    expect(finding(rule, "power/dc-48", variant(hot))).toMatchObject({ outcome: "unknown", blocks: true });
    expect(finding(rule, "power", without("power", variant()))).toMatchObject({ outcome: "unknown" });
  });

  it("leaves a lost feed to the rule on surviving feeds", () => {
    expect(finding(rule, "power", variant())).toMatchObject({
      outcome: "not-applicable",
      reason: expect.stringContaining("surviving-feed"),
    });
  });
});
