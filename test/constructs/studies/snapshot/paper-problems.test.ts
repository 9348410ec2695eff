import { defineSite, snapshot } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { propsOfSite } from "../../../../constructs/site/site";
import { firstSite } from "../../../../examples/first-site";
import { changed } from "../../../support/props/changed";
import { problemsOf } from "../../../support/props/problems-of";

const { site, ...design } = firstSite;
const siteProps = propsOfSite(site) ?? expect.unreachable("the example has the props of its site");
const certificate = { number: "1", holder: "Maker", document: "1.pdf" };

function problemsWith(scheme: string): readonly string[] {
  const certified = changed(design, "compute.racks.0.certificates", [{ ...certificate, scheme }]);
  return problemsOf(() => snapshot("papers", site, certified));
}

function problemsSettling(part: string): readonly string[] {
  const notRequired = [{ scheme: "saber-product", part, hsCode: "8471.50", confirmedBy: "Broker", date: "2026-10-30", document: "letter" }];
  return problemsOf(() => snapshot("papers", defineSite({ ...siteProps, papers: { notRequired } }), design));
}

/** Of racks and their supplies, with a certificate of one number each that ends on a day. */
function problemsEnding(...days: readonly (readonly (string | undefined)[])[]): readonly string[] {
  const ending = (all: readonly (string | undefined)[] = []) =>
    all.map((validUntil) => ({ ...certificate, scheme: "g-mark", ...(validUntil !== undefined && { validUntil }) }));
  const racks = changed(design, "compute.racks.0.certificates", ending(days[0]));
  const supplies = changed(racks, "compute.racks.0.supplies.certificates", ending(days[1]));
  return problemsOf(() => snapshot("papers", site, changed(supplies, "cooling.cdus.certificates", ending(days[2]))));
}

describe("paperProblems()", () => {
  it("paperProblems() refuses one certificate that two parts say to end on two days, and names both places", () => {
    expect(problemsEnding(["2027-01-31"], ["2027-01-31"], ["2027-06-30"])).toEqual([
      'cooling.cdus.certificates[0].validUntil: must be 2027-01-31, as compute.racks[0].supplies.certificates[0] says of the same certificate "1", but is 2027-06-30: correct one of the two',
    ]);
  });

  it("paperProblems() takes one certificate at several parts, renewed at one, and without its last day", () => {
    expect(problemsEnding(["2027-01-31"], ["2027-01-31"], ["2027-01-31"])).toEqual([]);
    expect(problemsEnding(["2026-01-31", "2027-01-31"], ["2027-01-31"], [undefined])).toEqual([]);
  });

  it("paperProblems() takes certificates of the site's country, of another, and of a profile that it does not know", () => {
    expect(["saber-product", "anatel-homologation", "soncap-product", "xanadu-mark"].flatMap(problemsWith)).toEqual([]);
  });

  it("paperProblems() asks of a slip of a scheme whether that one was meant", () => {
    expect(problemsWith("saber-prodct")).toEqual([
      'compute.racks[0].certificates[0].scheme: must be the scheme of a country but is "saber-prodct": did you mean "saber-product"?',
    ]);
  });

  it("paperProblems() takes what is settled of a kind, and of a part of the design", () => {
    const part = snapshot("papers", site, design).products[0]?.path ?? "";
    expect(["genset", part].flatMap(problemsSettling)).toEqual([]);
  });

  it("paperProblems() refuses what is settled of a part that the design does not have", () => {
    expect(problemsSettling("servers")).toEqual([
      'site.papers.notRequired[0].part: must be a part of the design but is "servers": did you mean "server"?',
    ]);
    expect(problemsSettling("electrical").join()).toMatch(
      /give the path of a part, such as power\/ups-a, or its kind: antenna, .*, sensor$/,
    );
  });
});
