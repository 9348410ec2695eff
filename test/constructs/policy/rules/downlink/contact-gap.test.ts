import { NodeStudy } from "cdktf-edge-node";
import { judgeRule, ruleCases, smallNode } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { contactGap } from "../../../../../constructs/policy/rules/downlink/contact-gap";
import { contactSite, nodeOf, slowSite, unplanned } from "../../../../support/nodes/contact-site";

const { id: rule } = contactGap;
const withGap = (longestGapS: number) => ({ node: nodeOf(contactSite({ longestGapS })) });
const { contacts } = new NodeStudy(withGap(86_400).node).sky ?? expect.unreachable();
if (contacts.outcome === "unknown") throw new Error(contacts.reason);
const [gap] = contacts.gaps;
const longestS = gap?.longestS ?? 0;

ruleCases(contactGap, {
  subject: "downlink/landsat-9",
  pass: withGap(86_400),
  fail: withGap(3600),
  unknown: { node: unplanned(withGap(86_400).node), subject: "downlink/contacts" },
  notApplicable: { node: smallNode(), subject: "downlink" },
  boundary: { at: withGap(longestS), beyond: withGap(longestS - 0.001) },
  fromProps: { pass: contactSite({ longestGapS: 86_400 }), fail: slowSite({ longestGapS: 43_200 }, "12 h") },
});

describe(rule, () => {
  it("finds the longest gap of Landsat 9 over Riyadh's level ground in hours, and when it is", () => {
    // from LOS to AOS of the passes that two other programs find: about half a day without one
    expect(judgeRule(contactGap, withGap(3600))).toMatchObject([
      {
        subject: "downlink/landsat-9",
        unit: "h",
        value: longestS / 3600,
        limit: 1,
        contributors: [{ name: expect.stringMatching(/^from 2026-09-2\dT.*Z to 2026-09-2\dT.*Z$/) }],
        remedy: expect.stringMatching(/^raise the weight of landsat-9, or add an antenna that receives it between 2026/),
      },
    ]);
    expect(longestS / 3600).toBeGreaterThan(9);
    expect(longestS / 3600).toBeLessThan(13);
  });

  it("says of a satellite that is never received that it is not, for the whole window", () => {
    const hidden = contactSite({ longestGapS: 300 }, { window: { from: "2026-09-20T00:00:00Z", to: "2026-09-20T00:10:00Z" } });
    expect(judgeRule(contactGap, { node: nodeOf(hidden) })).toMatchObject([
      {
        outcome: "fail",
        value: expect.closeTo(1 / 6, 12),
        reason: "it has no contact in the window",
        remedy: expect.stringMatching(/^let an/),
      },
    ]);
  });

  it("is not opened for a promise on no satellites", () => {
    const { sky: _, ...without } = withGap(3600).node;
    expect(judgeRule(contactGap, { node: without })).toMatchObject([{ outcome: "not-judged" }]);
  });
});
