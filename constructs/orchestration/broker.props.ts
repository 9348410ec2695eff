import type { z } from "zod";
import { nameSchema } from "../props/name";
import { optional } from "../props/optional";
import { propsSchema } from "../props/props-schema";
import { wholeMebibytes } from "../props/whole-mebibytes";
import { type ContainerProps, containerShape } from "../services/container";
import { checkContainer } from "../services/container-problems";
import { mostDiskBytes } from "../services/most";
import { askedCores } from "../services/needs";
import { type SecretFileProps, secretFile } from "../services/secret";
import type { DataSizeLike } from "../units";

/** nats-server with JetStream: it keeps messages between workloads. */
export interface BrokerProps extends ContainerProps {
  /** Disk for stored messages, in whole MiB. */
  readonly storage: DataSizeLike;
  /** Host on which it runs. @default the first declared host */
  readonly host?: string;
  /** Cores that count for it in the placement. @default 0 */
  readonly cores?: number;
  /** Certificate and key on its host, with which all connections use TLS. @default none: not encrypted, and unreachable from other hosts unless `loosened.plainText` is set */
  readonly tls?: BrokerTlsProps;
}

/** Certificate and key of the broker. The certificate must have `message-broker` and its host's `networkAddress` as names. */
export interface BrokerTlsProps {
  /** Certificate with its chain, in PEM. */
  readonly certificate: SecretFileProps;
  /** Private key of the certificate, in PEM. */
  readonly key: SecretFileProps;
}

/** Name of its container, and of its host for workloads: they reach it at `nats://message-broker:4222`. */
export const brokerName = "message-broker";

/** The directories that its module mounts. */
export const brokerDirectories = { configuration: `/etc/${brokerName}`, data: `/${brokerName}-data` } as const;

const storage = wholeMebibytes(mostDiskBytes, "1 GiB");

export const brokerSchema = propsSchema<BrokerProps>()({
  ...containerShape,
  storage,
  ...optional({ host: nameSchema, cores: askedCores, tls: propsSchema<BrokerTlsProps>()({ certificate: secretFile, key: secretFile }) }),
}).superRefine(checkContainer({ checksItself: true, isTalkedTo: true, ownDirectories: brokerDirectories }));

export type ParsedBroker = z.output<typeof brokerSchema>;
