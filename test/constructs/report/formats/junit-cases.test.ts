import { describe, expect, it } from "vitest";
import { junitCases } from "../../../../constructs/report/formats/junit-cases";
import { finding, reportOf } from "../../../support/report/reports";

const failing = finding();
const passing = finding({ outcome: "pass", value: 41.3, margin: 3.7, relativeMargin: 0.37, blocks: false, broken: [] });
const { effect: _e, remedy: _r, ...quiet } = passing;
const { value: _v, limit: _l, margin: _m, relativeMargin: _s, ...unmeasured } = failing;
const waiver = {
  by: "waiver",
  reason: "pads arrive in March",
  owner: "A. Operator",
  expires: "2027-03-31",
  ticket: "EDGE-12",
} as const;

describe("junitCases()", () => {
  it("junitCases() gives a rule on a subject that passes as a case with nothing to say, named by its site", () => {
    expect(junitCases(reportOf(quiet))).toEqual([{ classname: "cooling/supply-within-it-limit", name: "riyadh-1/compute/rack-1" }]);
  });

  it("junitCases() gives a fail that blocks as a failure: what was measured in one line, and everything that is known", () => {
    expect(junitCases(reportOf(failing))[0]?.result).toEqual({
      element: "failure",
      type: "fail",
      message: "The coolant supply is not warmer than the rack allows: shortfall 11.6 K: value 56.6 °C, limit at most 45.0 °C",
      text: [
        "fail cooling/supply-within-it-limit: The coolant supply is not warmer than the rack allows",
        "  compute/rack-1: shortfall 11.6 K: value 56.6 °C, limit at most 45.0 °C",
        "  scenario hottest/dry-cooler-2-lost, largest contributor outdoor air 49.8 °C",
        "  remedy: add adiabatic pads",
      ].join("\n"),
    });
  });

  it("junitCases() gives an unknown that blocks as a failure with its reason", () => {
    const unknown = { ...unmeasured, outcome: "unknown", reason: "the limit is not known" } as const;
    expect(junitCases(reportOf(unknown))[0]?.result).toMatchObject({
      element: "failure",
      type: "unknown",
      message: "The coolant supply is not warmer than the rack allows: the limit is not known",
    });
  });

  it("junitCases() gives a pass that is too near its limit, where the policy blocks that, as a failure with the band", () => {
    const near = { ...passing, blocks: true, effect: "block", nearLimit: { band: 5, setBy: "site" } } as const;
    expect(junitCases(reportOf(near))[0]?.result).toMatchObject({
      element: "failure",
      type: "near-limit",
      message:
        "The coolant supply is not warmer than the rack allows: value 41.3 °C, limit at most 45.0 °C, margin +3.7 K, inside the warn band of 5.0 K set by site",
      text: expect.stringMatching(/^near limit cooling\/supply-within-it-limit/),
    });
  });

  it("junitCases() gives a rule that threw as an error", () => {
    const defect = { ...unmeasured, subject: "node", defect: true, reason: "the rule threw: boom" } as const;
    expect(junitCases(reportOf(defect))[0]?.result).toMatchObject({
      element: "error",
      type: "defect",
      message: "The coolant supply is not warmer than the rack allows: the rule threw: boom",
    });
  });

  it("junitCases() skips what a waiver or the baseline accepts, and says who, why, until when, and what is accepted", () => {
    const [waived, known] = junitCases(
      reportOf(
        finding({ accepted: waiver, blocks: false }),
        finding({ subject: "compute/rack-2", accepted: { by: "baseline", reason: "known" }, blocks: false }),
      ),
    ).map(({ result }) => result);
    expect(waived).toMatchObject({
      element: "skipped",
      type: "waiver",
      message: "waiver: pads arrive in March, A. Operator, until 2027-03-31, EDGE-12",
    });
    expect(waived?.text).toMatch(/^waiver: pads arrive in March[^\n]*\nfail cooling\/supply-within-it-limit[\s\S]*shortfall 11\.6 K/);
    expect(known).toMatchObject({ element: "skipped", type: "baseline", message: "baseline: known" });
  });

  it("junitCases() names the scenarios in which the baseline accepts a fail and those in which it does not", () => {
    const partly = finding({ unaccepted: ["hottest/feed-a-lost"] });
    expect(junitCases(reportOf(partly))[0]?.result?.text).toContain("accepted in other scenarios, but not in hottest/feed-a-lost");
  });

  it("junitCases() skips a rule that has nothing to say of the subject, with the reason", () => {
    const { effect: _, ...rest } = unmeasured;
    const notApplicable = { ...rest, outcome: "not-applicable", blocks: false, reason: "the site promises no autonomy" } as const;
    expect(junitCases(reportOf(notApplicable))[0]?.result).toMatchObject({
      element: "skipped",
      type: "not-applicable",
      message: "not applicable: the site promises no autonomy",
    });
  });

  it.each(["warn", "inform"] as const)("junitCases() lets a fail pass that the policy has as %s, and shows it in the output", (effect) => {
    const [one] = junitCases(reportOf(finding({ effect, blocks: false })));
    expect(one?.result).toBeUndefined();
    expect(one?.output).toMatch(new RegExp(`^effect ${effect}, does not block\nfail cooling/supply[\\s\\S]*shortfall 11\\.6 K`));
  });

  it("junitCases() shows what fails only beyond what the site promises, and does not call it a failure", () => {
    const { effect: _, ...rest } = failing;
    const [only] = junitCases(reportOf({ ...rest, promised: false, blocks: false }));
    const [also] = junitCases(reportOf({ ...quiet, beyondPromise: { scenario: "hottest/dry-cooler-2-lost", ...failing } }));
    for (const one of [only, also]) {
      expect(one?.result).toBeUndefined();
      expect(one?.output).toMatch(/^beyond what the site promises, does not block\nfail cooling\/supply[\s\S]*hottest\/dry-cooler-2-lost/);
    }
  });

  it("junitCases() has a case for each rule that is off, for an audit, and for a run that was limited", () => {
    const report = reportOf(quiet);
    const switchedOff = [{ rule: "cooling/room-stays-warm", by: "country SA", reason: "never below 0 °C, B. Chief" }];
    const policy = { ...report.policy, switchedOff, audit: true, only: { rules: ["cooling/*"], scenarios: ["hottest/*"] } };
    expect(junitCases({ ...report, policy }).slice(1)).toMatchObject([
      {
        classname: "policy/rule-off",
        name: "riyadh-1/cooling/room-stays-warm",
        result: { element: "skipped", message: "rule off, by the country SA: never below 0 °C, B. Chief" },
      },
      { classname: "policy/audit", name: "riyadh-1/waivers-and-baseline", result: { message: "audit: waivers and baseline are ignored" } },
      {
        classname: "policy/only",
        name: "riyadh-1/the-rest",
        result: { element: "skipped", message: "only rules cooling/* and scenarios hottest/*: the rest was not judged" },
      },
    ]);
  });

  it("junitCases() gives a notice on the policy as a failure where it blocks, else with its words in the output", () => {
    const report = reportOf(quiet);
    const notices = [
      { id: "policy/waiver-expired", place: "waivers[0]", message: "Waiver expired: mend the site", effect: "block" },
      { id: "policy/waiver-unused", place: "waivers[1]", message: "Waiver accepts nothing: remove it", effect: "warn" },
    ] as const;
    expect(junitCases({ ...report, policy: { ...report.policy, notices } }).slice(1)).toEqual([
      {
        classname: "policy/waiver-expired",
        name: "riyadh-1/waivers[0]",
        result: { element: "failure", type: "policy", message: "Waiver expired: mend the site", text: "Waiver expired: mend the site" },
      },
      { classname: "policy/waiver-unused", name: "riyadh-1/waivers[1]", output: "Waiver accepts nothing: remove it" },
    ]);
  });

  it("junitCases() puts notices of one kind and place into one case: readers keep one of two that are named alike", () => {
    const report = reportOf(quiet);
    const notice = { id: "policy/waiver-over-cap", place: "waivers[0]", effect: "block" } as const;
    const notices = [
      { ...notice, message: "rack-1 is over" },
      { ...notice, message: "rack-2 is over" },
    ];
    expect(junitCases({ ...report, policy: { ...report.policy, notices } }).slice(1)).toMatchObject([
      { name: "riyadh-1/waivers[0]", result: { text: "rack-1 is over\nrack-2 is over" } },
    ]);
  });
});
