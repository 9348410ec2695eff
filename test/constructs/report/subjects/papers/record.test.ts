import { countries, defineSite, type PapersProps, snapshot } from "cdktf-edge-node";
import { evaluate, siteReport } from "cdktf-edge-node/report";
import { smallNode } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { product } from "../../../../../constructs/facts/product";
import { reportPapers, tryPaperFacts } from "../../../../../constructs/report/subjects/papers/record";
import { propsOfSite } from "../../../../../constructs/site/site";
import { DesignStudy } from "../../../../../constructs/studies/design/design-study";
import { firstSite } from "../../../../../examples/first-site";

const certificates = [{ scheme: "g-mark", number: "G-1", holder: "Maker", validUntil: "2027-03-03", document: "g-1.pdf" }];
const products = [
  product("server", "compute/rack-1", "compute.racks[]", { certificates }),
  product("server", "compute/rack-2", "compute.racks[]", { certificates }),
  product("ups", "power/ups-a", "power.ups[]"),
];
const papers = {
  arrival: "2027-02-01",
  licences: [{ scheme: "saber-shipment", number: "S-1", holder: "Importer", document: "s.pdf" }],
  notRequired: [{ scheme: "cst-data-center", confirmedBy: "Counsel", date: "2026-10-01", document: "memo" }],
  leadTimeDays: { "saber-product": 30, "cst-type-approval": 60, "saber-shipment": 90 },
  instruments: [{ name: "meter", lab: "Lab", accreditationBody: "SAAC", certificate: "C", dueOn: "2027-06-30" }],
};
const node = smallNode({ products, site: { papers } });
const reported = reportPapers(node, new DesignStudy(node), "2026-11-25");

describe("reportPapers()", () => {
  it("reportPapers() lists what is open first, of that what takes longest, and what is settled last", () => {
    expect(reported.asked.map(({ scheme, state, leadDays }) => [scheme, state, leadDays])).toEqual([
      ["cst-type-approval", "missing-unsettled", 60],
      ["saber-product", "missing-unsettled", 30],
      ["g-mark", "missing-unsettled", undefined],
      ["saber-shipment", "held", 90],
      ["cst-data-center", "not-required", undefined],
    ]);
  });

  it("reportPapers() lists last what somebody remembers alone", () => {
    const { profile } = countries.SA;
    const source = { mark: "recalled", document: "remembered" } as const;
    const certification = profile.certification.map((one) => (one.id === "cst-type-approval" ? { ...one, source } : one));
    const other = smallNode({ products, site: { papers, profile: { ...profile, certification } } });
    const { asked } = reportPapers(other, new DesignStudy(other), "2026-11-25");
    expect(asked.at(-1)).toMatchObject({ scheme: "cst-type-approval", state: "remembered" });
  });

  it("reportPapers() tells the kinds of parts by what there is of them, each held paper once, and the days that are left", () => {
    expect(reported.asked.find(({ scheme }) => scheme === "g-mark")).toEqual({
      scheme: "g-mark",
      state: "missing-unsettled",
      kinds: ["ups"],
      others: [{ state: "held", kinds: ["server"] }],
      held: certificates,
      daysLeft: 30,
    });
  });

  it("reportPapers() has who settled that none is needed, and the day of the policy", () => {
    expect(reported.asked.find(({ scheme }) => scheme === "cst-data-center")?.settled).toEqual(papers.notRequired);
    expect(reported.today).toBe("2026-11-25");
  });

  it("reportPapers() has the arrival and the instruments of the site, and the country alone where its profile is another", () => {
    expect(reported).toMatchObject({ arrival: "2027-02-01", instruments: papers.instruments });
    expect(reported).not.toHaveProperty("country");
    const profile = { ...countries.SA.profile, customs: [] };
    const other = smallNode({ products, site: { profile } });
    expect(reportPapers(other, new DesignStudy(other), undefined).country).toMatchObject({ customs: [], evidence: profile.evidence });
  });

  it("reportPapers() stands in a report, and what the site gives stands nowhere else in it", () => {
    const { site, ...design } = firstSite;
    const props = propsOfSite(site) ?? expect.unreachable("the example has the props of its site");
    const given: PapersProps = { leadTimes: { "saso-iecee": "45 d" } };
    const report = siteReport(evaluate(snapshot("papers", defineSite({ ...props, papers: given }), design)));
    expect(report.papers?.asked[0]).toMatchObject({ scheme: "saso-iecee", leadDays: 45 });
    expect(report.conditions).not.toHaveProperty("papers");
  });
});

describe("tryPaperFacts()", () => {
  it("tryPaperFacts() has those of the report, else of the library, and of no other country", () => {
    expect(tryPaperFacts(reported, "SA")?.certification).toEqual(countries.SA.profile.certification);
    const { certification, evidence, customs, language, data, radio } = countries.NG.profile;
    const country = { certification, evidence, customs, language, data, radio };
    expect(tryPaperFacts({ ...reported, country }, "SA")).toBe(country);
    expect(tryPaperFacts(reported, "XA")).toBeUndefined();
    expect(tryPaperFacts(undefined, "SA")).toBeUndefined();
  });
});
