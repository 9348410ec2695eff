import type { ContainerHealthcheck } from "@cdktf/provider-docker/lib/container";

/** A command inside the container that ends with 0 while the service is well. */
export interface Healthcheck {
  /** Program and arguments, run without a shell. */
  readonly command: readonly string[];
  /** Time between two checks, whole seconds. @default 30 */
  readonly intervalS?: number; // [s]
  /** @default 5 */
  readonly timeoutS?: number; // [s]
  /** Failures in a row that make the service unhealthy. @default 3 */
  readonly retries?: number;
  /** Time in which failures do not count. @default 30 */
  readonly startPeriodS?: number; // [s]
}

/** The check as the provider takes it, and how long an apply waits for it to pass. */
export function healthcheckSettings(check: Healthcheck): { healthcheck: ContainerHealthcheck; wait: true; waitTimeout: number } {
  const { intervalS = 30, timeoutS = 5, retries = 3, startPeriodS = 30 } = check;
  return {
    healthcheck: {
      test: ["CMD", ...check.command],
      interval: engineDuration(intervalS),
      timeout: engineDuration(timeoutS),
      startPeriod: engineDuration(startPeriodS),
      retries,
    },
    wait: true,
    waitTimeout: startPeriodS + (retries + 1) * (intervalS + timeoutS),
  };
}

/** A duration as the engine reads it back: `90` is `1m30s`. Any other form of the same time is a change at every plan. */
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
