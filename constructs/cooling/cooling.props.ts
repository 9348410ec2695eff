import { z } from "zod";
import { nameSchema, uniqueNames } from "../props/name";
import { propsSchema } from "../props/props-schema";
import { type Source, sourceSchema } from "../props/source";
import { type DryCoolerProps, dryCoolerSchema, type TrimChillerProps, trimChillerSchema } from "./heat-rejection.props";
import { type CduProps, cduSchema, type LoopProps, loopSchema } from "./loops.props";
import { type AirConditionerProps, airConditionerSchema, type RoomProps, roomSchema } from "./room.props";

/**
 * The cooling of a node: dry coolers and CDUs for the coolant, air conditioners for the room. A node whose racks take no coolant leaves both loops, dry
 * coolers and CDUs out, all four.
 */
export interface CoolingProps {
  /** Between the dry coolers and the CDUs. Its pump is the device `facility-pump`; of several, `facility-pump-1` … @default no coolant */
  readonly facilityLoop?: LoopProps;
  /** Between the CDUs and the racks. Its pump is the device `secondary-pump`; of several, `secondary-pump-1` … @default no coolant */
  readonly secondaryLoop?: LoopProps;
  /** Devices `dry-cooler-1`, `dry-cooler-2` … @default no coolant */
  readonly dryCoolers?: DryCoolerProps;
  /** Devices `trim-chiller-1`, `trim-chiller-2` … @default none */
  readonly trimChiller?: TrimChillerProps;
  /** Devices `cdu-1`, `cdu-2` … @default no coolant */
  readonly cdus?: CduProps;
  /** Devices `air-conditioner-1`, `air-conditioner-2` … */
  readonly airConditioners: AirConditionerProps;
  /** Devices `heater`, `lights` and `controls`, where given. */
  readonly room: RoomProps;
  /** Each is a device of kind `leak-sensor` that telemetry may watch. @default none */
  readonly leakSensors?: readonly { readonly name: string; readonly source: Source }[];
}

/** What coolant needs to carry heat outdoors: all of it or nothing. */
const coolantParts = ["facilityLoop", "secondaryLoop", "dryCoolers", "cdus"] as const;

/** Parses {@link CoolingProps}. */
export const coolingSchema = propsSchema<CoolingProps>()({
  facilityLoop: loopSchema.exactOptional(),
  secondaryLoop: loopSchema.exactOptional(),
  dryCoolers: dryCoolerSchema.exactOptional(),
  trimChiller: trimChillerSchema.exactOptional(),
  cdus: cduSchema.exactOptional(),
  airConditioners: airConditionerSchema,
  room: roomSchema,
  leakSensors: z
    .array(z.strictObject({ name: nameSchema, source: sourceSchema }))
    .superRefine(uniqueNames("leak sensor"))
    .exactOptional(),
}).superRefine((parsed, context) => {
  const given = coolantParts.filter((part) => parsed[part] !== undefined);
  if (given.length === 0 && parsed.trimChiller) {
    context.addIssue({
      code: "custom",
      path: ["trimChiller"],
      message: `must stand behind dry coolers in a facility loop but there are none: add ${coolantParts.join(", ")}, or leave it out`,
    });
  }
  if (given.length === 0) return;
  for (const part of coolantParts.filter((one) => parsed[one] === undefined)) {
    context.addIssue({
      code: "custom",
      path: [part],
      message: `must be given with ${given.join(", ")} but is missing: give it, or leave those out in a node without coolant`,
    });
  }
});

/** {@link CoolingProps} with every quantity parsed. */
export type ParsedCooling = z.output<typeof coolingSchema>;
