import { smallNode } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { type ProductFacts, product } from "../../../../constructs/facts/product";
import { countries } from "../../../../constructs/site";
import { requiredPapers } from "../../../../constructs/studies/papers/required-papers";

const certificate = (scheme: string, number: string, validUntil?: string) => ({
  scheme,
  number,
  holder: "Maker",
  document: `${number}.pdf`,
  ...(validUntil !== undefined && { validUntil }),
});
const server = product("server", "compute/rack-1", "compute.racks[]");
const breaker = (name: string, ...certificates: ReturnType<typeof certificate>[]) =>
  product("breaker", `power/${name}`, "power.boards[].circuits[].breaker", { certificates });
const settling = (scheme: string, part: string) => ({
  scheme,
  part,
  hsCode: "8536.20",
  confirmedBy: "Broker",
  date: "2026-10-01",
  document: "letter",
});
const asked = (products: readonly ProductFacts[], papers = {}) =>
  requiredPapers(
    smallNode({ products, site: { papers: { licences: [], notRequired: [], leadTimeDays: {}, instruments: [], ...papers } } }),
  );
const of = (found: ReturnType<typeof requiredPapers>, id: string, kind?: string) =>
  found.find((one) => one.scheme.id === id && one.kind === kind) ?? expect.unreachable(`${id} ${kind}`);

describe("requiredPapers()", () => {
  it("requiredPapers() asks of Saudi Arabia's schemes those that name or may cover the kinds of the design, and all of the site", () => {
    const found = asked([server, breaker("a"), breaker("b")]).map(({ scheme, kind, isNamed }) => [scheme.id, kind, isNamed]);
    expect(found).toEqual([
      ["g-mark", "server", false],
      ["g-mark", "breaker", false],
      ["saber-product", "server", false],
      ["saber-product", "breaker", false],
      ["saber-shipment", undefined, true],
      ["saso-iecee", "breaker", true],
      ["cst-type-approval", "server", false],
      ["cst-data-center", undefined, true],
    ]);
  });

  it("requiredPapers() asks nothing where a country is known to ask nothing", () => {
    const profile = { ...countries.SA.profile, certification: [] };
    expect(requiredPapers(smallNode({ products: [server], site: { profile } }))).toEqual([]);
  });

  it("requiredPapers() tells parts that hold a certificate from those that lack it", () => {
    const found = asked([breaker("a", certificate("saso-iecee", "R-1")), breaker("b", certificate("g-mark", "G-1"))]);
    const { held, lacking } = of(found, "saso-iecee", "breaker");
    expect(held.map(({ path, certificate: { number } }) => [path, number])).toEqual([["power/a", "R-1"]]);
    expect(lacking.map(({ path }) => path)).toEqual(["power/b"]);
  });

  it("requiredPapers() takes of several certificates of one part the one that holds longest", () => {
    const found = asked([
      breaker(
        "a",
        certificate("g-mark", "1", "2027-01-01"),
        certificate("g-mark", "2", "2028-01-01"),
        certificate("g-mark", "3", "2026-01-01"),
      ),
    ]);
    expect(of(found, "g-mark", "breaker").held.map((one) => one.certificate.number)).toEqual(["2"]);
    const endless = asked([breaker("a", certificate("g-mark", "1", "2027-01-01"), certificate("g-mark", "2"))]);
    expect(of(endless, "g-mark", "breaker").held.map((one) => one.certificate.number)).toEqual(["2"]);
  });

  it("requiredPapers() leaves out what was settled of a part, or of its kind, and names who settled it", () => {
    const products = [breaker("a"), breaker("b"), server];
    const ofPart = of(asked(products, { notRequired: [settling("saso-iecee", "power/a")] }), "saso-iecee", "breaker");
    expect([ofPart.settledBy, ofPart.lacking.map(({ path }) => path)]).toEqual([["Broker"], ["power/b"]]);
    const ofKind = of(asked(products, { notRequired: [settling("saso-iecee", "breaker")] }), "saso-iecee", "breaker");
    expect([ofKind.settledBy, ofKind.lacking]).toEqual([["Broker"], []]);
    expect(of(asked(products, { notRequired: [settling("saso-iecee", "breaker")] }), "saber-product", "breaker").lacking).toHaveLength(2);
  });

  it("requiredPapers() goes through the parts of a large site once a scheme", () => {
    let looks = 0;
    const products = Array.from({ length: 1500 }, (_, i) => ({
      ...product("server", `compute/rack-${i}`, "compute.racks[]"),
      get certificates() {
        looks++;
        return [];
      },
    }));
    const found = requiredPapers({ ...smallNode(), products });
    expect(found.filter(({ kind }) => kind === "server")).toHaveLength(3);
    expect(looks).toBe(3 * 1500);
  });
});
