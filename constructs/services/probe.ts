import type { HealthcheckFacts } from "./healthcheck";
import { probeDirectory } from "./probe-programs";
import type { ServiceFacts } from "./service-facts";

/** Does its check run a program of the probe? */
export function isCheckedByProbe(healthcheck: HealthcheckFacts | "image" | undefined): boolean {
  return typeof healthcheck === "object" && (healthcheck.command[0]?.startsWith(`${probeDirectory}/`) ?? false);
}

/** Are its data directories made its user's before it starts? The user root has them already, whatever its group. */
export function isPrepared({ dataDirectories, user }: Pick<ServiceFacts, "dataDirectories" | "user">): boolean {
  return dataDirectories.length > 0 && !/^0+:/.test(user);
}

/** Does the service need the image of the probe? */
export function needsProbe(facts: Pick<ServiceFacts, "dataDirectories" | "user" | "healthcheck">): boolean {
  return isPrepared(facts) || isCheckedByProbe(facts.healthcheck);
}
