import { defineSite, type PapersProps, type SiteProps } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { changed, leftOut } from "../../support/props/changed";
import { problemsOf } from "../../support/props/problems-of";

const papers: PapersProps = {
  arrival: "2027-02-01",
  licences: [{ scheme: "saber-shipment", number: "SC-7", holder: "Importer", document: "sc-7.pdf" }],
  notRequired: [
    {
      scheme: "saber-product",
      part: "server",
      hsCode: "8471.50",
      confirmedBy: "Customs broker",
      date: "2026-10-30",
      document: "letter 12",
    },
    { scheme: "cst-data-center", confirmedBy: "Counsel", date: "2026-10-30", document: "memo 3" },
  ],
  leadTimes: { "saber-product": "42 d", "saber-shipment": "48 h" },
  instruments: [{ name: "meter 7", lab: "Lab", accreditationBody: "SAAC", certificate: "C-1", dueOn: "2027-06-30" }],
};
const props: SiteProps = {
  country: "SA",
  position: { latitude: 24.7, longitude: 46.7, elevation: "600 m" },
  climate: { hottest: { dryBulb: "47 °C" }, coldest: { dryBulb: "5 °C" } },
  grid: { nominal: "400 V line-to-line", minimum: "0.9" },
  promises: { redundancy: { rejection: "N", airConditioning: "N", feeds: "N" } },
  papers,
};
const refused = (path: string, value: unknown) => problemsOf(() => defineSite(changed(props, `papers.${path}`, value)));

describe("papersSchema", () => {
  it("papersSchema gives a site its papers as plain data, lead times in days", () => {
    expect(defineSite(props).papers).toEqual({
      ...papers,
      leadTimes: undefined,
      leadTimeDays: { "saber-product": 42, "saber-shipment": 2 },
    });
  });

  it("papersSchema leaves out of a site what nobody gives", () => {
    expect(defineSite(changed(props, "papers", {})).papers).toEqual({ licences: [], notRequired: [], leadTimeDays: {}, instruments: [] });
    expect(defineSite(changed(props, "papers", leftOut))).not.toHaveProperty("papers");
  });

  it("papersSchema keeps the lead times of the site's country, and those of other countries say nothing there", () => {
    const shared = changed(props, "papers.leadTimes", { "saber-product": "42 d", "nom-001-sede": "60 d" });
    expect(defineSite(shared).papers?.leadTimeDays).toEqual({ "saber-product": 42 });
  });

  it.each([
    ["arrival", "2027-02-30", /^papers\.arrival: must be a date/],
    [
      "licences.0.scheme",
      "saber-shipmnt",
      /^papers\.licences\[0\]\.scheme: must be a scheme of Saudi Arabia but is "saber-shipmnt": did you mean "saber-shipment"\?$/,
    ],
    [
      "licences.0.scheme",
      "soncap-shipment",
      /^papers\.licences\[0\]\.scheme: must be a scheme of Saudi Arabia but is "soncap-shipment": use one of|did you mean/,
    ],
    [
      "licences.0.scheme",
      "saber-product",
      /^papers\.licences\[0\]\.scheme: names "saber-product", which certifies products: move it to the certificates of the part/,
    ],
    ["notRequired.0.part", leftOut, /^papers\.notRequired\[0\]\.part: is required because "saber-product" certifies products/],
    ["notRequired.0.hsCode", leftOut, /^papers\.notRequired\[0\]\.hsCode: is required/],
    ["notRequired.0.hsCode", "84.715", /^papers\.notRequired\[0\]\.hsCode: must be a code of the Harmonized System/],
    [
      "notRequired.1.part",
      "server",
      /^papers\.notRequired\[1\]\.part: has no meaning because "cst-data-center" certifies no product \(facility\)/,
    ],
    ["notRequired.1.scheme", "cst-datacenter", /did you mean "cst-data-center"\?$/],
    ["leadTimes", { "saber-products": "3 d" }, /^papers\.leadTimes\.saber-products: .*did you mean "saber-product"\?$/],
    ["leadTimes", { "nom-001-sed": "3 d" }, /^papers\.leadTimes\.nom-001-sed: .*did you mean "nom-001-sede"\?$/],
    [
      "leadTimes",
      { lighthouse: "3 d" },
      /^papers\.leadTimes\.lighthouse: must be the scheme of a country but is "lighthouse": use a scheme of the site's country, or add it/,
    ],
    ["leadTimes", { "saber-product": "6 weeks" }, /^papers\.leadTimes\.saber-product: /],
    ["instruments.0.dueOn", "soon", /^papers\.instruments\[0\]\.dueOn: must be a date but is "soon"/],
  ])("papersSchema refuses %s = %j", (path, value, problem) => {
    expect(refused(path, value)).toEqual([expect.stringMatching(problem)]);
  });
});
