import { describe, expect, it } from "vitest";
import { firstSite } from "../../../../examples/first-site";
import { nodeOf } from "../../../support/nodes/contact-site";
import { skySite } from "../../../support/nodes/sky-site";
import { problemsOf } from "../../../support/props/problems-of";

const reading = ({ orchestration, ...site }: typeof firstSite) => {
  const [first, ...others] = orchestration?.workloads ?? [];
  if (!first) throw new Error("the site has workloads");
  return { ...site, orchestration: { ...orchestration, workloads: [...others, { ...first, contactPlan: "restart" as const }] } };
};

describe("contactPlanProblems()", () => {
  it("contactPlanProblems() refuses contacts of a node that follows no satellite, at the workload that is to read them", () => {
    const last = (firstSite.orchestration?.workloads.length ?? 0) - 1;
    expect(problemsOf(() => nodeOf(reading(firstSite)))).toEqual([
      `orchestration.workloads[${last}].contactPlan: must be of a node with satellites but its design has none: give downlink.satellites, downlink.elements and downlink.window, or leave it out`,
    ]);
  });

  it("contactPlanProblems() takes them of a node that follows one", () => {
    expect(() => nodeOf(reading(skySite()))).not.toThrow();
  });
});
