import { evaluate, type NodeDesign, NodeStudy, type SiteWithDesign, siteRemedies, snapshot } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { kuwaitDryCooler } from "../../../examples/kuwait-dry-cooler";
import { pads } from "../../../examples/parts/cooling-30kw";

const { site, candidates: _, ...design } = kuwaitDryCooler;
const kuwait = (changed: NodeDesign): SiteWithDesign => ({ name: "kuwait", site, design: changed, policy: {} });
const verdictOf = ({ name, design: changed, policy }: SiteWithDesign) => evaluate(new NodeStudy(snapshot(name, site, changed)), { policy });
const remediesOf = (given: SiteWithDesign, budget?: number) =>
  siteRemedies(given, verdictOf(given), budget === undefined ? {} : { budget });

const withPads = kuwait({ ...design, candidates: { pads } });

describe("siteRemedies()", () => {
  it("finds the candidate that clears each finding, and says what makes the design so", () => {
    const { findings, set } = remediesOf(withPads);
    expect(
      findings.map(({ rule, subject, remedies }) => [rule, subject, remedies.map(({ changes }) => changes.map(({ text }) => text))]),
    ).toEqual([
      ["cooling/rejection-covers-heat", "cooling/dry-coolers", [["adds pads before the dry coolers"]]],
      ["cooling/supply-within-it-limit", "compute/rack-1", [["adds pads before the dry coolers"]]],
      ["cooling/supply-within-it-limit", "compute/rack-2", [["adds pads before the dry coolers"]]],
    ]);
    expect(set?.verdict).toBe("pass");
    expect(set?.edits).toEqual([{ path: ["cooling", "dryCoolers", "pads"], value: pads }]);
    const patched = { ...design, cooling: { ...design.cooling, dryCoolers: { ...design.cooling?.dryCoolers, pads } } } as NodeDesign;
    expect(verdictOf(kuwait(patched)).verdict).toBe("pass");
  });

  it("says what came nearest where nothing clears a finding, and adds nothing that the design does not offer", () => {
    const { findings, set, tried } = remediesOf(kuwait(design));
    expect(tried).toBeGreaterThan(30);
    expect(set).toBeUndefined();
    expect(findings.map(({ remedies, isCutShort }) => [remedies.length, isCutShort])).toEqual([
      [0, false],
      [0, false],
      [0, false],
    ]);
    for (const { nearest } of findings) expect(nearest?.margin).toBeLessThan(0);
  }, 60_000);

  it("says that the search did not end where the budget did, and solves no more than that", () => {
    const { findings, tried, budget } = remediesOf(withPads, 3);
    expect([tried, budget]).toEqual([3, 3]);
    expect(findings.every(({ isCutShort }) => isCutShort)).toBe(true);
  });

  it("refuses a budget of nothing", () => {
    expect(() => remediesOf(withPads, 0)).toThrow(
      new RangeError("Budget must be a whole number above 0 but is 0: give how many changed designs may be solved, such as 200"),
    );
  });

  it("gives the same answer again", () => {
    expect(JSON.stringify(remediesOf(withPads))).toBe(JSON.stringify(remediesOf(withPads)));
  });
});
