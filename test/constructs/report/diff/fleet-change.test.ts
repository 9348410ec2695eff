import type { SiteReport } from "cdktf-edge-node/report";
import { describe, expect, it } from "vitest";
import { type ComparedSites, fleetChange, type ResourceChange } from "../../../../constructs/report/diff/fleet-change";
import { finding, reportOf } from "../../../support/report/reports";

const passes = (site: string, margin = 5): SiteReport => ({
  ...reportOf(finding({ outcome: "pass", margin, blocks: false, effect: undefined as never })),
  site,
});
const fails = (site: string): SiteReport => ({ ...reportOf(finding({ blocks: true })), site });
const compared = (given: Partial<ComparedSites>) => ({ pairs: [], onlyBefore: [], onlyAfter: [], ...given });
const none: ResourceChange = { added: 0, removed: 0, changed: 0, others: 0, isHeldBack: false };

describe("fleetChange()", () => {
  it("leaves out what is the same, and has what stops passing first, then gone, new, passing again and the rest, each by name", () => {
    const { sites, changed } = fleetChange(
      {},
      {},
      compared({
        pairs: [
          [passes("same"), passes("same")],
          [passes("z"), passes("z", 4)],
          [passes("y"), passes("y", 6)],
          [fails("mended"), passes("mended")],
          [passes("worse"), fails("worse")],
        ],
        onlyBefore: [passes("gone")],
        onlyAfter: [passes("new"), fails("new-and-wrong")],
      }),
    );
    expect(sites).toBe(8);
    expect(changed.map(({ site }) => site)).toEqual(["new-and-wrong", "worse", "gone", "new", "mended", "y", "z"]);
    expect(changed.map(({ differing }) => differing)).toEqual([0, 1, 0, 0, 1, 1, 1]);
  });

  it("takes rounding for no change, and a change of what is deployed alone for one", () => {
    const pairs = [[passes("a"), passes("a", 5 + 1e-12)]] as const;
    expect(fleetChange({}, {}, compared({ pairs })).changed).toEqual([]);
    const { changed, hasResources } = fleetChange({}, {}, compared({ pairs, resources: () => ({ ...none, changed: 2 }) }));
    expect([hasResources, changed.map(({ resources }) => resources?.changed)]).toEqual([true, [2]]);
    expect(fleetChange({}, {}, compared({ pairs, resources: () => none })).changed).toEqual([]);
  });

  it("takes the tightest of heat and power, and what is broken by a share of nothing for tighter than all", () => {
    const tightest = (margin: number, relativeMargin?: number) => ({
      rule: `own/${margin}`,
      subject: "x",
      margin,
      ...(relativeMargin !== undefined && { relativeMargin }),
      unit: "W" as const,
      value: 1,
      limit: 1,
    });
    const of = (thermal: object | undefined, power: object | undefined) =>
      fleetChange(
        {},
        {},
        compared({ onlyAfter: [{ ...passes("a"), tightest: { ...(thermal && { thermal }), ...(power && { power }) } } as SiteReport] }),
      ).changed[0]?.after?.tightest?.rule;
    expect(of(tightest(1, 0.2), tightest(9, 0.1))).toBe("own/9");
    expect(of(tightest(1, 0.1), tightest(9, 0.2))).toBe("own/1");
    expect(of(tightest(1, -3), tightest(-2))).toBe("own/-2");
    expect([of(undefined, tightest(2, 1)), of(undefined, undefined)]).toEqual(["own/2", undefined]);
  });

  it("calls no site gone or new that a shard, or a merge that lacks one, has not judged", () => {
    const shard = {
      number: 1,
      count: 2,
      run: {},
      sites: [
        { site: "a", shard: 1, inputs: "" },
        { site: "b", shard: 2, inputs: "" },
      ],
    };
    const missing = [{ number: 2, count: 2, sites: ["c"] }];
    const {
      changed,
      unknown,
      missing: said,
    } = fleetChange({ missing }, { shard }, compared({ onlyBefore: [passes("b"), passes("d")], onlyAfter: [passes("c")] }));
    expect([changed.map(({ site }) => site), unknown, said]).toEqual([["d"], ["b", "c"], { before: missing, after: [] }]);
  });

  it("says the verdict of each side by what its own run fails from", () => {
    const warned = (site: string): SiteReport => ({ ...reportOf(finding({ effect: "warn", blocks: false })), site });
    const { changed } = fleetChange({}, { failOn: "warn" }, compared({ pairs: [[warned("a"), warned("a")]] }));
    expect(changed.map(({ before, after }) => [before?.look === "fail", after?.look === "fail"])).toEqual([[false, true]]);
  });
});
