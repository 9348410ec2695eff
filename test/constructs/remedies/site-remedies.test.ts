import {
  type CandidatesProps,
  corePack,
  declared,
  evaluate,
  type NodeDesign,
  NodeStudy,
  type PolicyProps,
  type Site,
  type SiteWithDesign,
  siteRemedies,
  snapshot,
} from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { firstSite } from "../../../examples/first-site";
import { kuwaitDryCooler } from "../../../examples/kuwait-dry-cooler";
import { pads } from "../../../examples/parts/cooling-30kw";
import { dieselSet } from "../../../examples/parts/stores";
import { designOf } from "../../support/nodes/node-variants";
import { changed } from "../../support/props/changed";

const { site, candidates: _, ...design } = kuwaitDryCooler;
const kuwait = (changed: NodeDesign): SiteWithDesign => ({ name: "kuwait", site, design: changed, policy: {} });
const verdictOf = ({ name, site: at, design: judged, policy }: SiteWithDesign) =>
  evaluate(new NodeStudy(snapshot(name, at, judged)), { policy });
const remediesOf = (given: SiteWithDesign, budget?: number) =>
  siteRemedies(given, verdictOf(given), budget === undefined ? {} : { budget });

const withPads = kuwait({ ...design, candidates: { pads } });

/** A site that passes in the highlands, with another promise or policy. */
const highland = (
  more: { readonly redundancy?: Partial<Site["promises"]["redundancy"]>; readonly policy?: PolicyProps; readonly design?: NodeDesign } = {},
): SiteWithDesign => {
  const { promises } = firstSite.site;
  return {
    name: "highland",
    site: { ...firstSite.site, promises: { ...promises, redundancy: { ...promises.redundancy, ...more.redundancy } } },
    design: more.design ?? designOf(firstSite),
    policy: more.policy ?? {},
  };
};
const textsOf = (given: SiteWithDesign) =>
  remediesOf(given).findings.map(({ rule, subject, remedies }) => [
    `${rule} of ${subject}`,
    ...remedies.map(({ changes }) => changes.map(({ text }) => text).join(" and ")),
  ]);

const chillers = (count: number) =>
  ({
    count,
    table: [
      { ambient: "35 °C", capacity: "40 kW", eer: 4 },
      { ambient: "55 °C", capacity: "30 kW", eer: 2.5 },
    ],
    minimumAmbient: "-10 °C",
    altitudeFactor: [{ elevation: "1000 m", factor: "1" }],
    source: declared("Trim chiller", "Cooling team"),
  }) as const;
const chillerCircuit = (n: number) => {
  const fans = design.power?.boards.flatMap(({ circuits = [] }) => circuits).find(({ name }) => name === "fans-1");
  return { ...fans, name: `chiller-${n}`, breaker: { ...fans?.breaker, rating: "63 A" }, serves: [`trim-chiller-${n}`] };
};

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

  it("compares a renamed device, and the scenario that loses it, with their old names", () => {
    const twoPumps = highland({ redundancy: { pumps: "N+1" } });
    const { findings, set } = remediesOf(twoPumps);
    const ofPumps = findings.filter(({ outcome }) => outcome === "fail");
    expect(
      ofPumps.map(({ scenario, remedies }) => [scenario, ...remedies.flatMap(({ changes }) => changes.map(({ text }) => text))]),
    ).toEqual([
      ["hottest/facility-pump-lost", "2 facility pumps instead of 1"],
      ["hottest/secondary-pump-lost", "2 secondary pumps instead of 1"],
    ]);
    expect(set?.verdict).toBe("pass");
    expect(set?.edits).toEqual(
      expect.arrayContaining([
        { path: ["telemetry", "targets", "facility-pump"] },
        { path: ["telemetry", "targets", "facility-pump-1"], value: "192.0.2.21:9100" },
      ]),
    );
  });

  it("answers an unknown by what is missing, and tries nothing for it", () => {
    const twoPumps = highland({ redundancy: { pumps: "N+1" } });
    const unknown = remediesOf(twoPumps).findings.filter(({ outcome }) => outcome === "unknown");
    expect(unknown.length).toBeGreaterThan(0);
    for (const { remedies, nearest, reason } of unknown) expect([remedies, nearest, reason !== undefined]).toEqual([[], undefined, true]);
  });

  it("says of a candidate that the design refuses why, and tries the others", () => {
    const { refused, set } = remediesOf(kuwait({ ...design, candidates: { pads, trimChiller: chillers(1) } }));
    expect(refused).toEqual([{ text: "adds a trim chiller", reason: expect.stringContaining('no circuit serves "trim-chiller-1"') }]);
    expect(set?.verdict).toBe("pass");
  });

  it("names what is refused of a candidate where the design has it, its circuits too", () => {
    const gensets = [dieselSet(["z"], { name: "spare" })];
    const circuits = [{ on: "board-m", circuit: { ...chillerCircuit(1), name: "fans-1" } }];
    const candidates = { gensets, trimChiller: chillers(1), circuits } as CandidatesProps;

    const { refused } = remediesOf(kuwait({ ...design, candidates }));
    expect(refused.map(({ reason }) => reason)).toEqual([
      expect.stringContaining("\n  candidates.circuits[0].circuit.name: must be unique"),
      expect.stringContaining('\n  candidates.gensets[0].feeds[0]: names the feed "z"'),
    ]);
  });

  it("adds a candidate with its circuits", () => {
    const circuits = [1, 2].map((n) => ({ on: "board-m", circuit: chillerCircuit(n) }));
    const { set, refused } = remediesOf(kuwait({ ...design, candidates: { trimChiller: chillers(2), circuits } } as NodeDesign));
    expect(refused).toEqual([]);
    expect(set?.changes.map(({ text }) => text)).toEqual(["adds 2 trim chillers"]);
    expect(set?.verdict).toBe("pass");
    expect(set?.edits[0]).toEqual({ path: ["cooling", "trimChiller"], value: chillers(2) });
    expect(set?.edits.slice(1).map(({ value }) => value)).toEqual([chillerCircuit(1), chillerCircuit(2)]);
  });

  it("says in which scenario the nearest fails, where it passes in that of the finding", () => {
    const circuits = [{ on: "board-m", circuit: chillerCircuit(1) }];
    const { findings } = remediesOf(kuwait({ ...design, candidates: { trimChiller: chillers(1), circuits } } as NodeDesign));
    const supply = findings.find(({ rule }) => rule === "cooling/supply-within-it-limit");
    expect(supply?.remedies).toEqual([]);
    expect(supply?.nearest?.changes.map(({ text }) => text)).toContain("adds a trim chiller");
    expect(supply?.nearest?.scenario).toBe("hottest/trim-chiller-1-lost");
    expect(supply?.nearest?.margin).toBeLessThan(0);
  });

  it("names what has to be stated of a larger breaker, and judges the limits that rest on it no more", () => {
    const path = "power.boards.2.circuits.0.breaker";
    const small = highland({ design: changed(designOf(firstSite), `${path}.rating`, "2 A") });
    const { findings, set } = remediesOf(small);
    const remedy = findings[0]?.remedies.find(({ changes }) => changes[0]?.kind === "breaker rating");
    expect(remedy?.changes[0]?.text).toMatch(/^Breaker of circuit fans-1: \d+ A instead of 2 A$/);
    expect(set?.verdict).toBe("pass");
  });

  it("tries what blocks though it passes, for want of room", () => {
    const strict: PolicyProps = {
      packs: [{ ...corePack, nearLimit: "block" }],
      site: { "cooling/supply-within-it-limit": { warnAt: "0.7" } },
    };
    const near = highland({ policy: strict });
    const blocking = verdictOf(near).findings.filter(({ blocks }) => blocks);
    expect(blocking.map(({ outcome }) => outcome)).toEqual(["pass", "pass"]);
    const [first, ...others] = textsOf(near);
    expect(others).toHaveLength(1);
    expect(first?.[1]).toBe("4 dry coolers instead of 3");
  });

  it("tries nothing for a site that passes", () => {
    expect(remediesOf(highland())).toEqual({ site: "highland", tried: 0, findings: [], refused: [] });
  });
});
