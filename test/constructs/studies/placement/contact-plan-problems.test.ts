import { describe, expect, it } from "vitest";
import { firstSite } from "../../../../examples/first-site";
import { nodeOf } from "../../../support/nodes/contact-site";
import { reading } from "../../../support/nodes/reading-site";
import { skySite } from "../../../support/nodes/sky-site";
import { problemsOf } from "../../../support/props/problems-of";

describe("contactPlanProblems()", () => {
  it("contactPlanProblems() refuses contacts of a node that follows no satellite, at the workload that is to read them", () => {
    const problem =
      "must be of a node with satellites but its design has none: give downlink.satellites, downlink.elements and downlink.window, or leave it out";
    const workloads = firstSite.orchestration?.workloads ?? [];
    expect(problemsOf(() => nodeOf(reading(firstSite)))).toEqual(
      workloads.map((_, i) => `orchestration.workloads[${i}].contactPlan: ${problem}`),
    );
  });

  it("contactPlanProblems() takes them of a node that follows one", () => {
    expect(() => nodeOf(reading(skySite()))).not.toThrow();
  });
});
