import { z } from "zod";
import { propsSchema } from "../props/props-schema";
import { duration, length, power, ratio, temperature } from "../props/quantities";
import type { DurationLike, LengthLike, PowerLike, RatioLike, TemperatureLike } from "../units";

/** One row of the table of a machine that cools against outdoor air. */
export interface CapacityRowProps {
  readonly ambient: TemperatureLike;
  /** Net sensible capacity. */
  readonly capacity: PowerLike;
  /** Net sensible capacity ÷ total electric power. */
  readonly eer: number;
}

/** What makers publish of air conditioners and chillers: capacity and EER over outdoor temperature, and what altitude takes off. */
export interface CapacityOverAmbientProps {
  /** Rows in ascending outdoor temperature. Above the last row the unit is off. */
  readonly table: readonly CapacityRowProps[];
  /** Off below it; between it and the first row the first row holds. */
  readonly minimumAmbient: TemperatureLike;
  /** Factor on capacity over elevation, from the maker; unknown beyond its last row. */
  readonly altitudeFactor: readonly { readonly elevation: LengthLike; readonly factor: RatioLike }[];
  /** From power at the unit to full capacity; compressors wait two to three minutes after any loss. @default not known */
  readonly restartDelay?: DurationLike;
}

const row = propsSchema<CapacityRowProps>()({
  ambient: temperature(),
  capacity: power({ positive: true }),
  eer: z.number().positive().max(50),
});

/** The props of {@link CapacityOverAmbientProps}, for the schema of a machine that has them. */
export const capacityOverAmbientShape = {
  table: z
    .array(row)
    .min(1)
    .superRefine((rows, context) => {
      for (const [i, { ambient }] of rows.entries()) {
        const before = rows[i - 1];
        if (before && !(ambient.celsius > before.ambient.celsius)) {
          context.addIssue({
            code: "custom",
            path: [i, "ambient"],
            message: `must be above the row before, ${before.ambient}, but is ${ambient}: sort the rows by outdoor temperature`,
          });
        }
      }
    }),
  restartDelay: duration().exactOptional(),
  minimumAmbient: temperature(),
  altitudeFactor: z
    .array(z.strictObject({ elevation: length(), factor: ratio({ min: 0.01, max: 1 }) }))
    .min(1)
    .superRefine((rows, context) => {
      for (const [i, { elevation }] of rows.entries()) {
        const before = rows[i - 1];
        if (before && !(elevation.metres > before.elevation.metres)) {
          context.addIssue({
            code: "custom",
            path: [i, "elevation"],
            message: `must be above the row before, ${before.elevation}, but is ${elevation}: sort the rows by elevation`,
          });
        }
      }
    }),
};
