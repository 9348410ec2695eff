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

/** One row of the table of a machine that cools against outdoor air. */
export interface CapacityRowProps {
  /** Outdoor air of this row. */
  readonly ambient: TemperatureLike;
  /** Net sensible capacity; net total capacity of air conditioners that give `sensibleShare`. */
  readonly capacity: PowerLike;
  /** That capacity ÷ total electric power. */
  readonly eer: number;
  /** Values that hold outside their plausible range, and why. @default none */
  readonly unusual?: Unusual<"ambient" | "capacity" | "eer">;
}

/** What makers publish of air conditioners and chillers: capacity and EER over outdoor temperature, and what altitude takes off. */
export interface CapacityOverAmbientProps {
  /** Two rows or more in ascending outdoor temperature, capacity and EER never rising. Above the last row the unit is off. */
  readonly table: readonly CapacityRowProps[];
  /** Off below it; between it and the first row the first row holds. */
  readonly minimumAmbient: TemperatureLike;
  /** Off above it: where its maker cuts it out before the last row. @default the last row of the table */
  readonly maximumAmbient?: TemperatureLike;
  /** Factor on capacity over elevation, from the maker, never rising; its first value holds below the first row, and it is unknown beyond its last. */
  readonly altitudeFactor: readonly {
    /** Height above sea level. */
    readonly elevation: LengthLike;
    /** Capacity there as a share of that at sea level. */
    readonly factor: RatioLike;
  }[];
  /** From power at the unit to full capacity; compressors wait two to three minutes after any loss. @default not known */
  readonly restartDelay?: DurationLike;
  /** Most that one unit draws while its compressor starts; with a soft start what it draws when it runs. Needed where gensets give their steps of load. @default not known */
  readonly startingPower?: PowerLike;
  /** From one unit to the next, where they return one after another. @default all at once */
  readonly restartInterval?: DurationLike;
  /** Highest corrosivity of outdoor air that it is protected for, ISO 9223. Needed where the site gives its own. @default not known */
  readonly corrosionClass?: OutdoorCorrosivity;
  /** A-weighted sound power level of one unit at full speed. Needed where the site limits that of the whole node. @default not known */
  readonly soundPower?: SoundPowerLevelLike;
  /** How large the capacity of the first row may become, all rows in proportion, to order: `edge-node fix` tries it where the design fails. @default as it is */
  readonly scalable?: ScalableProps<PowerLike>;
  /** Values that hold outside their plausible range, and why. @default none */
  readonly unusual?: Unusual<"minimumAmbient" | "maximumAmbient" | "restartDelay" | "startingPower" | "restartInterval" | "soundPower">;
}

/** What is asked of the props together. */
interface ParsedMachine {
  readonly table: readonly { readonly ambient: Temperature; readonly capacity: Power }[];
  readonly minimumAmbient: Temperature;
  readonly maximumAmbient?: Temperature | undefined;
  readonly scalable?: { readonly to: Power } | undefined;
}

/**
 * A unit whose first row lies below its minimum ambient would be off where its maker gives it capacity; a cut-out above the last row would have it run where
 * nobody says what it gives.
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
      `must be at most the first row of the table, ${first.ambient}, but is ${minimumAmbient}: leave out the rows in which the unit is off, or lower it`,
    );
  if (maximumAmbient && !(maximumAmbient.celsius >= first.ambient.celsius && maximumAmbient.celsius <= last.ambient.celsius))
    refuse(
      "maximumAmbient",
      `must lie between the first and last row of the table, ${first.ambient} to ${last.ambient}, but is ${maximumAmbient}: add the maker's row there, or correct it`,
    );
}

const ranges = coolingRanges.capacityOverAmbient;

const row = propsSchema<CapacityRowProps>()({
  ambient: temperature({ plausible: ranges.ambient }),
  capacity: power({ positive: true, plausible: ranges.capacity }),
  eer: plausibleNumber(z.number().positive().max(1000), ranges.eer),
});

/** One row with every quantity parsed. */
export type CapacityRow = z.output<typeof row>;

/** The props of {@link CapacityOverAmbientProps}, for the schema of a machine that has them. */
export const capacityOverAmbientShape = {
  table: list(row).superRefine((rows, context) => {
    if (rows.length < 2)
      addProblem(
        context,
        [],
        `must have two rows or more but has ${rows.length}: one row says nothing of other temperatures, give the maker's others`,
      );
    for (const [i, { ambient, capacity, eer }] of rows.entries()) {
      const before = rows[i - 1];
      if (!before) continue;
      const add = (key: keyof CapacityRowProps, message: string) => addProblem(context, [i, key], message);
      if (!(ambient.celsius > before.ambient.celsius))
        add(
          "ambient",
          `must be above the row before, ${before.ambient}, but is ${ambient}: sort the rows by outdoor temperature, each once`,
        );
      if (!(capacity.watts <= before.capacity.watts))
        add(
          "capacity",
          `must be at most that of the cooler row before, ${before.capacity}, but is ${capacity}: hotter air takes capacity, correct the row`,
        );
      if (before.eer > 0 && !(eer <= before.eer))
        add("eer", `must be at most that of the cooler row before, ${before.eer}, but is ${eer}: hotter air costs power, correct the row`);
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
            `must be at most that of the row below, ${before.factor}, but is ${factor}: thinner air takes capacity, correct the row`,
          );
        }
        if (before && !(elevation.metres > before.elevation.metres)) {
          addProblem(
            context,
            [i, "elevation"],
            `must be above the row before, ${before.elevation}, but is ${elevation}: sort the rows by elevation, each once`,
          );
        }
      }
    }),
};
