import { z } from "zod";
import type { TankFacts } from "../facts/compute/immersion";
import { defined } from "../plain/defined";
import { computeRanges } from "../plausibility/compute";
import { numberBetween } from "../props/between";
import { addProblem } from "../props/problems/add-problem";
import { propsSchema } from "../props/props-schema";
import { power, ratio, temperature, temperatureDifference, volume, volumeFlow } from "../props/quantities";
import { objectWithUnusual, type Unusual } from "../props/unusual";
import { type Source, sourceSchema } from "../provenance/source";
import type { PowerLike, RatioLike, TemperatureDifferenceLike, TemperatureLike, VolumeFlowLike, VolumeLike } from "../units";

/** The exchanger of a tank, at one point of its sheet. */
export interface TankRatingProps {
  /** Heat that it gives to the coolant at this point. */
  readonly heat: PowerLike;
  /** Bath, or vapour under a condenser, above the coolant that enters, at that heat. */
  readonly approach: TemperatureDifferenceLike;
  /**
   * Coolant that enters the exchanger there, of the kind in the secondary loop. With it the approach at other flows is known.
   * @default not stated: the approach is taken in proportion to the heat, and bath or vapour are unknown where coolant would leave above them
   */
  readonly coolantFlow?: VolumeFlowLike;
  /** Values that hold outside their plausible range, and why. @default none */
  readonly unusual?: Unusual<"heat" | "coolantFlow">;
}

interface TankProps {
  /** Share of the heat that leaves through walls and lid of the tank into the room. */
  readonly skinLoss: RatioLike;
  /** The point at which its maker rates the tank. */
  readonly rating: TankRatingProps;
  /** Where its numbers come from. */
  readonly source: Source;
}

/** A tank whose fluid stays liquid. */
export interface SinglePhaseImmersionProps extends TankProps {
  /** The fluid stays liquid. */
  readonly kind: "single-phase";
  /** Warmest bath that the makers of equipment and fluid accept. */
  readonly maximumBath: TemperatureLike;
  /** Values that hold outside their plausible range, and why. @default none */
  readonly unusual?: Unusual<"maximumBath">;
}

/** A fluid that boils on the equipment and condenses above it. */
export interface BoilingFluidProps {
  /** Name under which it is sold. */
  readonly name: string;
  /** At 101,325 Pa. */
  readonly boilingPoint: TemperatureLike;
  /** With it the boiling point at the site's pressure is known; without it only near sea level. [J/kg] */
  readonly latentHeatJPerKg?: number;
  /** Goes with `latentHeatJPerKg`. [kg/mol] */
  readonly molarMassKgPerMol?: number;
  /** Is it a per- or polyfluoroalkyl substance? One of its large makers stopped at the end of 2025, and laws restrict it. */
  readonly pfas: boolean;
  /** Who delivers it, and how much is in store. A PFAS fluid needs it. @default nobody */
  readonly supply?: {
    /** Who sells it. */
    readonly supplier: string;
    /** What is kept at the site to fill up. */
    readonly stock: VolumeLike;
    /** Values that hold outside their plausible range, and why. @default none */
    readonly unusual?: Unusual<"stock">;
  };
  /** Values that hold outside their plausible range, and why. @default none */
  readonly unusual?: Unusual<"boilingPoint">;
}

/** A tank whose fluid boils under a condenser, open to the pressure of the site. */
export interface TwoPhaseImmersionProps extends TankProps {
  /** The fluid boils, and its vapour condenses on a coil. */
  readonly kind: "two-phase";
  /** The fluid that boils. */
  readonly fluid: BoilingFluidProps;
}

/** The tank in which the equipment of a rack stands. */
export type ImmersionProps = SinglePhaseImmersionProps | TwoPhaseImmersionProps;

const tank = {
  skinLoss: ratio({ min: 0, max: 0.5, remedy: "give the share of the heat that the skin loses, as 2 %" }),
  rating: propsSchema<TankRatingProps>()({
    heat: power({ positive: true, plausible: computeRanges.immersion.heat }),
    approach: temperatureDifference({ positive: true, max: 50 }),
    coolantFlow: volumeFlow({ positive: true, plausible: computeRanges.immersion.coolantFlow }).exactOptional(),
  }),
  source: sourceSchema,
};
const fluid = propsSchema<BoilingFluidProps>()({
  name: z.string().trim().min(1),
  boilingPoint: temperature({ plausible: computeRanges.immersion.boilingPoint }),
  latentHeatJPerKg: numberBetween(10_000, 3_000_000).exactOptional(),
  molarMassKgPerMol: numberBetween(0.01, 1).exactOptional(),
  pfas: z.boolean(),
  supply: objectWithUnusual({
    supplier: z.string().trim().min(1),
    stock: volume({ min: 0, plausible: computeRanges.immersion.stock }),
  }).exactOptional(),
}).superRefine(({ latentHeatJPerKg, molarMassKgPerMol }, context) => {
  if ((latentHeatJPerKg === undefined) === (molarMassKgPerMol === undefined)) return;
  const [missing, given] =
    latentHeatJPerKg === undefined ? ["latentHeatJPerKg", "molarMassKgPerMol"] : ["molarMassKgPerMol", "latentHeatJPerKg"];
  addProblem(context, [missing], `is required because ${given} is given: one moves no boiling point without the other`);
});

/** Parses {@link ImmersionProps}. */
export const immersionSchema = z.discriminatedUnion("kind", [
  propsSchema<SinglePhaseImmersionProps>()({
    kind: z.literal("single-phase"),
    ...tank,
    maximumBath: temperature({ plausible: computeRanges.immersion.maximumBath }),
  }),
  propsSchema<TwoPhaseImmersionProps>()({ kind: z.literal("two-phase"), ...tank, fluid }),
]);

/** What a tank is to the solver. */
export function tankFacts(props: z.output<typeof immersionSchema>): TankFacts {
  const { rating, source } = props;
  const common = {
    approachK: rating.approach.kelvins,
    heatW: rating.heat.watts,
    ...defined({ coolantFlowM3PerS: rating.coolantFlow?.cubicMetresPerSecond }),
    source,
  };
  if (props.kind === "single-phase") return { kind: props.kind, ...common, maximumBathC: props.maximumBath.celsius };
  const { name, boilingPoint, latentHeatJPerKg, molarMassKgPerMol, pfas, supply } = props.fluid;
  const vapour =
    latentHeatJPerKg === undefined || molarMassKgPerMol === undefined
      ? undefined
      : { boilingPointC: boilingPoint.celsius, latentHeatJPerKg, molarMassKgPerMol };
  return {
    kind: props.kind,
    ...common,
    fluid: name,
    boilingPointC: boilingPoint.celsius,
    ...defined({ vapour }),
    pfas,
    ...(supply && { supply: { supplier: supply.supplier, stockM3: supply.stock.cubicMetres } }),
  };
}
