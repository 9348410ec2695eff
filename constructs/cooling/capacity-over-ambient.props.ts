import { z } from "zod";
import { coolingRanges } from "../plausibility/cooling";
import { elevationM } from "../props/elevation-range";
import { optional } from "../props/optional";
import { plausibleNumber } from "../props/plausible";
import { addProblem } from "../props/problems/add-problem";
import { list } from "../props/problems/list";
import { propsSchema } from "../props/props-schema";
import { duration, elevation, power, ratio, soundPowerLevel, temperature } from "../props/quantities";
import { refuseSmallerScale, type ScalableProps, scalable } from "../props/scalable";
import type { Unusual } from "../props/unusual";
import { type OutdoorCorrosivity, outdoorCorrosivity } from "../standards/corrosion-class";
import type { DurationLike, LengthLike, Power, PowerLike, RatioLike, SoundPowerLevelLike, Temperature, TemperatureLike } from "../units";

/** One row of the capacity table of a machine that rejects heat to outdoor air. */
export interface CapacityRowProps {
  /** Temperature of the outdoor air in this row. */
  readonly ambient: TemperatureLike;
  /** Net sensible capacity. With `sensibleShare`, it is the net total capacity of the air conditioner. */
  readonly capacity: PowerLike;
  /** Energy efficiency ratio (EER): that capacity ÷ total electric power. [-] */
  readonly eer: number;
  /** Reasons for values outside their plausible range, by the name of the prop. @default none */
  readonly unusual?: Unusual<"ambient" | "capacity" | "eer">;
}

/** Capacity and EER of air conditioners and chillers over outdoor temperature, and the loss of capacity with altitude, as makers publish them. */
export interface CapacityOverAmbientProps {
  /** Two or more rows in ascending outdoor temperature; capacity and EER must not rise. Above the last row the unit is off. */
  readonly table: readonly CapacityRowProps[];
  /** Lowest outdoor temperature at which the unit runs. Between it and the first row, the first row holds. */
  readonly minimumAmbient: TemperatureLike;
  /** Highest outdoor temperature at which the unit runs, where the maker cuts it out before the last row. @default the last row of the table */
  readonly maximumAmbient?: TemperatureLike;
  /** The maker's factor on capacity over elevation; it must not rise. Below its first row the first factor holds, above its last row the capacity is unknown. */
  readonly altitudeFactor: readonly {
    /** Height above sea level. */
    readonly elevation: LengthLike;
    /** Capacity at that elevation ÷ capacity at sea level. */
    readonly factor: RatioLike;
  }[];
  /** Time from power at the unit to full capacity. Compressors wait two to three minutes after any loss of power. @default not known */
  readonly restartDelay?: DurationLike;
  /** Highest power of one unit while its compressor starts; with a soft start it is the running power. Needed where gensets state their load steps. @default not known */
  readonly startingPower?: PowerLike;
  /** Time between the restarts of two units that return one after another. @default all at once */
  readonly restartInterval?: DurationLike;
  /** Highest corrosivity of outdoor air against which it is protected (ISO 9223). Needed where the site states its own. @default not known */
  readonly corrosionClass?: OutdoorCorrosivity;
  /** A-weighted sound power level of one unit at full speed. Needed where the site limits the sound power of the node. @default not known */
  readonly soundPower?: SoundPowerLevelLike;
  /** Largest capacity of the first row that `edge-node fix` may try where the design fails; all rows grow in proportion. @default its size stays */
  readonly scalable?: ScalableProps<PowerLike>;
  /** Reasons for values outside their plausible range, by the name of the prop. @default none */
  readonly unusual?: Unusual<"minimumAmbient" | "maximumAmbient" | "restartDelay" | "startingPower" | "restartInterval" | "soundPower">;
}

/** The props that are checked together. */
interface ParsedMachine {
  readonly table: readonly { readonly ambient: Temperature; readonly capacity: Power }[];
  readonly minimumAmbient: Temperature;
  readonly maximumAmbient?: Temperature | undefined;
  readonly scalable?: { readonly to: Power } | undefined;
}

/**
 * Refuses a minimum ambient above the first row, where the unit would be off with a published capacity, and a cut-out above the last row,
 * where its capacity is unknown.
 */
export function refuseAmbientBesideTable(machine: ParsedMachine, context: z.RefinementCtx): void {
  const { table, minimumAmbient, maximumAmbient } = machine;
  const [first] = table;
  const last = table.at(-1);
  if (!first || !last) return;
  refuseSmallerScale(machine, first.capacity, ({ watts }) => watts, context);
  const refuse = (prop: string, message: string) => addProblem(context, [prop], message);
  if (minimumAmbient.celsius > first.ambient.celsius)
    refuse(
      "minimumAmbient",
      `must be at most the first row of the table, ${first.ambient}, but is ${minimumAmbient}: remove the rows in which the unit is off, or lower minimumAmbient`,
    );
  if (maximumAmbient && !(maximumAmbient.celsius >= first.ambient.celsius && maximumAmbient.celsius <= last.ambient.celsius))
    refuse(
      "maximumAmbient",
      `must lie between the first and last row of the table, ${first.ambient} to ${last.ambient}, but is ${maximumAmbient}: add the maker's row at that temperature, or correct maximumAmbient`,
    );
}

const ranges = coolingRanges.capacityOverAmbient;

const row = propsSchema<CapacityRowProps>()({
  ambient: temperature({ plausible: ranges.ambient }),
  capacity: power({ positive: true, plausible: ranges.capacity }),
  eer: plausibleNumber(z.number().positive().max(1000), ranges.eer),
});

export type CapacityRow = z.output<typeof row>;

/** The props of {@link CapacityOverAmbientProps}, for the schema of a machine that has them. */
export const capacityOverAmbientShape = {
  table: list(row).superRefine((rows, context) => {
    if (rows.length < 2)
      addProblem(
        context,
        [],
        `must have two rows or more but has ${rows.length}: capacity at other temperatures is unknown, add the maker's other rows`,
      );
    for (const [i, { ambient, capacity, eer }] of rows.entries()) {
      const before = rows[i - 1];
      if (!before) continue;
      const add = (key: keyof CapacityRowProps, message: string) => addProblem(context, [i, key], message);
      if (!(ambient.celsius > before.ambient.celsius))
        add(
          "ambient",
          `must be above that of the row before, ${before.ambient}, but is ${ambient}: sort the rows by outdoor temperature, each once`,
        );
      if (!(capacity.watts <= before.capacity.watts))
        add(
          "capacity",
          `must be at most that of the cooler row before, ${before.capacity}, but is ${capacity}: capacity cannot rise with outdoor temperature, correct the row`,
        );
      if (before.eer > 0 && !(eer <= before.eer))
        add(
          "eer",
          `must be at most that of the cooler row before, ${before.eer}, but is ${eer}: hotter air lowers efficiency, correct the row`,
        );
    }
  }),
  ...optional({
    restartDelay: duration({ plausible: ranges.restartDelay }),
    startingPower: power({ positive: true, plausible: ranges.startingPower }),
    restartInterval: duration({ positive: true, plausible: ranges.restartInterval }),
    corrosionClass: outdoorCorrosivity,
    soundPower: soundPowerLevel({ plausible: ranges.soundPower }),
    scalable: scalable(power({ positive: true, plausible: ranges.capacity })),
  }),
  minimumAmbient: temperature({ plausible: ranges.minimumAmbient }),
  maximumAmbient: temperature({ plausible: ranges.maximumAmbient }).exactOptional(),
  altitudeFactor: list(z.strictObject({ elevation: elevation(elevationM), factor: ratio({ min: 0.01, max: 1 }) }))
    .min(1)
    .superRefine((rows, context) => {
      for (const [i, { elevation, factor }] of rows.entries()) {
        const before = rows[i - 1];
        if (before && !(factor.value <= before.factor.value)) {
          addProblem(
            context,
            [i, "factor"],
            `must be at most the factor at the lower elevation before, ${before.factor}, but is ${factor}: capacity cannot rise with elevation, correct the row`,
          );
        }
        if (before && !(elevation.metres > before.elevation.metres)) {
          addProblem(
            context,
            [i, "elevation"],
            `must be above that of the row before, ${before.elevation}, but is ${elevation}: sort the rows by elevation, each once`,
          );
        }
      }
    }),
};
