import type { CircuitProps, ConnectionProps, PduBankProps } from "cdktf-edge-node";
import { ruleCases, smallLimit, smallPoint } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { pduBankWithinRating } from "../../../../../constructs/policy/rules/power/pdu-bank-within-rating";
import { smallNodeOf } from "../../../../support/nodes/network-parts";
import { finding, findingsOf, without } from "../../../../support/nodes/node-variants";
import { withCircuits } from "../../../../support/nodes/power-variants";
import { ratedBreaker } from "../../../../support/props/rated-breaker";

const { id: rule } = pduBankWithinRating;
const subject = "power/rack-1-a/bank-1";
const withBank = smallNodeOf((part) =>
  part.kind === "breaker" && part.id === "rack-1-a/breaker"
    ? [part, { ...part, id: "rack-1-a/bank-1", parent: "rack-1-a", isBank: true }]
    : part,
);
const withLimit = (change: Parameters<typeof smallLimit>[0]) => ({
  node: withBank,
  point: smallPoint({ electrical: { limits: [smallLimit({ kind: "pdu-bank", node: "rack-1-a/bank-1", ...change })] } }),
});
const carrying = (value: number) => withLimit({ value, limit: 16 });

/** The rack spread over three banks of each PDU, one a phase. */
const banked = (rating: `${number} A`, only?: number, breaker: Partial<PduBankProps> = {}) =>
  withCircuits((circuit): CircuitProps => {
    const { pdu } = circuit;
    if (!pdu) return circuit;
    const banks = [1, 2, 3].map((n) => ({ name: `bank-${n}`, rating, connection: `${n}N` as ConnectionProps, ...breaker }));
    const [rack] = circuit.serves;
    const device = typeof rack === "string" ? rack : (rack?.device ?? "");
    const used = only === undefined ? banks : banks.slice(0, only);
    return { ...circuit, pdu: { ...pdu, banks }, serves: used.map(({ name }) => ({ device, bank: name })) };
  });

ruleCases(pduBankWithinRating, {
  subject,
  pass: carrying(15),
  fail: carrying(17),
  unknown: {
    node: withBank,
    point: smallPoint({ electrical: { outcome: "unknown", reason: "the network has no solution" } }),
    subject: "power",
  },
  notApplicable: { point: smallPoint({ electrical: { limits: [] } }), subject: "power" },
  boundary: { at: carrying(16), beyond: carrying(16.001) },
  fromProps: { pass: banked("32 A"), fail: banked("16 A") },
});

describe(rule, () => {
  it("gives each bank its part of the rack on its own phase, and all of it to one feed when the other is lost", () => {
    const { value = 0, scenario } = finding(rule, subject, banked("32 A"));
    expect(scenario).toContain("feed-b-lost");
    // A rack of 15 kW on three phases of feed a alone, 230.9 V and less: 15,000/3/230 = 21.7 A and a little more
    expect(value).toBeGreaterThan(21.7);
    expect(value).toBeLessThan(23);
    expect(Object.keys(findingsOf(rule, banked("32 A")))).toHaveLength(12); // 2 racks, 2 feeds, 3 banks
  });

  it("sees a bank overloaded that the PDU and its breaker carry", () => {
    const found = finding(rule, subject, banked("16 A"));
    expect(found).toMatchObject({ outcome: "fail", limit: 16 }); // 22 to 23 A, as above
    expect(found.remedy).toMatch(/^move load of at least [67] A from rack-1-a\/bank-1 to another bank$/);
    expect(finding("power/equipment-within-rating", "power/rack-1-a", banked("16 A")).outcome).toBe("pass");
  });

  it("judges a bank of 16 A by the 15.04 A that it holds where k_T is 0.94", () => {
    // A room of 27 °C and 13 K more around the PDU: 40 °C, where ABB S200 hold 0.94
    const warm = finding(rule, subject, banked("16 A", undefined, { ...ratedBreaker("abb-s200", "16 A"), enclosureRise: "13 K" }));
    expect(warm).toMatchObject({
      outcome: "fail",
      limit: expect.closeTo(15.04, 9),
      limitSource: { document: expect.stringContaining("S 200") },
    });
    expect(warm.remedy).toMatch(
      /^move load of at least [78] A from rack-1-a\/bank-1 to another bank; its derating factors leave 94 % of the rating$/,
    );
  });

  it("is unknown for a rating alone above 30 °C, and says which prop to give", () => {
    const alone = (enclosureRise: `${number} K`) => finding(rule, subject, banked("32 A", undefined, { enclosureRise }));
    expect(alone("3 K")).toMatchObject({ outcome: "pass", limit: 32 }); // the room has 27 °C
    expect(alone("4 K")).toMatchObject({
      outcome: "unknown",
      blocks: true,
      reason: expect.stringMatching(/^k_T is not published at 31\.0 °C: state temperatureFactor .*, or the referenceTemperature/),
    });
  });

  it("counts all of a rack on one bank where it hangs on one", () => {
    const three = finding(rule, subject, banked("100 A")).value ?? 0;
    const one = finding(rule, subject, banked("100 A", 1)).value ?? 0;
    expect(one / three).toBeGreaterThan(3); // it drops three times the voltage too
    expect(one / three).toBeLessThan(3.1);
  });

  it("is unknown without a power module", () => {
    expect(finding(rule, "power", without("power", banked("32 A")))).toMatchObject({ outcome: "unknown" });
  });
});
