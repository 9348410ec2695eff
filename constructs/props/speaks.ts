import { z } from "zod";
import { paperText } from "../provenance/certificate";
import { type Source, sourceSchema } from "../provenance/source";
import { nameSchema } from "./name";
import { optional } from "./optional";
import { addProblem } from "./problems/add-problem";
import { propsSchema } from "./props-schema";

/** Protocol over which a device is polled; `prometheus` needs no exporter of this library. */
export type Protocol = "prometheus" | SpokenProtocol;

/** Protocol for devices without their own series: each needs an exporter. */
export type SpokenProtocol = "snmp" | "modbus" | "redfish";

export const protocols = ["prometheus", "snmp", "modbus", "redfish"] as const satisfies readonly Protocol[];

/** Whether and how a device answers over one protocol, from a document. */
export interface SpokenProps {
  /** Map of its readings: a name in `telemetry.maps`, or a map of the library, such as `"ups-mib"`. @default not known, so that a target names a map */
  readonly map?: string;
  /** Accessory that answers and is bought with it, such as `"Network Card-MS"`. @default none is needed */
  readonly by?: string;
  /** Whether its document states that it does not answer this protocol. A target that uses it is then refused, if the document was read. @default it answers */
  readonly never?: true;
  /** Document that states so, or `declareSource()`. */
  readonly source: Source;
}

/** The protocols over which a device answers. Nothing is known of a protocol that is left out. */
export interface SpeaksProps {
  /** Answers over SNMP. @default not known */
  readonly snmp?: SpokenProps;
  /** Answers over Modbus TCP. @default not known */
  readonly modbus?: SpokenProps;
  /** Answers over Redfish. @default not known */
  readonly redfish?: SpokenProps;
}

/** The props of a device that telemetry may poll. */
export interface PolledProps {
  /**
   * Protocols from its document. With them its target in `telemetry.targets` needs no map. @default those of its part in the catalogue;
   * unknown for others
   */
  readonly speaks?: SpeaksProps;
}

const spoken: z.ZodExactOptional<z.ZodType<SpokenProps, SpokenProps>> = propsSchema<SpokenProps>()({
  ...optional({ map: nameSchema, by: paperText, never: z.literal(true) }),
  source: sourceSchema,
})
  .superRefine(({ never, map, by }, context) => {
    for (const [prop, value] of Object.entries({ map, by }))
      if (never && value !== undefined)
        addProblem(context, [prop], "contradicts never, by which it does not answer: leave one of the two out");
  })
  .exactOptional();

/** Schema of the props of {@link PolledProps}. */
export const askedShape = {
  speaks: propsSchema<SpeaksProps>()({ snmp: spoken, modbus: spoken, redfish: spoken }).exactOptional(),
} as const;
