import { snapshot } from "cdktf-edge-node";
import { evaluate } from "cdktf-edge-node/report";
import { NodeStudy } from "cdktf-edge-node/rules";
import { describe, expect, it } from "vitest";
import { nodePlan } from "../../../constructs/deployment-plan/node-plan";
import type { TelemetryFacts } from "../../../constructs/facts/node-facts";
import { telemetryPlan } from "../../../constructs/monitoring/telemetry-plan";
import { watchedLimits } from "../../../constructs/monitoring/watched-limits";
import { nodeDiagnostics } from "../../../constructs/studies/diagnostics/node-diagnostics";
import { firstSite } from "../../../examples/first-site";
import { designOf, without } from "../../support/nodes/node-variants";
import { solvesOf } from "../../support/nodes/solves-of";

const node = snapshot("first", firstSite.site, designOf(firstSite));

describe("nodePlan()", () => {
  it("nodePlan() holds the limits that are watched, and the texts of the telemetry that watches them", () => {
    const limits = watchedLimits(new NodeStudy(node));
    expect(limits.length).toBeGreaterThan(10);
    const telemetry = node.telemetry as TelemetryFacts;
    const diagnosed = nodeDiagnostics(new NodeStudy(node), telemetry.uncertainty);
    expect(nodePlan(new NodeStudy(node))).toStrictEqual({
      limits,
      texts: telemetryPlan(telemetry, limits, { ...diagnosed, devices: node.devices }),
    });
  });

  it("nodePlan() writes the same texts of a design that is written down in another order", () => {
    const { compute, ...rest } = designOf(firstSite);
    if (!compute) expect.unreachable();
    const reversed = snapshot("first", firstSite.site, { ...rest, compute: { ...compute, racks: [...compute.racks].reverse() } });
    expect(nodePlan(new NodeStudy(reversed)).texts).toEqual(nodePlan(new NodeStudy(node)).texts);
  });

  it("nodePlan() solves nothing that the verdict of its study has solved", () => {
    const study = new NodeStudy(node);
    evaluate(study);
    expect(solvesOf(() => nodePlan(study))).toBe(0);
    expect(solvesOf(() => nodePlan(new NodeStudy(node)))).toBeGreaterThan(0);
  });

  it("nodePlan() is plain data: a message to another thread loses nothing of it", () => {
    const plan = nodePlan(new NodeStudy(node));
    expect(structuredClone(plan)).toStrictEqual(plan);
  });

  it("nodePlan() of a node without telemetry has its limits, and no text", () => {
    const { site, ...design } = without("telemetry", firstSite);
    const plan = nodePlan(new NodeStudy(snapshot("first", site, design)));
    expect(plan).toStrictEqual({ limits: watchedLimits(new NodeStudy(node)), texts: {} });
  });
});
