import { judgeRule, ruleCases, smallNode } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { gensetsCarryLoad } from "../../../../../constructs/policy/rules/power/gensets-carry-load";
import type { EquipmentState } from "../../../../../constructs/studies/scenarios/scenarios";
import { finding } from "../../../../support/nodes/node-variants";
import { onGensets, stored, storedNode, storedPoint } from "../../../../support/nodes/stores";

const { id: rule } = gensetsCarryLoad;
const subject = "power/genset";
/** Two sets of 10 kW. */
const loaded = (loadW: number) => onGensets({ loadW });

ruleCases(gensetsCarryLoad, {
  subject,
  pass: loaded(18_000),
  fail: loaded(22_000),
  unknown: onGensets({ availableW: undefined, reason: "power of genset is not published at 4000 m" }),
  notApplicable: { node: smallNode(), subject: "power/gensets" },
  boundary: { at: loaded(20_000), beyond: loaded(20_001) },
  fromProps: { pass: stored({ gensets: {} }), fail: stored({ gensets: { ratedPower: "10 kW", ratedApparentPower: "12.5 kVA" } }) },
});

describe(rule, () => {
  it("judges apparent power beside active power", () => {
    const judged = judgeRule(gensetsCarryLoad, onGensets({ loadW: 19_000, loadVA: 26_000 }));
    expect(judged).toMatchObject([
      { subject, outcome: "pass" },
      {
        subject: `${subject}/apparent-power`,
        outcome: "fail",
        unit: "VA",
        limit: 25_000,
        remedy: expect.stringContaining("fit genset with 3 gensets"),
      },
    ]);
  });

  it("fails a promise of N+1 with one set less, and no other", () => {
    const one = { count: 1, ratedPower: "90 kW", ratedApparentPower: "110 kVA" } as const;
    expect(finding(rule, subject, stored({ gensets: one })).outcome).toBe("pass");
    expect(finding(rule, subject, stored({ gensets: one, promises: { redundancy: { gensets: "N+1" } } }))).toMatchObject({
      outcome: "fail",
      scenario: expect.stringMatching(/genset-1-lost/),
      limit: 0,
    });
  });

  it("fails where a set less carries the load and not the recharge, in that state alone", () => {
    const sets = (ratedPower: `${number} kW`) => {
      const gensets = { count: 2, ratedPower, ratedApparentPower: "500 kVA" } as const;
      return stored({ gensets, promises: { redundancy: { gensets: "N+1" } } });
    };
    const loaded = finding(rule, subject, sets("400 kW"));
    expect(loaded).toMatchObject({ outcome: "pass", scenario: expect.stringMatching(/genset-1-lost-recharging$/) });
    // A set that gives 1 % less than one must while it charges: two of them do, and the load alone leaves room.
    const tight = finding(rule, subject, sets(`${(0.99 * 400 * (loaded.value ?? Number.NaN)) / (loaded.limit ?? Number.NaN)} kW`));
    expect(tight.outcome).toBe("fail");
    expect(new Set(tight.broken.map(({ scenario = "" }) => scenario.split("/")[1]))).toEqual(
      new Set(["genset-1-lost-recharging", "genset-2-lost-recharging"]),
    );
  });

  it("counts the sets of the design in its remedy, the lost one among them, and offers to charge with less where it charges", () => {
    const remedyOf = (state: Extract<EquipmentState, { kind: "on-genset" }>) =>
      judgeRule(gensetsCarryLoad, {
        node: storedNode({ genset: {} }),
        point: storedPoint(state, { genset: { sets: state.lostSet === undefined ? 2 : 1, loadW: 21_000, loadVA: 0 } }),
      })[0]?.remedy;
    const charged = "each delivers 10.0 kW in this air, or charge the batteries with less power (energy.maximumCharge)";
    expect(remedyOf({ kind: "on-genset", recharging: false })).toMatch(
      /^fit genset with 3 gensets instead of 2, .*each delivers 10\.0 kW in this air$/,
    );
    expect(remedyOf({ kind: "on-genset", recharging: true, lostSet: "genset-1" })).toBe(
      `fit genset with 4 gensets instead of 2, or with larger ones: ${charged}`,
    );
  });

  it("fails loads of a feed that no genset supplies", () => {
    const unserved = [
      { id: "rack-1", sheddable: false, powerW: 10_000 },
      { id: "lamp", sheddable: true, powerW: 10 },
    ];
    const point = storedPoint({ kind: "on-genset", recharging: false }, { genset: {} }, { electrical: { unserved } });
    const judged = judgeRule(gensetsCarryLoad, { node: storedNode({ genset: {} }), point });
    expect(judged.at(-1)).toMatchObject({ subject: "power/feeds-without-genset", outcome: "fail", value: 10_000, limit: 0 });
  });
});
