import { judgeRule, ruleCases } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { clockWithinBound } from "../../../../../constructs/policy/rules/preflight/clock-within-bound";
import { engineInput, noProps, refusedInput } from "../../../../support/rules/engine-cases";

const clock = (offsetS: number, uncertaintyS: number) => engineInput({ clock: { offsetS, uncertaintyS } });

ruleCases(clockWithinBound, {
  subject: "engines/engine",
  pass: clock(0.5, 0.2),
  fail: clock(-3, 0.2),
  unknown: clock(0.9, 0.2),
  notApplicable: refusedInput,
  boundary: { at: clock(0.75, 0.25), beyond: clock(1.5, 0.25) },
  fromProps: { pass: noProps, fail: noProps },
});

describe("preflight/clock-within-bound", () => {
  const judged = (offsetS: number, uncertaintyS: number, maximumOffset?: string) =>
    judgeRule(clockWithinBound, {
      ...clock(offsetS, uncertaintyS),
      ...(maximumOffset !== undefined && { parameters: { maximumOffset } }),
    })[0];

  it("passes what is within the bound whatever the way took, fails what is beyond it, and says of the rest that it does not know", () => {
    expect(judged(0.4, 0.5)).toMatchObject({ outcome: "pass", value: 0.9 });
    expect(judged(-3600, 2)).toMatchObject({ outcome: "fail", value: 3598, remedy: expect.stringContaining("3600 s behind") });
    expect(judged(1.2, 0.3)?.reason).toContain("off by 1.20 s ± 0.30 s");
    expect(judged(1.2, 0.3)?.reason).toContain("the answer took 0.60 s");
  });

  it("takes another bound from the policy", () => {
    expect(judged(0.4, 0.5, "2 s")?.limit).toBe(2);
    expect(judged(4, 0.5, "5 s")?.outcome).toBe("pass");
    expect(judged(0.4, 0.01, "100 ms")?.outcome).toBe("fail");
  });
});
