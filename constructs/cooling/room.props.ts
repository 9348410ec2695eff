import { z } from "zod";
import { nameSchema, uniqueNames } from "../props/name";
import { propsSchema } from "../props/props-schema";
import { area, length, power, ratio, temperature, temperatureDifference, thermalTransmittance } from "../props/quantities";
import { type Source, sourceSchema } from "../props/source";
import type {
  AreaLike,
  LengthLike,
  PowerLike,
  RatioLike,
  TemperatureDifferenceLike,
  TemperatureLike,
  ThermalTransmittanceLike,
} from "../units";

/** One row of an air conditioner's table. */
export interface AirConditionerPoint {
  readonly ambient: TemperatureLike;
  /** Net sensible capacity. */
  readonly capacity: PowerLike;
  /** Net sensible capacity ÷ total electric power. */
  readonly eer: number;
}

/** Equal air conditioners in parallel, with their maker's tables. */
export interface AirConditionerProps {
  readonly count: number;
  /** Rows in ascending outdoor temperature. Above the last row the unit is off. */
  readonly table: readonly AirConditionerPoint[];
  /** Off below it; between it and the first row the first row holds. */
  readonly minimumAmbient: TemperatureLike;
  /** Factor on capacity over elevation, from the maker; unknown beyond its last row. */
  readonly altitudeFactor: readonly { readonly elevation: LengthLike; readonly factor: RatioLike }[];
  /** @default 1 */
  readonly powerFactor?: RatioLike;
  readonly source: Source;
}

/** One surface of the envelope. Climate points give its irradiance by the same name. */
export interface SurfaceProps {
  readonly name: string;
  readonly transmittance: ThermalTransmittanceLike;
  readonly area: AreaLike;
  /** Share of sunlight that it takes up. */
  readonly absorptance: RatioLike;
  /** A floor stands at dry bulb: no sun reaches it. @default false */
  readonly floor?: boolean;
}

/** The room or container around the equipment. */
export interface RoomProps {
  /** Room temperature while heat must be removed. */
  readonly coolingSetpoint: TemperatureLike;
  /** Room temperature while heat is missing. */
  readonly heatingSetpoint: TemperatureLike;
  /** Air that the air conditioners supply. */
  readonly supplyAir: TemperatureLike;
  /** Warm air that the servers draw back. @default 0 K */
  readonly recirculation?: TemperatureDifferenceLike;
  /** Electric heater. @default none */
  readonly heater?: PowerLike;
  /** @default 0 W */
  readonly lights?: PowerLike;
  /** Controls and sensors. @default 0 W */
  readonly controls?: PowerLike;
  readonly envelope: readonly SurfaceProps[];
  readonly source: Source;
}

/** Parses {@link AirConditionerProps}. */
export const airConditionerSchema = propsSchema<AirConditionerProps>()({
  count: z.int().min(1).max(100),
  table: z
    .array(
      propsSchema<AirConditionerPoint>()({
        ambient: temperature(),
        capacity: power({ positive: true }),
        eer: z.number().positive().max(50),
      }),
    )
    .min(1)
    .superRefine((rows, context) => {
      for (const [i, row] of rows.entries()) {
        const before = rows[i - 1];
        if (before && !(row.ambient.celsius > before.ambient.celsius)) {
          context.addIssue({
            code: "custom",
            path: [i, "ambient"],
            message: `must be above the row before, ${before.ambient}, but is ${row.ambient}: sort the rows by outdoor temperature`,
          });
        }
      }
    }),
  minimumAmbient: temperature(),
  altitudeFactor: z
    .array(z.strictObject({ elevation: length(), factor: ratio({ min: 0.01, max: 1 }) }))
    .min(1)
    .superRefine((rows, context) => {
      for (const [i, row] of rows.entries()) {
        const before = rows[i - 1];
        if (before && !(row.elevation.metres > before.elevation.metres)) {
          context.addIssue({
            code: "custom",
            path: [i, "elevation"],
            message: `must be above the row before, ${before.elevation}, but is ${row.elevation}: sort the rows by elevation`,
          });
        }
      }
    }),
  powerFactor: ratio({ min: 0.1, max: 1 }).exactOptional(),
  source: sourceSchema,
});

/** Parses {@link RoomProps}. */
export const roomSchema = propsSchema<RoomProps>()({
  coolingSetpoint: temperature(),
  heatingSetpoint: temperature(),
  supplyAir: temperature(),
  recirculation: temperatureDifference({ min: 0 }).exactOptional(),
  heater: power().exactOptional(),
  lights: power().exactOptional(),
  controls: power().exactOptional(),
  envelope: z
    .array(
      propsSchema<SurfaceProps>()({
        name: nameSchema,
        transmittance: thermalTransmittance(),
        area: area(),
        absorptance: ratio({ min: 0, max: 1 }),
        floor: z.boolean().exactOptional(),
      }),
    )
    .superRefine(uniqueNames("surface")),
  source: sourceSchema,
}).superRefine((parsed, context) => {
  if (!(parsed.coolingSetpoint.celsius > parsed.heatingSetpoint.celsius)) {
    context.addIssue({
      code: "custom",
      path: ["coolingSetpoint"],
      message: `must be above the heating setpoint of ${parsed.heatingSetpoint} but is ${parsed.coolingSetpoint}: leave a band in which the room floats`,
    });
  }
  if (!(parsed.supplyAir.celsius < parsed.coolingSetpoint.celsius)) {
    context.addIssue({
      code: "custom",
      path: ["supplyAir"],
      message: `must be below the cooling setpoint of ${parsed.coolingSetpoint} but is ${parsed.supplyAir}: air that is not cooler takes no heat out of the room`,
    });
  }
});
