import { type HostProps, hostSchema } from "../../compute/hosts.props";
import { type PadsProps, padsSchema } from "../../cooling/dry-coolers.props";
import { type TrimChillerProps, trimChillerSchema } from "../../cooling/trim-chillers.props";
import { type BatteryProps, batterySchema } from "../../power/batteries.props";
import { type CircuitProps, circuitSchema } from "../../power/circuits.props";
import { type GensetProps, gensetSchema } from "../../power/gensets.props";
import { nameSchema } from "../../props/name";
import { optional } from "../../props/optional";
import { list } from "../../props/problems/list";
import { propsSchema } from "../../props/props-schema";

/** A circuit that comes with a candidate. */
export interface CandidateCircuitProps {
  /** Board, UPS or rectifier plant that it begins at, by its name. */
  readonly on: string;
  /** The circuit. */
  readonly circuit: CircuitProps;
}

/** One host more, on a rack of the node. */
export interface CandidateHostProps {
  /** The rack, by its name: the one with the first host of the node, or one that is declared behind it. The first host runs telemetry and broker, and stays the first. */
  readonly rack: string;
  /** The host. */
  readonly host: HostProps;
}

/**
 * Parts that a design lacks and may get, such as pads for its dry coolers: `edge-node fix` tries them where the design fails. Until a remedy adds one, none is there: nothing
 * counts it, judges it or buys it.
 */
export interface CandidatesProps {
  /** Pads before the dry coolers. */
  readonly pads?: PadsProps;
  /** Chillers behind the dry coolers. */
  readonly trimChiller?: TrimChillerProps;
  /** Generator sets, each entry by itself. */
  readonly gensets?: readonly GensetProps[];
  /** Batteries, each entry by itself. */
  readonly batteries?: readonly BatteryProps[];
  /** Hosts, each entry by itself, for what finds no room on those that are there. A node without hosts runs on one engine, and none is added. */
  readonly hosts?: readonly CandidateHostProps[];
  /** Circuits of candidates: one comes with the first candidate whose devices it serves. @default none */
  readonly circuits?: readonly CandidateCircuitProps[];
}

/** Parses {@link CandidatesProps}. */
export const candidatesSchema = propsSchema<CandidatesProps>()(
  optional({
    pads: padsSchema,
    trimChiller: trimChillerSchema,
    gensets: list(gensetSchema),
    batteries: list(batterySchema),
    hosts: list(propsSchema<CandidateHostProps>()({ rack: nameSchema, host: hostSchema })),
    circuits: list(propsSchema<CandidateCircuitProps>()({ on: nameSchema, circuit: circuitSchema })),
  }),
);
