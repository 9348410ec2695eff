import type { WaiverProps } from "cdktf-edge-node";
import { evaluate } from "cdktf-edge-node/report";
import { judge, judgeUnknown } from "cdktf-edge-node/rules";
import { describe, expect, it } from "vitest";
import { node, on, policyOf, ruleOf, valued } from "../../../support/rules/test-rules";

const today = "2026-11-25";
const waiver: WaiverProps = {
  rule: "test/rule",
  subject: "compute/rack-1",
  reason: "the larger cooler comes with the next ship",
  owner: "A. Engineer",
  expires: "2027-03-31",
};
const hot = valued({ "compute/rack-1": 12, "compute/rack-10": 12, "compute/rack-2": 1 });
const judged = (change: Partial<WaiverProps> = {}, rule = hot, more = {}) =>
  evaluate(node, { policy: policyOf(rule, { today, waivers: [{ ...waiver, ...change }], ...more }) });

describe("judgeWaiver()", () => {
  it("judgeWaiver() accepts a fail on its subject, and not on a sibling whose name begins with it", () => {
    const { findings, verdict, policy } = judged();
    expect(on(findings, "compute/rack-1")).toMatchObject({
      outcome: "fail",
      blocks: false,
      accepted: { by: "waiver", reason: waiver.reason, owner: waiver.owner, expires: waiver.expires },
    });
    expect(on(findings, "compute/rack-10")).toMatchObject({ outcome: "fail", blocks: true });
    expect(on(findings, "compute/rack-10").accepted).toBeUndefined();
    expect(policy.notices).toEqual([]);
    expect(verdict).toBe("fail");
  });

  it("judgeWaiver() on a parent accepts nothing: it hides no sibling below it", () => {
    const { findings, policy } = judged({ subject: "compute" });
    expect(findings.filter(({ accepted }) => accepted)).toEqual([]);
    expect(policy.notices).toMatchObject([{ id: "policy/waiver-unused", place: "waivers[0]", effect: "warn" }]);
  });

  it("judgeWaiver() takes * for one whole segment", () => {
    expect(judged({ subject: "compute/*" }).verdict).toBe("pass");
    expect(judged({ subject: "*" }).verdict).toBe("fail");
  });

  it("judgeWaiver() holds on its last day and is a finding on the day after", () => {
    expect(on(judged({ expires: today }).findings, "compute/rack-1").accepted).toBeDefined();
    const { findings, policy } = judged({ expires: "2026-11-24" });
    expect(on(findings, "compute/rack-1").blocks).toBe(true);
    expect(policy.notices).toMatchObject([
      { id: "policy/waiver-expired", message: expect.stringContaining("must be valid on 2026-11-25 but expired on 2026-11-24") },
    ]);
  });

  it("judgeWaiver() says that it ends soon, up to thirty days before", () => {
    expect(judged({ expires: "2026-12-25" }).policy.notices).toMatchObject([{ id: "policy/waiver-soon-expired", effect: "warn" }]);
    expect(judged({ expires: "2026-12-26" }).policy.notices).toEqual([]);
  });

  it("judgeWaiver() of a rule that does not exist blocks, and says which was meant", () => {
    const { policy, verdict } = judged({ rule: "test/rul" }, valued({ "compute/rack-1": 1 }));
    expect(verdict).toBe("fail");
    expect(policy.notices).toMatchObject([
      { id: "policy/waiver-unknown-rule", effect: "block", message: expect.stringContaining('did you mean "test/rule"?') },
    ]);
  });

  it("judgeWaiver() of a rule that forbids it blocks, and accepts nothing", () => {
    const { findings, policy, verdict } = judged({}, valued({ "compute/rack-1": 12 }, { waivable: false }));
    expect(verdict).toBe("fail");
    expect(on(findings, "compute/rack-1").blocks).toBe(true);
    expect(policy.notices).toMatchObject([{ id: "policy/waiver-forbidden", effect: "block" }]);
  });

  it("judgeWaiver() accepts up to its cap in every scenario, and says by how much one goes beyond", () => {
    const uneven = valued({ "compute/rack-1": (scenario) => (scenario === "coldest/healthy" ? 13.5 : 12) });
    expect(judged({ cap: "2 W" }, valued({ "compute/rack-1": 12 })).verdict).toBe("pass");
    expect(judged({ cap: "0.0035 kW" }, uneven).verdict).toBe("pass");
    const { verdict, policy } = judged({ cap: "2 W" }, uneven);
    expect(verdict).toBe("fail");
    expect(policy.notices).toMatchObject([
      { id: "policy/waiver-over-cap", message: expect.stringContaining("accepts at most 2 W but the deviation is 3.5 W") },
    ]);
  });

  it("judgeWaiver() with a cap does not accept what nobody knows in another scenario", () => {
    const partly = ruleOf((context) =>
      context.point.scenario.name === "coldest/healthy"
        ? [judgeUnknown("compute/rack-1", "nobody knows")]
        : valued({ "compute/rack-1": 11 }).check(context),
    );
    expect(judged({}, partly).verdict).toBe("pass");
    const { verdict, policy } = judged({ cap: "5 W" }, partly);
    expect(verdict).toBe("fail");
    expect(policy.notices).toMatchObject([{ message: expect.stringContaining("the deviation is not known in coldest/healthy") }]);
  });

  it("judgeWaiver() refuses a cap of another unit or below zero, and names its place", () => {
    expect(() => judged({ cap: "2 K" })).toThrow(/waivers\[0\]\.cap is not valid/);
    expect(() => judged({ cap: "-2 W" })).toThrow(/waivers\[0\]\.cap is not valid/);
  });

  it("judgeWaiver() never accepts a rule that threw", () => {
    const throwing = ruleOf(() => {
      throw new Error("broken");
    });
    const { verdict, findings, policy } = judged({ subject: "node" }, throwing);
    expect(verdict).toBe("fail");
    expect(findings).toMatchObject([{ defect: true, blocks: true }]);
    expect(policy.notices).toMatchObject([{ id: "policy/waiver-unused" }]);
  });

  it("judgeWaiver() of a rule that is off is unused", () => {
    const off = { site: { "test/rule": { enforcement: { off: "not at this site; A. Engineer, 2026" } } } };
    const other = valued({ node: 1 }, { id: "test/other" });
    const { policy } = evaluate(node, { policy: policyOf([hot, other], { today, waivers: [waiver], ...off }) });
    expect(policy.notices).toMatchObject([{ id: "policy/waiver-unused", message: expect.stringContaining("the rule is off") }]);
  });

  it("an audit run ignores every waiver and says so", () => {
    const { findings, policy, verdict } = judged({}, hot, { audit: true });
    expect(verdict).toBe("fail");
    expect(findings.filter(({ accepted }) => accepted)).toEqual([]);
    expect(policy).toMatchObject({ audit: true, notices: [] });
  });

  it("a waiver without a date to hold it against is refused, and so is one without reason, owner or a real date", () => {
    expect(() => evaluate(node, { policy: policyOf(hot, { waivers: [waiver] }) })).toThrow(/today: is required because waivers expire/);
    for (const change of [
      { reason: " " },
      { reason: "\u200b\u2060" },
      { owner: "" },
      { owner: "\u200b" },
      { owner: "–" },
      { expires: "2027-02-30" },
      { subject: "compute/" },
    ]) {
      expect(() => judged(change), JSON.stringify(change)).toThrow(/waivers\[0\]\./);
    }
  });

  it("judgeWaiver() accepts what is judged once, within its cap, and says of an unknown that it is not known", () => {
    const once = (value: number) =>
      ruleOf(() => [judge({ subject: "compute/rack-1", unit: "W", bound: "at-most", value, limit: 10, remedy: () => "less" })], {
        judges: "design",
      });
    expect(judged({ cap: "2 W" }, once(12))).toMatchObject({ verdict: "pass", findings: [{ accepted: { by: "waiver" } }] });
    expect(judged({ cap: "1.9 W" }, once(12)).verdict).toBe("fail");
    expect(judged({ cap: "1.9 W" }, once(Number.NaN)).policy.notices).toMatchObject([
      { id: "policy/waiver-over-cap", message: expect.stringContaining("but the deviation is not known: correct the site") },
    ]);
  });
});
