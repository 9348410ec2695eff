import { ruleCases, smallNode } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { gensetAmbient } from "../../../../../constructs/policy/rules/power/genset-ambient";
import { finding } from "../../../../support/nodes/node-variants";
import { onGensets, stored, storedNode, storedPoint } from "../../../../support/nodes/stores";

const { id: rule } = gensetAmbient;
const subject = "power/genset";
const at = (dryBulbC: number) => ({
  node: storedNode({ genset: { maximumAmbientC: 40 } }),
  point: storedPoint({ kind: "on-genset", recharging: false }, { genset: {} }, { air: { dryBulbC } }),
});
const radiator = (maximumAmbient: `${number} °C`) => stored({ gensets: { maximumAmbient } });

ruleCases(gensetAmbient, {
  subject,
  pass: at(35),
  fail: at(45),
  unknown: { impossible: "the outdoor air of a scenario is always known, and a limit that is not given is not judged" },
  notApplicable: { node: smallNode(), subject: "power/gensets" },
  notJudged: onGensets({}),
  boundary: { at: at(40), beyond: at(40.01) },
  fromProps: { pass: radiator("40 °C"), fail: radiator("28 °C") },
});

describe(rule, () => {
  it("fails at the hottest point alone", () => {
    expect(finding(rule, subject, radiator("28 °C"))).toMatchObject({
      value: 30,
      limit: 28,
      scenario: expect.stringMatching(/^hottest/),
      remedy: "choose a radiator for genset that allows outdoor air of 30.0 °C",
    });
  });
});
