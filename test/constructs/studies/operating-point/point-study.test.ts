import { type EdgeNodeStackProps, snapshot } from "cdktf-edge-node";
import { solve } from "cdktf-edge-node/rules";
import { describe, expect, it } from "vitest";
import { PointStudy } from "../../../../constructs/studies/operating-point/point-study";
import { findScenario } from "../../../../constructs/studies/scenarios/scenarios";
import { firstSite } from "../../../../examples/first-site";
import { lagosSolarHybrid } from "../../../../examples/lagos-solar-hybrid";

/** A node whose feed a is lost, and dark with all that hangs on it. */
function withoutFeed({ site, ...design }: EdgeNodeStackProps) {
  const study = new PointStudy(snapshot("node", site, design));
  const [lost, dark] = ["hottest/feed-a-lost", "hottest/feed-a-dark"].map((name) => findScenario(study.node, name));
  if (!lost || !dark) return expect.unreachable();
  return { node: study.node, dark, points: { lost: study.point(lost), dark: study.point(dark) } };
}

describe("PointStudy.point()", () => {
  it("PointStudy.point() of a dark feed is that of a lost one where no battery gives anything", () => {
    const { points, dark } = withoutFeed(firstSite);
    expect(points.dark).toEqual({ ...points.lost, scenario: dark });
    expect(points.dark.racks).toBe(points.lost.racks);
  });

  it("PointStudy.point() of a dark feed has no battery, which carries on where the feed is only lost", () => {
    const { node, points, dark } = withoutFeed(lagosSolarHybrid);
    expect(points.dark.electrical.itW).toBe(solve(node, dark).electrical.itW);
    expect(points.dark.electrical.itW).toBeLessThan(points.lost.electrical.itW);
  });
});
