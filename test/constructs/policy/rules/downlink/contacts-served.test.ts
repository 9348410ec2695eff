import type { NodeSnapshot } from "cdktf-edge-node";
import { NodeStudy } from "cdktf-edge-node/rules";
import { judgeRule, ruleCases, smallNode } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { contactGap } from "../../../../../constructs/policy/rules/downlink/contact-gap";
import { contactsServed } from "../../../../../constructs/policy/rules/downlink/contacts-served";
import { contactSite, nodeOf, slowSite, unplanned } from "../../../../support/nodes/contact-site";
import { skySite } from "../../../../support/nodes/sky-site";
import { type LinkChanges, linkNode } from "../../../../support/nodes/vector-links";

const { id: rule } = contactsServed;
const slow = (servedShare: number) => ({ node: nodeOf(slowSite({ servedShare }, "6 h")) });
const { contacts } = new NodeStudy(slow(0.5).node).sky ?? expect.unreachable();
if (contacts.outcome === "unknown") throw new Error(contacts.reason);
const share = contacts.servedShare ?? 0;

ruleCases(contactsServed, {
  subject: "downlink/contacts",
  pass: { node: nodeOf(contactSite({ servedShare: 1 })) },
  fail: slow(1),
  unknown: { node: unplanned(nodeOf(contactSite({ servedShare: 1 }))) },
  notApplicable: { node: smallNode(), subject: "downlink" },
  boundary: { at: slow(share), beyond: slow(share + 1e-6) },
  fromProps: { pass: contactSite({ servedShare: 0.9 }), fail: slowSite({ servedShare: 0.9 }, "12 h") },
});

describe(rule, () => {
  it("says which passes are lost, behind which, and what could be promised", () => {
    const { asked, missed } = contacts;
    const [first] = missed;
    const [judgement] = judgeRule(contactsServed, slow(1));
    expect(judgement?.reason).toMatch(new RegExp(`^${missed.length} of ${asked} passes are lost: landsat-9 at 2026-09-2`));
    expect(judgement?.reason).toContain(`${new Date(first?.aosMs ?? 0).toISOString()} on antenna-1 because of contacts with landsat-9`);
    const [, percent] =
      /^add an antenna with its receiver, shorten downlink\.antennas\[\]\.gap .* or promise at most (\d+\.\d+) %$/.exec(
        judgement?.remedy ?? "",
      ) ?? [];
    const kept = Number(percent) / 100; // what could be promised holds, and a hundredth of a per cent more does not
    expect([kept, kept + 1e-4].map((promised) => judgeRule(contactsServed, slow(promised))[0]?.outcome)).toEqual(["pass", "fail"]);
  });

  it("adds up the shares of the antennas", () => {
    expect(judgeRule(contactsServed, slow(1))).toMatchObject([
      { value: share, contributors: [{ name: "downlink/antenna-1", value: expect.closeTo(share, 12) }] },
    ]);
  });

  it("is not opened for a promise on no satellites", () => {
    const promised = nodeOf(contactSite({ servedShare: 0.9 }));
    const { sky: _, ...without } = promised;
    expect(judgeRule(contactsServed, { node: without })).toMatchObject([
      { outcome: "not-judged", missing: ["downlink.satellites", "downlink.elements", "downlink.window"] },
    ]);
  });

  it("fails where no antenna receives anything, and says so", () => {
    const hidden = contactSite(
      { servedShare: 0.9 },
      { window: { from: "2026-09-20T00:00:00Z", to: "2026-09-20T00:10:00Z" } }, // Landsat 9 is on the other side
    );
    expect(judgeRule(contactsServed, { node: nodeOf(hidden) })).toMatchObject([
      { outcome: "fail", value: 0, reason: "no antenna receives any pass in the window", remedy: expect.stringMatching(/^let an antenna/) },
      { outcome: "fail", reason: "landsat-9 has no contact in the window: no antenna that can receive it sees a pass of satellite 49260" },
    ]);
  });

  it("judges a plan without proof by its bound: it passes, it fails where no plan keeps the promise, else it is unknown", () => {
    const judged = (promised: number) => {
      const node = nodeOf(slowSite({ servedShare: promised }, "6 h"));
      const study = new NodeStudy(node).sky ?? expect.unreachable();
      const plan = { ...study.contacts, isProven: false, servedShare: 0.6, boundShare: 0.8 };
      return contactsServed.check({ node, sky: { ...study, contacts: plan } } as never).map((pending) => pending.settle());
    };
    expect(judged(0.6)).toMatchObject([{ outcome: "pass", value: 0.6 }]);
    expect(judged(0.7)).toMatchObject([
      {
        outcome: "unknown",
        reason:
          "the contact plan serves 60.0 %, the best possible one serves at most 80.0 %, and the solver stopped before it found out: raise downlink.solverSteps",
      },
    ]);
    expect(judged(0.81)).toMatchObject([
      {
        outcome: "fail",
        value: 0.6,
        limit: 0.81,
        reason: expect.stringMatching(/^no plan serves more than 80\.0 %; \d+ of \d+ passes are lost: /),
      },
    ]);
  });

  it("names an antenna without a receiver, and that it needs one", () => {
    expect(judgeRule(contactsServed, { node: { ...nodeOf(contactSite({ servedShare: 0.9 })), receivers: [] } })).toMatchObject([
      {
        outcome: "fail",
        reason: "no antenna receives any pass in the window; antenna-1 has no receiver",
        remedy: expect.stringMatching(/^add a receiver to antenna-1, or let an antenna/),
      },
      { outcome: "fail", remedy: "add a receiver to an antenna that follows satellite 49260" },
    ]);
    expect(judgeRule(contactGap, { node: { ...nodeOf(contactSite({ longestGapS: 3600 })), receivers: [] } })).toMatchObject([
      { remedy: expect.stringMatching(/^add a reception and a receiver for landsat-9 to antenna-1: it passes from 2026-09-2/) },
    ]);
  });

  it("promises nothing of a site that promises a longest gap alone", () => {
    expect(judgeRule(contactsServed, { node: nodeOf(skySite()) })).toMatchObject([{ outcome: "not-applicable" }]);
  });

  it("fails a link without any contact, promise or not, unless it is optional", () => {
    const small = { name: "landsat-9-s", frequency: "2.25 GHz", symbolRate: "1 Mbaud" } as const;
    const judged = (changes: object) => judgeRule(contactsServed, { node: linkNode({ links: [{}, { ...small, ...changes }] }) });
    const [unpromised, silent, ...others] = judged({});
    expect(unpromised).toMatchObject({ subject: "downlink", outcome: "not-applicable" });
    expect(silent).toMatchObject({
      subject: "downlink/links/landsat-9-s",
      outcome: "fail",
      reason: "link landsat-9-s has no contact in the window: no antenna that follows its satellite has a receiver for it",
      remedy:
        "add its band and polarisation, and a receiver for its rate, to an antenna that follows satellite 49260, or declare the link optional",
    });
    expect(others).toEqual([]);
    expect(judged({ optional: true })).toMatchObject([{ outcome: "not-applicable" }]);
  });

  it("judges no share where every link is optional, unless no antenna receives anything", () => {
    const judged = (changes: LinkChanges = {}) => {
      const { site, ...others } = linkNode({ links: [{ optional: true }], ...changes });
      const promises = { ...site.promises, downlink: { servedShare: 0.95 } };
      return judgeRule(contactsServed, { node: { ...others, site: { ...site, promises } } });
    };
    expect(judged()).toMatchObject([
      { subject: "downlink/contacts", outcome: "not-applicable", reason: expect.stringContaining("optional") },
    ]);
    expect(judged({ receiver: { dataRate: "50 Mbit/s" } })).toMatchObject([
      { outcome: "fail", value: 0, reason: "no antenna receives any pass in the window" },
    ]);
  });

  it("says of a silent link what it lacks: a pass, or a contact that is long enough", () => {
    const judged = (change: (sky: NonNullable<NodeSnapshot["sky"]>) => object) => {
      const { sky = expect.unreachable(), ...others } = linkNode();
      return judgeRule(contactsServed, { node: { ...others, sky: { ...sky, ...change(sky) } } })[1];
    };
    const long = { beforeMs: 0, afterMs: 0, minimumMs: 1_200_000, valueBy: "seconds", sunOutage: false }; // a pass of Landsat 9 lasts 12 min at most
    expect(judged(() => ({ contacts: long }))).toMatchObject({
      reason: "link landsat-9-x has no contact in the window: all its passes are shorter than downlink.contacts.minimum",
      remedy: "lower downlink.contacts.minimum, or declare the link optional",
    });
    const walled = ({ antennas }: NonNullable<NodeSnapshot["sky"]>) => ({
      antennas: antennas.map((antenna) => ({ ...antenna, minimumElevationDegrees: 89.9 })),
    });
    expect(judged(walled)).toMatchObject({
      reason: "link landsat-9-x has no contact in the window: no antenna that can receive it sees a pass of satellite 49260",
      remedy: expect.stringMatching(/^let an antenna with a lower skyline or minimum elevation receive it, /),
    });
  });

  it("fails a link whose passes all clash, and one that comes faster than any receiver delivers", () => {
    const iss = { name: "iss-x", satellite: 25_544, frequency: "8.3 GHz", symbolRate: "1 Mbaud" } as const;
    const node = (changes: LinkChanges = {}) => linkNode({ links: [{ weight: 100 }, iss], ...changes });
    const { sky = expect.unreachable(), ...others } = node();
    const antennas = sky.antennas.map((antenna) => ({ ...antenna, gapMs: 172_800_000 })); // one contact in the two days
    const [, behind] = judgeRule(contactsServed, { node: { ...others, sky: { ...sky, antennas } } });
    expect(behind).toMatchObject({
      subject: "downlink/links/iss-x",
      reason: "link iss-x has no contact in the window: all its passes clash with contacts that are worth more",
    });
    const judged = (changes: LinkChanges) => judgeRule(contactsServed, { node: node(changes) });
    expect(judged({})).toMatchObject([{ outcome: "not-applicable" }]);
    const [, slow] = judged({ receiver: { dataRate: "50 Mbit/s" } });
    expect(slow).toMatchObject({ subject: "downlink/links/landsat-9-x", outcome: "fail" });
  });
});
