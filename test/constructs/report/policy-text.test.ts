import { policyText } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { onlyText } from "../../../constructs/report/policy-text";
import { reportOf } from "./reports";

describe("onlyText()", () => {
  it.each([
    [{ rules: ["cooling/*"] }, "only rules cooling/*: the rest was not judged"],
    [{ scenarios: ["hottest/*", "coldest/healthy"] }, "only scenarios hottest/*, coldest/healthy: the rest was not judged"],
    [{ rules: ["power/*"], scenarios: ["hottest/*"] }, "only rules power/* and scenarios hottest/*: the rest was not judged"],
  ])("onlyText(%j) is %j", (only, text) => {
    expect(onlyText(only)).toBe(text);
  });

  it("onlyText() stands in what policyText() says of a limited run, whose verdict is on a part", () => {
    const report = reportOf();
    expect(policyText({ ...report, policy: { ...report.policy, only: { rules: ["cooling/*"] } } })).toBe(
      "! riyadh-1\n  only rules cooling/*: the rest was not judged",
    );
  });
});
