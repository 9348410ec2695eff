import type { EngineSecret } from "../../../facts/engine";
import { eachAnswer, eachAnsweringEngine, notAskedText, serviceSubject } from "../../judgements/each-engine";
import { engines } from "../../judgements/engines";
import { judgeRequirement, judgeUnknown, type PendingJudgement } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** Every file of a secret is there, and the user of its service can read it. */
export const secretsAreReadable = defineRule({
  id: "preflight/secrets-are-readable",
  title: "Secrets lie on the host, readable by their services",
  why: "An engine refuses a container whose secret is not there, and the apply ends there, half done. A program that cannot read its secret ends again and again.",
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
      : `let ${user} read ${hostFile}, as by chown ${user} ${hostFile} and chmod 400 ${hostFile} on the host`,
  });
}
