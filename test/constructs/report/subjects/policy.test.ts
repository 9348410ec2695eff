import { policyText } from "cdktf-edge-node/report";
import { describe, expect, it } from "vitest";
import { onlyText, waiverDayText } from "../../../../constructs/report/subjects/policy";
import { finding, reportOf } from "../../../support/report/reports";

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

describe("waiverDayText()", () => {
  const policy = { ...reportOf().policy, today: "2026-11-25" };
  const waived = finding({ blocks: false, accepted: { by: "waiver", reason: "pads arrive", owner: "A. Operator", expires: "2027-03-31" } });
  const expired = { id: "policy/waiver-expired", place: "waivers[0]", message: "Waiver expired: mend the site", effect: "block" } as const;

  it("waiverDayText() stands in policyText() where a waiver accepts something: one that never ends looks like one that holds", () => {
    expect(policyText({ ...reportOf(waived), policy })).toBe(
      [
        "! riyadh-1",
        "  waivers held against 2026-11-25",
        "  accepted cooling/supply-within-it-limit on compute/rack-1: waiver: pads arrive, A. Operator, until 2027-03-31",
      ].join("\n"),
    );
  });

  it("waiverDayText() is there for a waiver that accepts nothing, and not without one", () => {
    expect(waiverDayText({ policy: { ...policy, notices: [expired] }, findings: [] })).toBe("waivers held against 2026-11-25");
    expect(waiverDayText({ policy, findings: [finding({ accepted: { by: "baseline", reason: "known" } })] })).toBeUndefined();
  });
});

describe("policyText()", () => {
  const names = (count: number) => Array.from({ length: count }, (_, i) => `power/circuit-${i + 1}/breaker`);

  it("policyText() says once what is softened and judged alike of several breakers", () => {
    const warned = names(6).map((subject) => finding({ subject, effect: "warn", enforcement: "warn", blocks: false }));
    expect(policyText(reportOf(...warned))).toBe(
      [
        "! riyadh-1",
        "  fail cooling/supply-within-it-limit: The coolant supply is not warmer than the rack allows",
        "    power/circuit-1/breaker (and power/circuit-2/breaker, power/circuit-3/breaker, power/circuit-4/breaker and 2 more): shortfall 11.6 K: value 56.6 °C, limit at most 45.0 °C",
        "    scenario hottest/dry-cooler-2-lost, largest contributor outdoor air 49.8 °C",
        "    remedy: add adiabatic pads",
        "    does not block: warn set by core",
      ].join("\n"),
    );
  });

  it("policyText() says once what one waiver accepts of several breakers", () => {
    const accepted = { by: "waiver", reason: "until summer", owner: "me" } as const;
    const waived = names(2).map((subject) => finding({ subject, accepted, blocks: false }));
    expect(policyText(reportOf(...waived))).toContain(
      "  accepted cooling/supply-within-it-limit on power/circuit-1/breaker (and power/circuit-2/breaker): waiver: until summer, me",
    );
  });
});
