import { describe, expect, it } from "vitest";
import { product } from "../../../../constructs/facts/product";
import { countries } from "../../../../constructs/site";
import { paperState } from "../../../../constructs/studies/papers/paper-state";
import type { RequiredPaper } from "../../../../constructs/studies/papers/required-papers";

const schemeOf = (id: string) => countries.SA.profile.certification.find((one) => one.id === id) ?? expect.unreachable(id);
const held = (path: string, validUntil?: string) => ({
  path,
  prop: "compute.racks[].certificates[]",
  certificate: { scheme: "g-mark", number: path, holder: "Maker", document: "a.pdf", ...(validUntil !== undefined && { validUntil }) },
});
const lacking = [product("server", "compute/rack-9", "compute.racks[]")];
const paper: RequiredPaper = { scheme: schemeOf("g-mark"), kind: "server", isNamed: true, held: [], lacking: [], settledBy: ["Broker"] };
const dates = { today: "2026-11-25", arrival: "2027-02-01" };

describe("paperState()", () => {
  it.each([
    ["held", [held("a", "2027-02-01")], 0], // on its last day
    ["held", [held("a", "2027-03-01"), held("b", "2027-02-11")], 10], // the one that ends first decides
    ["held", [held("a")], undefined],
    ["expires-before-arrival", [held("a", "2027-01-31"), held("b", "2027-06-30")], -1],
    ["expired", [held("a", "2026-11-24"), held("b")], -1],
    ["not-required", [], undefined],
  ])("paperState() is %s", (state, all, daysLeft) => {
    const found = paperState({ ...paper, held: all }, dates);
    expect([found.state, found.daysLeft]).toEqual([state, daysLeft]);
  });

  it("paperState() holds against today where it lies after the arrival", () => {
    expect(paperState({ ...paper, held: [held("a", "2027-03-03")] }, { today: "2027-03-01", arrival: "2027-02-01" })).toMatchObject({
      daysLeft: 2,
    });
  });

  it("paperState() is remembered of a scheme that nobody read, unless its paper holds or none is needed", () => {
    const scheme = { ...paper.scheme, source: { mark: "recalled", document: "remembered" } } as const;
    const stateOf = (changes: Partial<RequiredPaper>) => paperState({ ...paper, scheme, ...changes }, dates).state;
    expect([stateOf({ lacking }), stateOf({ held: [held("a", "2026-01-01")] })]).toEqual(["remembered", "remembered"]);
    expect([stateOf({ held: [held("a", "2027-03-01")] }), stateOf({})]).toEqual(["held", "not-required"]);
  });

  it("paperState() is missing where a part has none, though others hold theirs, and tells what the scheme names from what it may cover", () => {
    const some = { ...paper, held: [held("a", "2027-06-30")], lacking };
    expect(paperState(some, dates).state).toBe("missing-named");
    expect(paperState({ ...some, isNamed: false }, dates).state).toBe("missing-unsettled");
  });

  it("paperState() tells first of what has ended, then of what is missing", () => {
    expect(paperState({ ...paper, held: [held("a", "2026-11-24")], lacking }, dates)).toMatchObject({
      state: "expired",
      by: { path: "a" },
    });
  });

  it("paperState() asks for an end where certificates of the scheme end after a time", () => {
    const yearly = { ...paper, scheme: schemeOf("saber-product") };
    expect(yearly.scheme.validity).toBe("1 year");
    expect(paperState({ ...yearly, held: [held("a", "2027-06-30"), held("b")] }, dates)).toMatchObject({
      state: "without-end",
      by: { path: "b" },
    });
  });

  it("paperState() asks for the day where nobody gives one, and holds against the arrival all the same", () => {
    const ending = { ...paper, held: [held("a", "2027-01-31")] };
    expect(paperState(ending, {}).state).toBe("without-today");
    expect(paperState(ending, { arrival: "2027-02-01" }).state).toBe("expires-before-arrival");
    expect(paperState({ ...paper, held: [held("a")] }, {}).state).toBe("held");
  });

  it("paperState() is missing of the site where nothing is held, and nobody settled it", () => {
    const { kind: _, ...ofSite } = { ...paper, scheme: schemeOf("saber-shipment") };
    expect(paperState(ofSite, dates).state).toBe("not-required");
    expect(paperState({ ...ofSite, settledBy: [] }, dates).state).toBe("missing");
  });
});
