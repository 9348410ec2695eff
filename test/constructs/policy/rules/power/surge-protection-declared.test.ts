import { ruleCases, smallNode } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import type { ProtectionFacts } from "../../../../../constructs/facts/power/protection";
import { surgeProtectionDeclared } from "../../../../../constructs/policy/rules/power/surge-protection-declared";
import { protectedPower } from "../../../../../examples/parts/protected-power";
import { finding, variant } from "../../../../support/nodes/node-variants";

const { id: rule } = surgeProtectionDeclared;
const subject = "power/feed-a";
const node = (type?: "1" | "2" | "1+2", hasLightningProtection = false) => {
  const protection: ProtectionFacts = {
    system: "TN-S",
    insulationMonitored: false,
    hasLightningProtection,
    source: { mark: "verified", document: "sheet" },
    circuits: [],
    surge: [{ feed: "a", ...(type && { type }) }],
  };
  return { node: smallNode({ protection }) };
};
const withFeeds = (type?: "1" | "2" | "1+2") =>
  variant({
    power: {
      ...protectedPower,
      feeds: protectedPower.feeds.map(({ surgeProtection, ...feed }) => ({
        ...feed,
        ...(surgeProtection && type && { surgeProtection: { ...surgeProtection, type } }),
      })),
    },
  });

ruleCases(surgeProtectionDeclared, {
  subject,
  pass: node("2"),
  fail: node(),
  unknown: { impossible: "a device is declared or it is not" },
  notApplicable: { impossible: "a node with power has feeds" },
  notJudged: { node: smallNode({ protection: undefined }), subject: "power/feed-a" },
  boundary: { impossible: "nothing is measured" },
  fromProps: { pass: withFeeds("1+2"), fail: withFeeds() },
});

describe(rule, () => {
  it("asks for type 1 where the site can carry lightning current", () => {
    expect(finding(rule, subject, withFeeds("2"))).toMatchObject({
      outcome: "fail",
      reason: "type 2 does not withstand the site's lightning current",
      remedy: "fit a surge protective device of type 1, or 1 and 2, at the origin of feed a (power.feeds[].surgeProtection)",
    });
    expect(finding(rule, subject, withFeeds("1")).outcome).toBe("pass");
  });
});
