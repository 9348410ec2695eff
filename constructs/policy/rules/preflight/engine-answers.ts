import { eachEngine, engineSubject, notAskedText } from "../../judgements/each-engine";
import { engines } from "../../judgements/engines";
import { judgeRequirement, judgeUnknown, passes } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** Somebody answers at the address of each engine. */
export const engineAnswers = defineRule({
  id: "preflight/engine-answers",
  title: "The engine answers",
  why: "An apply that does not reach the engine changes nothing, or stops half-way where the connection breaks. What an engine that does not answer would say is not known, and so nobody may accept it.",
  source: "our own definition: docs/deploying.md, Before an apply",
  severity: "critical",
  waivable: false,
  remedy: "Correct dockerHost or DOCKER_HOST, start the engine, or mend the way to it",
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
