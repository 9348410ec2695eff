import type { EngineSecret } from "../../../facts/engine";
import { eachAnswer, eachAnsweringEngine, notAskedText, serviceSubject } from "../../judgements/each-engine";
import { engines } from "../../judgements/engines";
import { judgeRequirement, judgeUnknown, type PendingJudgement } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** Checks that the file of every secret is on the host, and that the user of its service can read it; the same of the socket of the engine, where a service uses it. */
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
    eachAnsweringEngine(context, ({ secrets, keepsContainers }, subject) =>
      eachAnswer(subject, secrets, "its services have no secrets", (secret) =>
        secret.isSocket && keepsContainers ? outdatedSocket(secret) : judged(secret),
      ),
    ),
});

/** With live-restore a container runs on while the engine makes a new socket, and has the old one. */
function outdatedSocket({ service, path, hostFile }: EngineSecret): PendingJudgement {
  return judgeRequirement(serviceSubject(service, path), false, {
    reason: `the engine keeps containers while it restarts (live-restore), and ${service} would then have the old socket ${hostFile}`,
    remedy: 'set "live-restore": false in /etc/docker/daemon.json on the host, and restart the engine',
  });
}

function judged({ service, path, hostFile, user, isSocket, state }: EngineSecret): PendingJudgement {
  const subject = serviceSubject(service, path);
  if ("notAsked" in state) return judgeUnknown(subject, notAskedText(state.notAsked));
  const isMissing = state.value === "missing";
  if (isSocket)
    return judgeRequirement(subject, state.value === "readable", {
      reason: `the socket of the engine, ${hostFile}, ${isMissing ? "is not there" : `does not belong to the group of ${service}, ${user}`}`,
      remedy: isMissing
        ? "set orchestration.shedding.socket, or socket of one of several hosts, to the path of the socket on the host"
        : `set orchestration.shedding.socketGroup, or socketGroup of one of several hosts, to the group that stat -c %g ${hostFile} prints on the host; a socket of group 0 must get another group first`,
    });
  return judgeRequirement(subject, state.value === "readable", {
    reason: `${hostFile} of ${service} ${isMissing ? "is not on the host" : `cannot be read by its user ${user}`}`,
    remedy: isMissing
      ? `write ${hostFile} on the host, readable by ${user}`
      : `let ${user} read ${hostFile}, such as by chown ${user} ${hostFile} and chmod 400 ${hostFile} on the host`,
  });
}
