import { describe, expect, it } from "vitest";
import { decoder, parse } from "../../../support/props/orchestration-props";
import { problemsOf } from "../../../support/props/problems-of";
import { telemetryProblems } from "../../../support/props/telemetry-props";

const token = ["ghp", "q7Tz0cVb3LmX9rKs5WnJ8yDf2HgP6aQe4RuM"].join("_"); // the form of one, of nobody

describe("repeatNoSecret()", () => {
  it.each(["replicas", "priority", "sheddable", "contactPlan", "memory", "power", "rack", "name"])(
    "repeatNoSecret() keeps a token out of what is said of %s of a workload",
    (prop) => {
      const problems = problemsOf(() => parse([{ ...decoder, [prop]: token }]));
      expect(problems).not.toEqual([]);
      expect(problems.join()).not.toContain(token);
    },
  );

  it("repeatNoSecret() keeps a token out of what is said of telemetry, and shows what is none", () => {
    for (const change of [{ interval: token }, { targets: { "rack-1": token } }, { uncertainty: { heat: token } }, { monitors: token }])
      expect(telemetryProblems(change).join()).not.toContain(token);
    expect(telemetryProblems({ interval: "five" }).join()).toContain('"five"');
    expect(problemsOf(() => parse([{ ...decoder, replicas: "two" }])).join()).toContain('must be a number but is "two": write a number');
  });
});
