import { snapshot } from "cdktf-edge-node";
import { judgeRule, ruleCases, smallNode } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { orbitHolds } from "../../../../../constructs/policy/rules/downlink/orbit-holds";
import { decaying, skySite, skySiteOf } from "../../../../support/nodes/sky-site";

const { id: rule } = orbitHolds;
/** The elements are of 2005-11-29T00:28:58.675Z, and hold for 50 minutes. */
const fifty = (to: string) => skySiteOf(28872, decaying, { from: "2005-11-29T00:29:00Z", to });
const node = ({ site, ...design }: ReturnType<typeof skySite>) => ({ node: snapshot("sky", site, design) });

ruleCases(orbitHolds, {
  subject: "downlink/satellite",
  pass: node(fifty("2005-11-29T01:00:00Z")),
  fail: node(fifty("2005-11-29T02:00:00Z")),
  unknown: { impossible: "SGP4 gives a position or an error at every instant" },
  notApplicable: { node: smallNode(), subject: "downlink" },
  boundary: { impossible: "an orbit holds or ends, and has no number" },
  fromProps: {
    pass: skySiteOf(28872, decaying, { from: "2005-11-29T00:29:00Z", to: "2005-11-29T01:00:00Z" }),
    fail: skySiteOf(28872, decaying, { from: "2005-11-29T00:29:00Z", to: "2005-11-29T02:00:00Z" }),
  },
});

describe(rule, () => {
  it("names the first instant at which the orbit has ended, whose passes stop there", () => {
    const { node: decayed } = node(fifty("2005-11-29T02:00:00Z"));
    expect(judgeRule(orbitHolds, { node: decayed })).toMatchObject([
      {
        reason: expect.stringMatching(
          /^the orbit of the satellite ends at 2005-11-29T01:(?:19|2\d):\d\d\.\d{3}Z, so there are no later passes$/,
        ),
      },
    ]);
  });

  it("passes for a satellite that holds", () => {
    expect(judgeRule(orbitHolds, node(skySite()))).toMatchObject([{ subject: "downlink/landsat-9", outcome: "pass" }]);
  });

  it("names the instant from which on the orbit holds, where the window begins long before its epoch", () => {
    const whole = skySiteOf(28872, decaying, { from: "2005-11-29T00:00:00Z", to: "2005-11-29T12:00:00Z" });
    expect(judgeRule(orbitHolds, node(whole))).toMatchObject([
      {
        outcome: "fail",
        reason: expect.stringMatching(
          /^the orbit of the satellite cannot be computed before 2005-11-29T00:10:58\.1\d\dZ, so there are no earlier passes; it ends at 2005-11-29T01:20:29\.1\d\dZ, so there are no later passes$/,
        ),
        remedy: "use elements of satellite nearer to the window, or begin the window later and end it earlier",
      },
    ]);
  });
});
