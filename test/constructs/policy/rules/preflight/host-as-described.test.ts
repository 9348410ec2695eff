import { judgeRule, ruleCases } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { hostAsDescribed } from "../../../../../constructs/policy/rules/preflight/host-as-described";
import { engineInput, nobodyAsked, noProps } from "../../../../support/rules/engine-cases";

const described = { memoryMiB: 8192, cores: 4 };

ruleCases(hostAsDescribed, {
  subject: "engines/engine",
  pass: engineInput({ described }),
  fail: engineInput({ described, memoryMiB: 4096 }),
  unknown: nobodyAsked,
  notApplicable: engineInput({}),
  boundary: { at: engineInput({ described, memoryMiB: 8192, processors: 4 }), beyond: engineInput({ described, memoryMiB: 8191 }) },
  fromProps: { pass: noProps, fail: noProps },
});

describe("preflight/host-as-described", () => {
  it("judges the one of memory and cores of which the design gives away most", () => {
    expect(judgeRule(hostAsDescribed, engineInput({ described, processors: 2 }))).toMatchObject([
      { outcome: "fail", at: "cores", unit: "cores", value: 4, limit: 2, remedy: expect.stringContaining("at most 16384 MiB and 2 cores") },
    ]);
  });
});
