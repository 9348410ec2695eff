import type { HealthcheckFacts } from "./healthcheck";
import { probeDirectory } from "./probe-programs";
import type { ServiceFacts } from "./service-facts";

/** Whether its check runs a program of the probe. */
export function isCheckedByProbe(healthcheck: HealthcheckFacts | "image" | undefined): boolean {
  return typeof healthcheck === "object" && (healthcheck.command[0]?.startsWith(`${probeDirectory}/`) ?? false);
}

/** Whether its data directories are given to its user before it starts. The user root owns them already, whatever its group. */
export function isPrepared({ dataDirectories, user }: Pick<ServiceFacts, "dataDirectories" | "user">): boolean {
  return dataDirectories.length > 0 && !/^0+:/.test(user);
}

export function needsProbe(facts: Pick<ServiceFacts, "dataDirectories" | "user" | "healthcheck">): boolean {
  return isPrepared(facts) || isCheckedByProbe(facts.healthcheck);
}
