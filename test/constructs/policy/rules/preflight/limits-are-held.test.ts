import { judgeRule, ruleCases } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { limitsAreHeld } from "../../../../../constructs/policy/rules/preflight/limits-are-held";
import { engineInput, nobodyAsked, noProps } from "../../../../support/rules/engine-cases";

ruleCases(limitsAreHeld, {
  subject: "engines/engine",
  pass: engineInput(),
  fail: engineInput({ limits: { memory: true, swap: false, cpuShares: true, cpuset: true } }),
  unknown: nobodyAsked,
  notApplicable: engineInput({ services: [] }),
  boundary: { impossible: "a kernel holds a limit or does not" },
  fromProps: { pass: noProps, fail: noProps },
});

describe("preflight/limits-are-held", () => {
  const limits = { memory: false, swap: false, cpuShares: true, cpuset: false };

  it("names each limit that is lost, that on processors only where a service asks for them", () => {
    expect(judgeRule(limitsAreHeld, engineInput({ limits }))[0]?.reason).toBe("its kernel enforces no limit on memory, swap");
    const asking = engineInput({ limits }, { machine: { devices: [], cpuset: "0", ulimits: {} } });
    expect(judgeRule(limitsAreHeld, asking)[0]?.reason).toBe("its kernel enforces no limit on memory, swap, which processors");
  });
});
