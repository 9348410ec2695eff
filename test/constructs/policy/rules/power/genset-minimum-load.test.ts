import { ruleCases, smallNode } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { gensetMinimumLoad } from "../../../../../constructs/policy/rules/power/genset-minimum-load";
import { finding } from "../../../../support/nodes/node-variants";
import { onGensets, stored } from "../../../../support/nodes/stores";

const { id: rule } = gensetMinimumLoad;
const subject = "power/genset";
/** Two running sets of 10 kW that must give 30 %. */
const loaded = (loadW: number) => onGensets({ loadW, running: 2 });
const large = (ratedPower: `${number} kW`) => stored({ gensets: { ratedPower, ratedApparentPower: "600 kVA" } });

ruleCases(gensetMinimumLoad, {
  subject,
  pass: loaded(8000),
  fail: loaded(5000),
  unknown: onGensets({ running: undefined, reason: "power of genset is not published at 4000 m" }),
  notApplicable: { node: smallNode(), subject: "power/gensets" },
  boundary: { at: loaded(6000), beyond: loaded(5999) },
  fromProps: { pass: stored({ gensets: {} }), fail: large("400 kW") },
});

describe(rule, () => {
  it("says how large a set may be, and that one passes", () => {
    const kilowatts = Number(/at most ([\d.]+) kW/.exec(finding(rule, subject, large("400 kW")).remedy ?? "")?.[1]);
    expect(finding(rule, subject, large(`${kilowatts - 0.1} kW`)).outcome).toBe("pass");
  });
});
