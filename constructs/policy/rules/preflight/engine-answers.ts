import { eachEngine, engineSubject, notAskedText } from "../../judgements/each-engine";
import { engines } from "../../judgements/engines";
import { judgeRequirement, judgeUnknown, passes } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

export const engineAnswers = defineRule({
  id: "preflight/engine-answers",
  title: "The engine answers",
  why: "An apply that does not reach the engine changes nothing, or stops half done when the connection breaks. Nothing else about the engine can be checked, so a waiver is not allowed.",
  source: "our own definition: docs/deploying.md, Before an apply",
  severity: "critical",
  waivable: false,
  remedy: "Correct dockerHost or DOCKER_HOST, start the engine, or repair the connection to it",
  judges: engines,
  worsenedBy: [],
  check: (context) =>
    eachEngine(context, (engine) => {
      const subject = engineSubject(engine);
      switch (engine.outcome) {
        case "answers":
          return passes(subject);
        case "refuses":
          return judgeRequirement(subject, false, { reason: `${engine.address} does not answer: ${engine.reason}`, remedy: engine.remedy });
        case "not-asked":
          return judgeUnknown(subject, notAskedText(engine.reason));
      }
    }),
});
