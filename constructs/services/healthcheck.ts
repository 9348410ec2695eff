import { z } from "zod";
import { intBetween } from "../props/between";
import { optional } from "../props/optional";
import { addProblem } from "../props/problems/add-problem";
import { propsSchema } from "../props/props-schema";
import type { DurationLike } from "../units";
import { commandSchema } from "./container-fields";
import { longestWaitS, mostRetries } from "./most";
import { pageCommand, portCommand } from "./probe-programs";
import { quotedUnlessSecret } from "./secrets/quoted-unless-secret";
import { wholeSeconds } from "./whole-seconds";

/** A page of a program in its own container. */
export interface HealthPageProps {
  /** Port on which it answers inside the container. */
  readonly port: number;
  /** Path of the page, such as `"/health"`. @default "/" */
  readonly path?: string;
}

/** Check by which the engine finds out whether a container is healthy: one of `http`, `tcp` and `command`. */
export interface HealthcheckProps {
  /** Page that answers with a status below 400 while the service is healthy. The probe requests it: the image needs no program for it. */
  readonly http?: HealthPageProps;
  /** Port inside the container that accepts a connection while the service is healthy. The probe connects to it. */
  readonly tcp?: number;
  /** Program and arguments in the container, run without a shell; ends with 0 while the service is healthy. May contain tokens. */
  readonly command?: readonly string[];
  /** Time between two checks, in whole seconds. @default 10 s */
  readonly interval?: DurationLike;
  /** Time after which a check has failed, in whole seconds. @default 5 s */
  readonly timeout?: DurationLike;
  /** Failures in a row that make the container unhealthy. @default 3 */
  readonly retries?: number;
  /** Time after the start in which failures do not count, in whole seconds. @default 30 s */
  readonly startPeriod?: DurationLike;
}

// The engine accepts nothing between 0 and 1 ms, and the Terraform plan compares whole seconds.
const secondsFrom = (leastS: number) => wholeSeconds(leastS, longestWaitS, "10 s");

const ways = ["http", "tcp", "command"] as const;

const port = intBetween(1, 65_535);

const page = propsSchema<HealthPageProps>()({
  port,
  path: z
    .string()
    .regex(/^\/[\x21-\x7e]*$/, {
      error: ({ input }) =>
        `must begin with a slash and hold no blank but is ${quotedUnlessSecret(`${input}`)}: write it as "/health", other characters by their codes`,
    })
    .exactOptional(),
});

export const healthcheckSchema = propsSchema<HealthcheckProps>()(
  optional({
    http: page,
    tcp: port,
    command: commandSchema,
    interval: secondsFrom(1),
    timeout: secondsFrom(1),
    retries: intBetween(1, mostRetries),
    startPeriod: secondsFrom(0),
  }),
).superRefine((check, context) => {
  const given = ways.filter((way) => check[way] !== undefined);
  if (given.length === 1) return;
  addProblem(
    context,
    [],
    given.length === 0
      ? 'must say how: write { http: { port: 8080, path: "/health" } }, { tcp: 4222 } or { command: ["/program", "check"] }'
      : `must be one way but is ${given.length}, ${given.join(" and ")}: leave all but one out`,
  );
});

type ParsedHealthcheck = z.output<typeof healthcheckSchema>;

/** Returns the check with every default. */
export function healthcheckSettings({ interval, timeout, retries, startPeriod, ...way }: ParsedHealthcheck): HealthcheckFacts {
  return {
    command: commandOf(way),
    intervalS: interval?.seconds ?? 10,
    timeoutS: timeout?.seconds ?? 5,
    retries: retries ?? 3,
    startPeriodS: startPeriod?.seconds ?? 30,
  };
}

function commandOf({ http, tcp, command = [] }: Pick<ParsedHealthcheck, (typeof ways)[number]>): readonly string[] {
  if (http) return pageCommand(http);
  return tcp === undefined ? command : portCommand(tcp);
}

/** A command inside a container that ends with 0 while the service is healthy. */
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

/** Time for which a service whose check is the image's own may start: the times of that check are unknown [s]. */
const imageCheckWaitS = 300;

/** Returns the longest time from the start of a service until its check has decided: start period and all tries [s]. */
export function startTimeS(check: HealthcheckFacts | "image" | undefined): number {
  if (check === undefined || check === "image") return imageCheckWaitS;
  return check.startPeriodS + (check.retries + 1) * (check.intervalS + check.timeoutS);
}
