import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allJudged, siteJudgements } from "../../../../../constructs/report/subjects/coverage/site-judgements";
import { finding } from "../../../../support/report/reports";

const never = { pass: 0, fail: 0, unknown: 0, "not-applicable": 3 };
const excused = (rule: string, subject: string, reason: string) => {
  const {
    value: _v,
    limit: _l,
    margin: _m,
    relativeMargin: _r,
    remedy: _d,
    effect: _e,
    ...rest
  } = finding({ rule: `compute/${rule}`, subject, reason });
  return { ...rest, outcome: "not-applicable" as const, blocks: false, broken: [], contributors: [], counts: never };
};

describe("siteJudgements()", () => {
  it("puts subjects of one rule and one reason together, each with its place in the order of the judging", () => {
    const judged = [
      excused("one", "a", "no bath"),
      finding(),
      excused("one", "b", "no bath"),
      excused("one", "c", "no rack"),
      excused("two", "a", "no bath"),
    ];
    const { findings, notApplicable } = siteJudgements(judged);
    expect(findings).toEqual([finding()]);
    expect(notApplicable.map(({ rule, reason, subjects }) => [rule, reason, subjects])).toEqual([
      ["compute/one", "no bath", { a: 0, b: 2 }],
      ["compute/one", "no rack", { c: 3 }],
      ["compute/two", "no bath", { a: 4 }],
    ]);
  });

  it("keeps what breaks or holds in a scenario beyond the promises as a finding of its own", () => {
    const { contributors, subject } = finding();
    const beyond = {
      ...excused("one", "a", "no bath"),
      beyondPromise: { scenario: "hottest/x", outcome: "fail" as const, contributors, subject },
    };
    const holding = { ...excused("one", "b", "no bath"), counts: { ...never, pass: 1 } };
    expect(siteJudgements([beyond, holding])).toEqual({ findings: [beyond, holding], notJudged: [], notApplicable: [] });
  });

  it("puts what is not judged together by rule, reason and inputs, and leaves a finding what the policy makes something of", () => {
    const open = (subject: string, missing: string[], effect?: "warn") => ({
      ...excused("one", subject, "no weather"),
      outcome: "not-judged" as const,
      missing,
      counts: { ...never, "not-applicable": 0, "not-judged": 1 },
      ...(effect && { effect }),
    });
    const warned = open("d", ["site.weather"], "warn");
    const judged = [open("a", ["site.weather"]), finding(), open("b", ["site.weather"]), open("c", ["power.earthing"]), warned];
    const { findings, notJudged, notApplicable } = siteJudgements(judged);
    expect(findings).toEqual([finding(), warned]);
    expect(notJudged.map(({ missing, subjects }) => [missing, subjects])).toEqual([
      [["site.weather"], { a: 0, b: 2 }],
      [["power.earthing"], { c: 3 }],
    ]);
    expect(notApplicable).toEqual([]);
    expect(allJudged({ findings, notJudged, notApplicable }).map(({ subject, outcome }) => `${subject} ${outcome}`)).toEqual([
      "a not-judged",
      "compute/rack-1 fail",
      "b not-judged",
      "c not-judged",
      "d not-judged",
    ]);
  });
});

describe("allJudged()", () => {
  const any = fc.array(
    fc.record({ applies: fc.boolean(), rule: fc.constantFrom("one", "two"), reason: fc.constantFrom("no bath", "no rack") }),
    { maxLength: 12 },
  );

  it("gives back the order of the judging, whatever applies", () => {
    fc.assert(
      fc.property(any, (judged) => {
        const all = judged.map(({ applies, rule, reason }, i) => (applies ? finding({ subject: `${i}` }) : excused(rule, `${i}`, reason)));
        const again = allJudged(siteJudgements(all));
        expect(again.map(({ rule, subject, outcome, reason }) => [rule, subject, outcome, reason])).toEqual(
          all.map(({ rule, subject, outcome, reason }) => [rule, subject, outcome, reason]),
        );
      }),
    );
  });

  it("loses nothing of a result whose places were changed by hand", () => {
    const { notApplicable } = siteJudgements([excused("one", "a", "no bath"), excused("one", "b", "no bath")]);
    const moved = notApplicable.map((one) => ({ ...one, subjects: { a: 99, b: 99 } }));
    expect(allJudged({ findings: [finding()], notApplicable: moved }).map(({ subject }) => subject)).toEqual(["compute/rack-1", "a", "b"]);
  });
});
