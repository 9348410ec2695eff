import { defineSite } from "cdktf-edge-node";
import { judgeRule, ruleCases, smallNode } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { siteCertificates } from "../../../../../constructs/policy/rules/papers/site-certificates";
import { countries } from "../../../../../constructs/site";
import { propsOfSite } from "../../../../../constructs/site/site";
import { firstSite } from "../../../../../examples/first-site";

const today = "2026-11-25";
const licence = (validUntil?: string) => ({
  scheme: "cst-data-center",
  number: "D-1",
  holder: "Operator",
  document: "d-1.pdf",
  ...(validUntil !== undefined && { validUntil }),
});
const given = (licences: readonly ReturnType<typeof licence>[], notRequired: readonly object[] = []) => ({
  today,
  node: smallNode({ site: { papers: { licences, notRequired: notRequired as [], leadTimeDays: {}, instruments: [] } } }),
});
const settled = { scheme: "cst-data-center", confirmedBy: "Counsel", date: "2026-10-01", document: "memo 3" };

function holding(validUntil: string) {
  const props = propsOfSite(firstSite.site) ?? expect.unreachable("the example has the props of its site");
  return { ...firstSite, site: defineSite({ ...props, papers: { licences: [licence(validUntil)] } }), policy: { today } };
}

ruleCases(siteCertificates, {
  subject: "papers/cst-data-center",
  pass: given([licence("2029-01-01")]),
  fail: given([licence("2026-11-01")]),
  unknown: { impossible: "a licence is held or not; what is missing is not judged" },
  notApplicable: given([], [settled]),
  notJudged: given([]),
  boundary: { at: given([licence(today)]), beyond: given([licence("2026-11-24")]) },
  fromProps: { pass: holding("2029-01-01"), fail: holding("2026-11-01") },
});

describe(siteCertificates.id, () => {
  it("asks when a licence ends whose scheme says that it does, and names who settled that none is needed", () => {
    expect(judgeRule(siteCertificates, given([licence()]))).toMatchObject([{ missing: ["site.papers.licences[].validUntil"] }]);
    expect(judgeRule(siteCertificates, given([], [settled]))).toMatchObject([{ reason: "none is needed, as stated by Counsel" }]);
  });

  it("has nothing to say of a country that asks no licence of a site", () => {
    const node = smallNode({ site: { profile: countries.KW.profile } });
    expect(judgeRule(siteCertificates, { node, today })).toMatchObject([
      {
        outcome: "not-applicable",
        reason: "the profile of Kuwait requires no certificate or licence for installations, facilities or operators",
      },
    ]);
  });
});
