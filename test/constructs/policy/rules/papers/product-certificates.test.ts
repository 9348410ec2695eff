import { completePack, countries, defineCountry, defineSite, exportPack, snapshot } from "cdktf-edge-node";
import { evaluate } from "cdktf-edge-node/report";
import { judgeRule, ruleCases, smallNode } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { type ProductFacts, product } from "../../../../../constructs/facts/product";
import { productCertificates } from "../../../../../constructs/policy/rules/papers/product-certificates";
import { propsOfSite } from "../../../../../constructs/site/site";
import { firstSite } from "../../../../../examples/first-site";

const { id: rule } = productCertificates;
const today = "2026-11-25";
const certificate = (scheme: string, validUntil?: string) => ({
  scheme,
  number: "C-1",
  holder: "Maker",
  document: "c-1.pdf",
  ...(validUntil !== undefined && { validUntil }),
});
const server = (...certificates: ReturnType<typeof certificate>[]) =>
  product("server", "compute/rack-1", "compute.racks[]", { certificates });
const settled = { scheme: "g-mark", part: "server", hsCode: "8471.50", confirmedBy: "Broker", date: "2026-10-01", document: "letter" };
const given = (products: readonly ProductFacts[], papers = {}) => ({
  today,
  node: smallNode({ products, site: { papers: { licences: [], notRequired: [], leadTimeDays: {}, instruments: [], ...papers } } }),
});

/** The first example, whose racks alone are asked for one certificate by a country of its own. */
function asking(validUntil: string) {
  const { site, ...design } = firstSite;
  const props = propsOfSite(site) ?? expect.unreachable("the example has the props of its site");
  const source = { mark: "verified", document: "Law 7" } as const;
  const scheme = {
    id: "home-mark",
    name: "Home mark",
    authority: "A",
    subject: "product-model",
    scope: "servers",
    requirement: "mark",
    names: ["server"],
    source,
  } as const;
  const profile = countries.SA.profile;
  const home = defineCountry({
    code: "XA",
    name: "Xanadu",
    readOn: "2026-11-24",
    bounds: { latitude: [-90, 90], longitude: [-180, 180] },
    grid: {
      lineToLine: { value: ["400 V line-to-line"], source: profile.grid.lineToLineV.source },
      frequency: { value: "60 Hz", source: profile.grid.frequencyHz.source },
    },
    certification: [scheme],
  });
  const racks = (design.compute?.racks ?? []).map((rack) => ({ ...rack, certificates: [certificate("home-mark", validUntil)] }));
  return { ...design, compute: { racks }, site: defineSite({ ...props, country: home }), policy: { today } };
}

ruleCases(productCertificates, {
  subject: "papers/g-mark/server",
  pass: given([server(certificate("g-mark", "2027-11-25"))]),
  fail: given([server(certificate("g-mark", "2026-11-24"))]),
  unknown: { impossible: "a certificate is held or not; what is missing is not judged" },
  notApplicable: given([server()], { notRequired: [settled] }),
  notJudged: { ...given([server()]), subject: "papers/g-mark" },
  boundary: { at: given([server(certificate("g-mark", today))]), beyond: given([server(certificate("g-mark", "2026-11-24"))]) },
  fromProps: { subject: "papers/home-mark/server", pass: asking("2026-12-31"), fail: asking("2026-10-31") },
});

describe(rule, () => {
  const judged = (input: Parameters<typeof judgeRule>[1], subject = "papers/g-mark/server") =>
    judgeRule(productCertificates, input).find((one) => one.subject === subject);

  it("measures the days that are left of the paper that ends first, and names it in the remedy", () => {
    expect(judged(given([server(certificate("g-mark", "2026-11-20"))]))).toMatchObject({
      outcome: "fail",
      value: -5,
      limit: 0,
      unit: "d",
      at: "compute/rack-1",
      contributors: [{ name: "C-1 of Maker, until 2026-11-20", value: -5 }],
      remedy: expect.stringMatching(/^renew C-1 of Maker \(GSO G-Mark .*\), which ended on 2026-11-20$/),
    });
  });

  it("fails what ends before the arrival", () => {
    const found = judged(given([server(certificate("g-mark", "2027-01-31"))], { arrival: "2027-02-01" }));
    expect(found).toMatchObject({
      outcome: "fail",
      value: -1,
      remedy: expect.stringMatching(/ends on 2027-01-31, before the arrival on 2027-02-01$/),
    });
  });

  it("says once for all parts of a scheme that certificates are missing, and judges those that are there", () => {
    const ups = product("ups", "power/ups-a", "power.ups[]");
    const input = given([server(certificate("g-mark", "2027-01-31")), ups]);
    expect(judged(input)).toMatchObject({ outcome: "pass" });
    const missing = [expect.stringMatching(/\.certificates$/)];
    expect(judged(input, "papers/g-mark")).toMatchObject({
      outcome: "not-judged",
      missing,
      reason: expect.stringMatching(/^a certificate may be needed for ups: add it to the certificates of these parts, or state in /),
    });
    expect(judged(input, "papers/saber-product")).toMatchObject({
      outcome: "not-judged",
      missing,
      reason: expect.stringMatching(/^a certificate .* server.*ups: /),
    });
  });

  it("names the policy where the day is missing, and the last day where a scheme's certificates end", () => {
    const { today: _, ...undated } = given([server(certificate("g-mark", "2027-01-31"))]);
    expect(judged(undated)).toMatchObject({ outcome: "not-judged", missing: ["policy.today"] });
    const endless = given([server(certificate("saber-product"))]);
    expect(judged(endless, "papers/saber-product/server")).toMatchObject({
      missing: ["compute.racks[].certificates[].validUntil"],
    });
  });

  it("decides nothing by a scheme that nobody read, not even of what has ended", () => {
    const { certification } = countries.SA.profile;
    const recalled = certification.map((one) => ({ ...one, source: { mark: "recalled", document: "remembered" } as const }));
    const products = [server(certificate("g-mark", "2020-01-01"))];
    const node = smallNode({ products, site: { profile: { ...countries.SA.profile, certification: recalled } } });
    expect(judgeRule(productCertificates, { node, today }).map(({ subject, outcome, reason }) => [subject, outcome, reason])).toEqual(
      ["g-mark", "saber-product", "cst-type-approval"].map((id) => [
        `papers/${id}`,
        "not-applicable",
        expect.stringMatching(/was recalled.*: read its source/),
      ]),
    );
  });

  it("judges what is held of a scheme that nobody read", () => {
    const { certification } = countries.SA.profile;
    const recalled = certification.map((one) => ({ ...one, source: { mark: "recalled", document: "remembered" } as const }));
    const products = [server(certificate("g-mark", "2027-01-01")), product("ups", "power/ups-a", "power.ups[]")];
    const node = smallNode({ products, site: { profile: { ...countries.SA.profile, certification: recalled } } });
    const found = judgeRule(productCertificates, { node, today }).filter(({ subject }) => subject.startsWith("papers/g-mark"));
    expect(found.map(({ subject, outcome }) => [subject, outcome])).toEqual([
      ["papers/g-mark", "not-applicable"],
      ["papers/g-mark/server", "pass"],
    ]);
  });

  it("has nothing to say of a country that names no certificate, nor of a design without products", () => {
    const node = smallNode({ products: [] });
    expect(judgeRule(productCertificates, { node })).toMatchObject([{ subject: "papers", outcome: "not-applicable" }]);
  });

  it("stops the first example under export and complete, and not under core", () => {
    const { site, ...design } = firstSite;
    const node = snapshot("first-site", site, design);
    const blocking = (policy: object) =>
      evaluate(node, { policy, only: { rules: ["papers/*", "power/breaker-loading"] } }).findings.filter(({ blocks }) => blocks);
    expect(blocking({})).toEqual([]);
    expect(new Set(blocking({ packs: [exportPack] }).map(({ outcome }) => outcome))).toEqual(new Set(["not-judged"]));
    expect(blocking({ packs: [completePack] }).length).toBe(blocking({ packs: [exportPack] }).length);
    expect(blocking({ floor: [exportPack] }).length).toBe(blocking({ packs: [exportPack] }).length);
  });

  it("leaves what other rules do not judge to the core pack under export", () => {
    const { site, ...design } = firstSite;
    const { findings } = evaluate(snapshot("first-site", site, design), { policy: { packs: [exportPack] } });
    const open = findings.filter(({ outcome, rule: one }) => outcome === "not-judged" && !one.startsWith("papers/"));
    expect(open.length).toBeGreaterThan(0);
    expect(open.filter(({ blocks }) => blocks)).toEqual([]);
  });
});
