import { eachAnsweringEngine } from "../../judgements/each-engine";
import { engines } from "../../judgements/engines";
import { judgeRequirement } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** First minor version of API 1 that holds everything that is written of a container: of it, the start period of a health check came last. */
const leastMinor = 29; // [-]

/** The engine knows everything that the constructs write. */
export const apiVersion = defineRule({
  id: "preflight/api-version",
  title: "The engine is new enough",
  why: "An engine takes what it does not know of a container without a word: without the start period of a health check a program that starts slowly is unhealthy, and the apply fails. The oldest engine on which an apply is tested has API 1.41 (Docker 20.10).",
  source:
    "Docker Engine API, version history: v1.29, StartPeriod of HealthConfig; docker client 28.5.2 of the docker provider 4.6, api/common.go: 1.24",
  severity: "high",
  remedy: "Install Docker Engine 17.05 or newer on the host",
  judges: engines,
  worsenedBy: [],
  check: (context) =>
    eachAnsweringEngine(context, ({ apiVersion: known, version }, subject) =>
      judgeRequirement(subject, isNewEnough(known), {
        reason: `its API is of version ${known} (engine ${version}), at least 1.${leastMinor} is needed`,
        remedy: `install Docker Engine 17.05 or newer on the host, whose API is of version 1.${leastMinor} or higher`,
      }),
    ),
});

function isNewEnough(version: string): boolean {
  const [major = Number.NaN, minor = Number.NaN] = version.split(".").map(Number);
  return major > 1 || (major === 1 && minor >= leastMinor);
}
