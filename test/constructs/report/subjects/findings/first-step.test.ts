import { describe, expect, it } from "vitest";
import type { Finding } from "../../../../../constructs/policy/rule/finding";
import { presentFirstStep } from "../../../../../constructs/report/subjects/findings/first-step";
import { verdictTree } from "../../../../../constructs/report/subjects/findings/verdict-tree";
import { finding, reportOf } from "../../../../support/report/reports";

const unknown = (rule: Finding["rule"], reason: string): Finding => {
  const { relativeMargin: _, margin: __, remedy: ___, ...unjudged } = finding({ rule, outcome: "unknown", severity: "critical", reason });
  return unjudged;
};
const firstOf = (...findings: readonly Finding[]) => {
  const [block] = presentFirstStep([], verdictTree({ ...reportOf(...findings), verdict: "fail" }))?.blocks ?? [];
  return block;
};

describe("presentFirstStep()", () => {
  const passedOn = unknown("cooling/coolant-does-not-freeze", "the loop runs through the room: the room is unknown");
  const room = (["power/phase-balance", "power/breaker-loading"] as const).map((rule) => unknown(rule, "the room is unknown"));

  it("presentFirstStep() says the reason that makes most findings unknown, as a sentence", () => {
    expect(firstOf(passedOn, ...room)).toBe("The room is unknown.");
    expect(firstOf(passedOn)).toBe("The loop runs through the room: the room is unknown.");
  });

  it("presentFirstStep() begins with what fails, where it is as severe as what is unknown", () => {
    expect(firstOf(...room, finding({ severity: "critical", remedy: "add a cooler" }))).toEqual({ look: "remedy", text: "Add a cooler." });
  });
});
