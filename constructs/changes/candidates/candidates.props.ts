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

/** A circuit that is added with a candidate. */
export interface CandidateCircuitProps {
  /** Name of the board, UPS or rectifier plant at which the circuit begins. */
  readonly on: string;
  /** Circuit that is added. */
  readonly circuit: CircuitProps;
}

/** A host that may be added to a rack of the node. */
export interface CandidateHostProps {
  /** Name of the rack: the rack with the first host of the node, or a later one. The first host runs telemetry and broker, and must stay the first. */
  readonly rack: string;
  /** Host that is added. */
  readonly host: HostProps;
}

/**
 * Parts that the design does not have and that `edge-node fix` may add if the design fails, such as pads for its dry coolers. Until then no candidate is
 * counted, judged or bought.
 */
export interface CandidatesProps {
  /** Pads for the dry coolers. */
  readonly pads?: PadsProps;
  /** Trim chillers after the dry coolers. */
  readonly trimChiller?: TrimChillerProps;
  /** Gensets, each of which may be added alone. */
  readonly gensets?: readonly GensetProps[];
  /** Batteries, each of which may be added alone. */
  readonly batteries?: readonly BatteryProps[];
  /** Hosts, each of which may be added alone, for workloads that fit on no host. A node without hosts runs on one engine, and gets none. */
  readonly hosts?: readonly CandidateHostProps[];
  /** Circuits for candidates. Each is added with the first candidate whose devices it serves. @default none */
  readonly circuits?: readonly CandidateCircuitProps[];
}

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
