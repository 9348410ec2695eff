import { countries } from "cdktf-edge-node";
import { papersOf } from "cdktf-edge-node/rules";
import { smallNode } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { product } from "../../../constructs/facts/product";

const shipment = { scheme: "saber-shipment", number: "S-1", holder: "Importer", validUntil: "2027-01-31", document: "s.pdf" };
const papers = { licences: [shipment], notRequired: [], leadTimeDays: { "saber-product": 30, "cst-type-approval": 60 }, instruments: [] };
const nodeOf = (changes: object = {}) =>
  smallNode({ products: [product("server", "compute/rack-1", "compute.racks[]")], site: { papers: { ...papers, ...changes } } });

describe("papersOf()", () => {
  it("papersOf() counts what is asked and settled, and orders what is open by how long it takes", () => {
    expect(papersOf(nodeOf(), { today: "2026-11-25" })).toEqual({
      needed: 5,
      settled: 1,
      open: ["cst-type-approval", "saber-product", "g-mark", "cst-data-center"],
      longestLeadDays: 60,
      leadTimesMissing: 2,
    });
  });

  it("papersOf() has what has ended as open, and what ends on a day that nobody gives as held", () => {
    expect(papersOf(nodeOf(), { today: "2027-02-01" }).open).toContain("saber-shipment");
    expect(papersOf(nodeOf()).open).not.toContain("saber-shipment");
    expect(papersOf(nodeOf({ arrival: "2027-02-01" })).open).toContain("saber-shipment");
  });

  it("papersOf() counts a scheme that somebody remembers alone as one to find out", () => {
    const { profile } = countries.SA;
    const source = { mark: "recalled", document: "remembered" } as const;
    const certification = profile.certification.map((one) => (one.id === "saber-product" ? { ...one, source } : one));
    const node = smallNode({
      products: [product("server", "compute/rack-1", "compute.racks[]")],
      site: { papers, profile: { ...profile, certification } },
    });
    expect(papersOf(node, { today: "2026-11-25" })).toMatchObject({
      needed: 4,
      settled: 1,
      open: ["cst-type-approval", "g-mark", "cst-data-center"],
      toFindOut: ["saber-product"],
    });
    expect(papersOf(nodeOf())).not.toHaveProperty("toFindOut");
  });

  it("papersOf() has no longest lead time where nobody gives any", () => {
    const { longestLeadDays, leadTimesMissing, open } = papersOf(nodeOf({ leadTimeDays: {} }));
    expect([longestLeadDays, leadTimesMissing]).toEqual([undefined, open.length]);
  });
});
