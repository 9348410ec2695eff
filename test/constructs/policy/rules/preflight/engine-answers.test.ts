import { judgeRule, ruleCases } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { engineAnswers } from "../../../../../constructs/policy/rules/preflight/engine-answers";
import { engineInput, nobodyAsked, noProps, refusedInput, refusing, unasked } from "../../../../support/rules/engine-cases";

ruleCases(engineAnswers, {
  subject: "engines/engine",
  pass: engineInput(),
  fail: refusedInput,
  unknown: { answers: { engines: [unasked] } },
  notApplicable: { impossible: "every engine is asked, or its address is not known" },
  boundary: { impossible: "an engine answers or does not" },
  fromProps: { pass: noProps, fail: noProps },
});

describe("preflight/engine-answers", () => {
  it("says where nobody answers, why, and what to do, and that nobody was asked where nobody was", () => {
    expect(judgeRule(engineAnswers, { answers: { engines: [refusing, unasked] } })).toMatchObject([
      { outcome: "fail", reason: "ssh://edge@10.0.0.7 does not answer: Connection refused", remedy: "start it" },
      { outcome: "unknown", reason: "not checked: dockerHost is the variable docker_host" },
    ]);
    expect(judgeRule(engineAnswers, nobodyAsked)).toMatchObject([{ subject: "engines", outcome: "unknown" }]);
  });

  it("is waived by nobody, for what the engine would say is not known", () => expect(engineAnswers.waivable).toBe(false));
});
