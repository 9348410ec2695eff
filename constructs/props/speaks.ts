import { z } from "zod";
import { paperText } from "../provenance/certificate";
import { type Source, sourceSchema } from "../provenance/source";
import { nameSchema } from "./name";
import { optional } from "./optional";
import { addProblem } from "./problems/add-problem";
import { propsSchema } from "./props-schema";

/** A way in which a device is asked; `prometheus` needs no exporter of ours. */
export type Protocol = "prometheus" | SpokenProtocol;

/** A protocol over which devices answer that give no series themselves: each needs an exporter. */
export type SpokenProtocol = "snmp" | "modbus" | "redfish";

/** All of them. */
export const protocols = ["prometheus", "snmp", "modbus", "redfish"] as const satisfies readonly Protocol[];

/** Whether and how a device answers over one protocol, by a document. */
export interface SpokenProps {
  /** What it gives so: a name in `telemetry.maps`, or of a map of the library, as `"ups-mib"`. @default not known, so that a target names a map */
  readonly map?: string;
  /** What it answers by and is bought with it, as `"Network Card-MS"`. @default it needs nothing besides */
  readonly by?: string;
  /** Its document says that it does not answer so: a target that asks it so is refused, where the document was read. @default it does */
  readonly never?: true;
  /** The document that says so; or `declareSource()`. */
  readonly source: Source;
}

/** How a device is asked, by protocol. Of what is left out nothing is known. */
export interface SpeaksProps {
  /** SNMP. */
  readonly snmp?: SpokenProps;
  /** Modbus over TCP. */
  readonly modbus?: SpokenProps;
  /** Redfish. */
  readonly redfish?: SpokenProps;
}

/** What a device says of how telemetry asks it. */
export interface PolledProps {
  /** How it is asked, by its document: then its target in `telemetry.targets` needs no map. @default what its part of the catalogue says, of others nothing */
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
