import type { Evaluation, Finding } from "cdktf-edge-node/report";
import { describe, expect, it } from "vitest";
import { type Change, sameNames } from "../../../constructs/changes/change";
import { compared, keyAfter, nextLimit } from "../../../constructs/remedies/compared";

const rule = "power/breaker-loading";

/** A finding of a promised scenario. */
function finding(subject: string, outcome: Finding["outcome"], more: Partial<Finding> = {}): Finding {
  const blocks = outcome === "fail" || outcome === "unknown";
  return { rule, subject, outcome, promised: true, blocks, ...more } as Finding;
}

const verdict = (findings: readonly Finding[], notices: Evaluation["policy"]["notices"] = []) =>
  ({ findings, policy: { notices } }) as unknown as Evaluation;
const against = (before: readonly Finding[], after: readonly Finding[], names = sameNames, changes: readonly Change[] = []) =>
  compared(before, verdict(after), changes, names);

describe("compared()", () => {
  it("compared() says what passes now, what broke and what blocks", () => {
    const before = [finding("power/a", "fail"), finding("power/b", "pass"), finding("power/c", "fail")];
    const { passing, breaks, blocks } = against(before, [
      finding("power/a", "pass"),
      finding("power/b", "fail"),
      finding("power/c", "fail"),
    ]);
    expect([...passing]).toEqual([`${rule} of power/a`]);
    expect(breaks).toEqual([`${rule} of power/b`]);
    expect(blocks).toEqual([`${rule} of power/b`, `${rule} of power/c`]);
  });

  it("compared() takes what becomes unknown, or is judged no more, for broken where it passed", () => {
    const before = [finding("power/a", "pass"), finding("power/b", "pass"), finding("power/c", "not-judged")];
    const after = [finding("power/a", "unknown"), finding("power/b", "not-judged"), finding("power/c", "not-judged")];
    expect(against(before, after).breaks).toEqual([`${rule} of power/a`, `${rule} of power/b`]);
  });

  it("compared() lets what failed fail otherwise, and what fails beyond the promises fail", () => {
    const before = [finding("power/a", "unknown"), finding("power/b", "fail", { promised: false, blocks: false })];
    expect(against(before, [finding("power/a", "fail"), finding("power/b", "fail", { promised: false, blocks: false })]).breaks).toEqual(
      [],
    );
    expect(against(before, [finding("power/b", "fail")]).breaks).toEqual([`${rule} of power/b`]);
  });

  it("compared() takes a pass beyond the promises alone for none", () => {
    expect(against([finding("power/a", "fail")], [finding("power/a", "pass", { promised: false })]).passing.size).toBe(0);
  });

  it("compared() holds a renamed device against its old name", () => {
    const names = { ...sameNames, renamed: new Map([["facility-pump", "facility-pump-1"]]) };
    const { passing, breaks } = against([finding("cooling/facility-pump", "fail")], [finding("cooling/facility-pump-1", "pass")], names);
    expect([...passing]).toEqual([`${rule} of cooling/facility-pump`]);
    expect(breaks).toEqual([]);
    expect(keyAfter({ rule, subject: "cooling/facility-pump" }, names)).toBe(`${rule} of cooling/facility-pump-1`);
  });

  it("compared() holds a copy against what it is a copy of: it may do as badly, and no worse", () => {
    const names = { ...sameNames, copies: new Map([["fans-4", "fans-3"]]) };
    const copy = finding("power/fans-4/breaker", "fail");
    expect(against([finding("power/fans-3/breaker", "fail")], [copy], names).breaks).toEqual([]);
    expect(against([finding("power/fans-3/breaker", "pass")], [copy], names).breaks).toEqual([`${rule} of power/fans-4/breaker`]);
  });

  it("compared() takes what is new and like nothing to have held", () => {
    expect(against([], [finding("power/genset", "fail")]).breaks).toEqual([`${rule} of power/genset`]);
    expect(against([], [finding("power/genset", "pass")]).breaks).toEqual([]);
  });

  it("compared() takes a pass with too little room for no remedy, and for broken where there was room", () => {
    const near = finding("power/a", "pass", { blocks: true });
    expect(against([near], [near])).toMatchObject({ breaks: [], blocks: [`${rule} of power/a`] });
    expect(against([near], [near]).passing.size).toBe(0);
    expect(against([finding("power/a", "pass")], [near]).breaks).toEqual([`${rule} of power/a`]);
  });

  it("compared() names notices that block", () => {
    const notices = [
      { id: "policy/waiver-unused", place: "waivers[0]", message: "", effect: "block" },
      { id: "policy/waiver-expired", place: "waivers[1]", message: "", effect: "warn" },
    ] as const;
    expect(compared([], verdict([], notices), [], sameNames).blocks).toEqual(["policy/waiver-unused at waivers[0]"]);
  });

  it("compared() leaves aside what rests on what a change took out of a part, and nothing else", () => {
    const restsOn = [{ parts: ["fans"], rules: ["power/selectivity"] }];
    const change = { restsOn } as unknown as Change;
    const of = (subject: string, outcome: Finding["outcome"], id = "power/selectivity") =>
      finding(subject, outcome, { rule: id as Finding["rule"] });
    const held = (subject: string, id?: string) => of(subject, "pass", id);
    const breaks = (before: Finding, after: Finding) => against([before], [after], sameNames, [change]).breaks.length;
    expect(breaks(held("power/fans/breaker"), of("power/fans/breaker", "unknown"))).toBe(0);
    expect(breaks(held("power/fans/breaker"), of("power/fans/breaker", "not-judged"))).toBe(0);
    expect(breaks(held("power/fans/breaker"), of("power/fans/breaker", "fail"))).toBe(1);
    expect(breaks(held("power/pumps/breaker"), of("power/pumps/breaker", "unknown"))).toBe(1);
    expect(breaks(held("power/fans/breaker", rule), of("power/fans/breaker", "unknown", rule))).toBe(1);
  });

  it("compared() finds the main breaker of a feed by the name that findings have for the feed", () => {
    const change = { restsOn: [{ parts: ["a"], rules: [rule] }] } as unknown as Change;
    expect(against([finding("power/feed-a/main", "pass")], [finding("power/feed-a/main", "unknown")], sameNames, [change])).toMatchObject({
      breaks: [],
      blocks: [],
    });
  });
});

describe("nextLimit()", () => {
  const room = (subject: string, relativeMargin: number, more: Partial<Finding> = {}) =>
    finding(subject, "pass", { relativeMargin, margin: 10 * relativeMargin, unit: "A", ...more });

  it("nextLimit() is the tightest of what has less room than before", () => {
    const target = finding("power/a", "fail");
    const before = [target, room("power/b", 0.5), room("power/c", 0.4), room("power/d", 0.1)];
    const after = [room("power/a", 0.01), room("power/b", 0.3), room("power/c", 0.2), room("power/d", 0.1)];
    expect(nextLimit(before, against(before, after), target, sameNames)).toEqual({ rule, subject: "power/c", margin: 2, unit: "A" });
  });

  it("nextLimit() is none where nothing has less room but units that stand by", () => {
    const target = finding("power/a", "fail");
    const before = [target, room("power/b", 0.5), room("power/c", 0.5, { unit: "units" })];
    const after = [room("power/b", 0.5 - 1e-9), room("power/c", 0.1, { unit: "units" })];
    expect(nextLimit(before, against(before, after), target, sameNames)).toBeUndefined();
  });
});
