import { judgeRule, ruleCases } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { apiVersion } from "../../../../../constructs/policy/rules/preflight/api-version";
import { engineInput, nobodyAsked, noProps, refusedInput } from "../../../../support/rules/engine-cases";

ruleCases(apiVersion, {
  subject: "engines/engine",
  pass: engineInput(),
  fail: engineInput({ apiVersion: "1.24" }),
  unknown: nobodyAsked,
  notApplicable: refusedInput,
  boundary: { impossible: "versions are no numbers with a margin" },
  fromProps: { pass: noProps, fail: noProps },
});

describe("preflight/api-version", () => {
  it.each([
    ["1.28", "fail"],
    ["1.29", "pass"],
    ["1.100", "pass"],
    ["1.3", "fail"],
    ["2.0", "pass"],
    ["what", "fail"],
  ])("of %s it says %s", (version, outcome) => {
    expect(judgeRule(apiVersion, engineInput({ apiVersion: version }))[0]?.outcome).toBe(outcome);
  });
});
