import { eachAnsweringEngine } from "../../judgements/each-engine";
import { engines } from "../../judgements/engines";
import { judgeRequirement } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** First minor version of API 1 that supports every container setting that the constructs write. The newest of them is the start period of a health check. */
const leastMinor = 29; // [-]

/** Checks that the engine supports every setting that the constructs write. */
export const apiVersion = defineRule({
  id: "preflight/api-version",
  title: "The engine is new enough",
  why: "An old engine silently ignores container settings that it does not know. Without the start period of a health check, a slow program counts as unhealthy and the apply fails. The oldest engine that is tested has API 1.41 (Docker 20.10).",
  source:
    "Docker Engine API, version history: v1.29, StartPeriod of HealthConfig; docker client 28.5.2 of the docker provider 4.6, api/common.go: 1.24",
  severity: "high",
  remedy: "Install Docker Engine 17.05 or newer on the host",
  judges: engines,
  worsenedBy: [],
  check: (context) =>
    eachAnsweringEngine(context, ({ apiVersion: known, version }, subject) =>
      judgeRequirement(subject, isNewEnough(known), {
        reason: `its API has version ${known} (engine ${version}) and must have at least 1.${leastMinor}`,
        remedy: `install Docker Engine 17.05 or newer on the host, whose API has version 1.${leastMinor} or higher`,
      }),
    ),
});

function isNewEnough(version: string): boolean {
  const [major = Number.NaN, minor = Number.NaN] = version.split(".").map(Number);
  return major > 1 || (major === 1 && minor >= leastMinor);
}
