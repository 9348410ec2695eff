import type { EngineSecret } from "../../../facts/engine";
import { eachAnswer, eachAnsweringEngine, notAskedText, serviceSubject } from "../../judgements/each-engine";
import { engines } from "../../judgements/engines";
import { judgeRequirement, judgeUnknown, type PendingJudgement } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** Checks that the file of every secret is on the host, and that the user of its service can read it. */
export const secretsAreReadable = defineRule({
  id: "preflight/secrets-are-readable",
  title: "Every secret is on its host, and its service can read it",
  why: "An engine refuses a container whose secret is missing, and the apply stops half done. A program that cannot read its secret stops again after each start.",
  source: "docs/secrets.md; Docker Engine API 1.41, Mount: a bind whose source is missing is refused",
  severity: "critical",
  remedy: "Write the file on the host, readable by the user of the service",
  judges: engines,
  worsenedBy: [],
  check: (context) =>
    eachAnsweringEngine(context, ({ secrets }, subject) => eachAnswer(subject, secrets, "its services have no secrets", judged)),
});

function judged({ service, path, hostFile, user, state }: EngineSecret): PendingJudgement {
  const subject = serviceSubject(service, path);
  if ("notAsked" in state) return judgeUnknown(subject, notAskedText(state.notAsked));
  const isMissing = state.value === "missing";
  return judgeRequirement(subject, state.value === "readable", {
    reason: `${hostFile} of ${service} ${isMissing ? "is not on the host" : `cannot be read by its user ${user}`}`,
    remedy: isMissing
      ? `write ${hostFile} on the host, readable by ${user}`
      : `let ${user} read ${hostFile}, such as by chown ${user} ${hostFile} and chmod 400 ${hostFile} on the host`,
  });
}
