import type { z } from "zod";
import { optional } from "../props/optional";
import { propsSchema } from "../props/props-schema";
import { type ContainerProps, containerShape } from "../services/container";
import { socketShape } from "../services/engine-socket";
import { longestWaitS } from "../services/most";
import { wholeSeconds } from "../services/whole-seconds";
import type { DurationLike } from "../units";

/**
 * The two programs that stop workloads while power is short, and start them again: one decides, one alone reaches the engine. They run in two containers of the
 * published image `node`, version 20 or later, on each host with such workloads; their code is text in the Terraform plan.
 */
export interface SheddingProps extends Pick<ContainerProps, "image" | "memory" | "cpuShares"> {
  /** Group of the engine's socket on the host, not 0: `stat -c %g /var/run/docker.sock` prints it. A host may state its own. */
  readonly socketGroup: number;
  /** Path of the engine's socket on the host. A host may state its own. @default "/var/run/docker.sock" */
  readonly socket?: string;
  /** Time between two decisions, in whole seconds. @default 5 s */
  readonly poll?: DurationLike;
  /** Time for which the grid must be back before everything starts again, in whole seconds, at least twice the longest restart. @default twice the longest restart of a workload */
  readonly hold?: DurationLike;
}

/** Names of the containers. */
export const sheddingNames = { decides: "load-shedder", acts: "engine-gate" } as const;

/** Returns the name of one of them on another host than that of the telemetry. */
export function pairName(program: string, host: string): string {
  return `${program}-${host}`;
}

/** The longest time between two decisions: the model counts it before each stage. Our own bound. */
const longestPollS = 60; // [s]

export const sheddingSchema = propsSchema<SheddingProps>()({
  image: containerShape.image,
  memory: containerShape.memory,
  socketGroup: socketShape.socketGroup,
  ...optional({
    cpuShares: containerShape.cpuShares.unwrap(),
    socket: socketShape.socket,
    poll: wholeSeconds(1, longestPollS, "5 s"),
    hold: wholeSeconds(1, longestWaitS, "3 min"),
  }),
});

export type ParsedShedding = z.output<typeof sheddingSchema>;
