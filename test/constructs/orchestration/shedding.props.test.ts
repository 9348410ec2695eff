import { describe, expect, it } from "vitest";
import { orchestrationSchema } from "../../../constructs/orchestration/orchestration.props";
import { parseProps } from "../../../constructs/props/parse-props";
import { sheddingProps } from "../../support/nodes/shedding";
import { problemsOf } from "../../support/props/problems-of";

const { orchestration } = sheddingProps();
const problems = (change: object) =>
  problemsOf(() =>
    parseProps(orchestrationSchema, "orchestration", { ...orchestration, shedding: { ...orchestration.shedding, ...change } }),
  );

describe("sheddingSchema", () => {
  it.each([
    [{ socketGroup: 0 }, "shedding.socketGroup: must be"],
    [{ socketGroup: "docker" }, "shedding.socketGroup: must be"],
    [{ poll: "0.5 s" }, "shedding.poll: must be whole seconds from 1 s but is 0.5 s"],
    [{ poll: "2 min" }, "shedding.poll: must be at most"],
    [{ hold: "90.5 s" }, "shedding.hold: must be whole seconds from 1 s but is 90.5 s"],
    [{ socket: "docker.sock" }, "shedding.socket: must be an absolute path but is"],
    [{ polls: "5 s" }, "shedding.polls: unknown prop"],
  ])("sheddingSchema refuses %j", (change, message) => {
    const [first = ""] = problems(change);
    expect(first).toContain(message);
  });

  it("sheddingSchema takes no workload with the name of one of its programs", () => {
    const [first, ...others] = orchestration.workloads;
    const named = { ...orchestration, workloads: [{ ...first, name: "engine-gate" }, ...others] };
    expect(problemsOf(() => parseProps(orchestrationSchema, "orchestration", named))[0]).toContain(
      'workloads[0].name: must not be "engine-gate", the name of the program that reaches the engine',
    );
  });
});
