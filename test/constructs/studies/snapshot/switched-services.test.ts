import { describe, expect, it } from "vitest";
import { sheddingNode, sheddingProps } from "../../../support/nodes/shedding";
import { problemsOf } from "../../../support/props/problems-of";

const problems = (change: Parameters<typeof sheddingNode>[0]) => problemsOf(() => sheddingNode(change));
const { workloads } = sheddingProps().orchestration;
const shedding = sheddingProps().orchestration.shedding ?? expect.unreachable();

describe("sheddingControl()", () => {
  it("sheddingControl() knows how long each service takes to stop and to start", () => {
    expect(sheddingNode().node.shedding).toEqual({
      pollS: 5,
      holdS: 600,
      services: [
        { id: "archiver", priority: 5, stopGraceS: 30, restartS: 300 },
        { id: "trainer", priority: 9, stopGraceS: 30, restartS: 300 },
        { id: "viewer", priority: 9, stopGraceS: 30, restartS: 300 },
      ],
    });
  });
});

describe("sheddingControlProblems()", () => {
  it("sheddingControlProblems() finds programs that shed nothing", () => {
    expect(problems({ promised: false })).toEqual([
      "orchestration.shedding: sheds nothing because the site does not promise it: state site.promises.shedding, or leave it out",
    ]);
    const kept = workloads.map((one) => ({ ...one, sheddable: false }));
    expect(problems({ orchestration: { workloads: kept }, rack: { sheddable: true } })).toEqual([
      "orchestration.shedding: has no workload to stop: declare a workload of priority 5 or more sheddable, or leave it out",
    ]);
  });

  it("sheddingControlProblems() finds a hold that is shorter than two restarts", () => {
    expect(problems({ orchestration: { shedding: { ...shedding, hold: "9 min" } } })).toEqual([
      "orchestration.shedding.hold: must be at least twice the longest restart of a workload, 600 s, but is 540 s: raise it, or shorten the health checks",
    ]);
  });

  it("sheddingControlProblems() finds a workload that runs once", () => {
    const once = workloads.map((one) => {
      const { healthcheck: _, ...rest } = one;
      return one.name === "trainer" ? { ...rest, runs: "once" as const } : one;
    });
    expect(problems({ orchestration: { workloads: once } })).toEqual([
      "orchestration.workloads[2].sheddable: must not be sheddable and run once: a program that was stopped would run again from its beginning; leave one of the two out",
    ]);
  });
});
