import type { z } from "zod";
import { propsSchema } from "../props/props-schema";
import { type DryCoolerProps, dryCoolerSchema, type TrimChillerProps, trimChillerSchema } from "./heat-rejection.props";
import { type CduProps, cduSchema, type LoopProps, loopSchema } from "./loops.props";
import { type AirConditionerProps, airConditionerSchema, type RoomProps, roomSchema } from "./room.props";

/** The cooling of a node: dry coolers and CDUs for the coolant, air conditioners for the room. */
export interface CoolingProps {
  /** Between the dry coolers and the CDUs. Its pump is the device `facility-pump`; of several, `facility-pump-1` … */
  readonly facilityLoop: LoopProps;
  /** Between the CDUs and the racks. Its pump is the device `secondary-pump`; of several, `secondary-pump-1` … */
  readonly secondaryLoop: LoopProps;
  /** Devices `dry-cooler-1`, `dry-cooler-2` … */
  readonly dryCoolers: DryCoolerProps;
  /** Devices `trim-chiller-1`, `trim-chiller-2` … @default none */
  readonly trimChiller?: TrimChillerProps;
  readonly cdus: CduProps;
  /** Devices `air-conditioner-1`, `air-conditioner-2` … */
  readonly airConditioners: AirConditionerProps;
  /** Devices `heater`, `lights` and `controls`, where given. */
  readonly room: RoomProps;
}

/** Parses {@link CoolingProps}. */
export const coolingSchema = propsSchema<CoolingProps>()({
  facilityLoop: loopSchema,
  secondaryLoop: loopSchema,
  dryCoolers: dryCoolerSchema,
  trimChiller: trimChillerSchema.exactOptional(),
  cdus: cduSchema,
  airConditioners: airConditionerSchema,
  room: roomSchema,
});

/** {@link CoolingProps} with every quantity parsed. */
export type ParsedCooling = z.output<typeof coolingSchema>;
