import type { z } from "zod";
import { propsSchema } from "../props/props-schema";
import { dataSize } from "../props/quantities";
import { type ContainerProps, containerShape } from "../services/container";
import { checkContainer } from "../services/container-problems";
import { mostDiskBytes } from "../services/most";
import type { DataSizeLike } from "../units";

/** The program that keeps messages between workloads: nats-server with JetStream. */
export interface BrokerProps extends ContainerProps {
  /** Disk for stored messages, in whole MiB. */
  readonly storage: DataSizeLike;
}

/** Name of its container, and of its host for workloads: they reach it at `nats://message-broker:4222`. */
export const brokerName = "message-broker";

/** What its module mounts. */
export const brokerDirectories = { configuration: `/etc/${brokerName}`, data: `/${brokerName}-data` } as const;

const storage = dataSize({ positive: true, max: mostDiskBytes }).superRefine((parsed, context) => {
  if (!Number.isInteger(parsed.mebibytes)) {
    context.addIssue({ code: "custom", message: `must be whole MiB but is ${parsed}: write it as "1 GiB"` });
  }
});

/** Parses {@link BrokerProps}. */
export const brokerSchema = propsSchema<BrokerProps>()({ ...containerShape, storage }).superRefine(
  checkContainer({ checksItself: true, ownDirectories: brokerDirectories }),
);

/** {@link BrokerProps} with every quantity parsed. */
export type ParsedBroker = z.output<typeof brokerSchema>;
