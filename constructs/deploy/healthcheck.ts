import type { ContainerHealthcheck } from "@cdktf/provider-docker/lib/container";
import { type HealthcheckFacts, startTimeS } from "../services/healthcheck";

/**
 * Returns the check in the form of the provider, and how long an apply waits for it to pass. An apply fails when the check of the image is
 * expected and the image has none.
 */
export function containerHealthcheck(check: HealthcheckFacts | "image"): {
  healthcheck?: ContainerHealthcheck;
  wait: true;
  waitTimeout: number;
} {
  if (check === "image") return { wait: true, waitTimeout: startTimeS(check) };
  const { command, intervalS, timeoutS, retries, startPeriodS } = check;
  return {
    healthcheck: {
      test: ["CMD", ...command],
      interval: engineDuration(intervalS),
      timeout: engineDuration(timeoutS),
      startPeriod: engineDuration(startPeriodS),
      retries,
    },
    wait: true,
    waitTimeout: startTimeS(check),
  };
}

/** Returns a duration as the engine reads it back: `90` is `1m30s`. Any other form of the same time is a change in every Terraform plan. */
function engineDuration(seconds: number): string {
  if (!(Number.isInteger(seconds) && seconds >= 0)) {
    throw new RangeError(`Time of a health check must be whole seconds from 0 s but is ${seconds} s: round it`);
  }
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  const hoursText = hours > 0 ? `${hours}h` : "";
  const minutesText = hours > 0 || minutes > 0 ? `${minutes}m` : "";
  return `${hoursText}${minutesText}${seconds % 60}s`;
}
