import { z } from "zod";
import { propsSchema } from "../props/props-schema";
import { duration } from "../props/quantities";
import type { DurationLike } from "../units";
import { commandSchema } from "./container-fields";
import { longestWaitS, mostRetries } from "./most";

/** How the engine finds out whether a container is well. */
export interface HealthcheckProps {
  /** Program and arguments in the container, run without a shell; ends with 0 while the service is well. May hold tokens. */
  readonly command: readonly string[];
  /** Time between two checks, in whole seconds. @default 10 s */
  readonly interval?: DurationLike;
  /** Time after which a check has failed, in whole seconds. @default 5 s */
  readonly timeout?: DurationLike;
  /** Failures in a row that make the container unhealthy. @default 3 */
  readonly retries?: number;
  /** Time after the start in which failures do not count, in whole seconds. @default 30 s */
  readonly startPeriod?: DurationLike;
}

// The engine takes nothing between 0 and 1 ms, and the plan compares whole seconds.
const wholeSeconds = (leastS: number) =>
  duration({ max: longestWaitS }).superRefine((parsed, context) => {
    if (!(parsed.seconds >= leastS && Number.isInteger(parsed.seconds))) {
      context.addIssue({ code: "custom", message: `must be whole seconds from ${leastS} s but is ${parsed}: write it as "10 s"` });
    }
  });

/** Parses {@link HealthcheckProps}. */
export const healthcheckSchema = propsSchema<HealthcheckProps>()({
  command: commandSchema,
  interval: wholeSeconds(1).exactOptional(),
  timeout: wholeSeconds(1).exactOptional(),
  retries: z.int().min(1).max(mostRetries).exactOptional(),
  startPeriod: wholeSeconds(0).exactOptional(),
});

type ParsedHealthcheck = z.output<typeof healthcheckSchema>;

/** The check with every default filled in. */
export function healthcheckSettings({ command, interval, timeout, retries, startPeriod }: ParsedHealthcheck) {
  return {
    command,
    intervalS: interval?.seconds ?? 10,
    timeoutS: timeout?.seconds ?? 5,
    retries: retries ?? 3,
    startPeriodS: startPeriod?.seconds ?? 30,
  };
}

/** A command inside a container that ends with 0 while the service is well. */
export interface HealthcheckFacts {
  /** Program and arguments, run without a shell. */
  readonly command: readonly string[];
  /** Time between two checks, whole seconds. */
  readonly intervalS: number; // [s]
  readonly timeoutS: number; // [s]
  /** Failures in a row that make the service unhealthy. */
  readonly retries: number;
  /** Time in which failures do not count. */
  readonly startPeriodS: number; // [s]
}
