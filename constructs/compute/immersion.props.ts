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

/** One rating point of the heat exchanger in a tank. */
export interface TankRatingProps {
  /** Heat that it transfers to the coolant at this point. */
  readonly heat: PowerLike;
  /** Temperature of the bath, or of the vapour under a condenser, above the entering coolant at that heat. */
  readonly approach: TemperatureDifferenceLike;
  /**
   * Coolant flow through the exchanger at this point, of the secondary loop's coolant. With it the approach at other flows is known.
   * @default not stated: the approach is taken in proportion to the heat, and bath or vapour are unknown where coolant would leave above them
   */
  readonly coolantFlow?: VolumeFlowLike;
  /** Reasons for values outside their plausible range, by the name of the prop. @default none */
  readonly unusual?: Unusual<"heat" | "coolantFlow">;
}

interface TankProps {
  /** Share of the heat that leaves through the tank's walls and lid into the room. */
  readonly skinLoss: RatioLike;
  /** Rating point of the tank by its maker. */
  readonly rating: TankRatingProps;
  /** Source of its numbers. */
  readonly source: Source;
}

/** A tank whose fluid stays liquid. */
export interface SinglePhaseImmersionProps extends TankProps {
  /** The fluid stays liquid. */
  readonly kind: "single-phase";
  /** Warmest bath that the makers of equipment and fluid accept. */
  readonly maximumBath: TemperatureLike;
  /** Reasons for values outside their plausible range, by the name of the prop. @default none */
  readonly unusual?: Unusual<"maximumBath">;
}

/** A fluid that boils at the equipment and condenses above it. */
export interface BoilingFluidProps {
  /** Trade name of the fluid. */
  readonly name: string;
  /** Boiling point at 101,325 Pa. */
  readonly boilingPoint: TemperatureLike;
  /** Latent heat, from which the boiling point at the site's pressure follows. Without it that is known only near sea level. [J/kg] */
  readonly latentHeatJPerKg?: number;
  /** Molar mass; needed with `latentHeatJPerKg`. [kg/mol] */
  readonly molarMassKgPerMol?: number;
  /** Whether the fluid is a per- or polyfluoroalkyl substance (PFAS). One large maker stopped at the end of 2025, and laws restrict them. */
  readonly pfas: boolean;
  /** Supplier and stock of the fluid. A PFAS fluid needs it. @default not stated */
  readonly supply?: {
    /** Company that sells the fluid. */
    readonly supplier: string;
    /** Volume kept at the site for refills. */
    readonly stock: VolumeLike;
    /** Reasons for values outside their plausible range, by the name of the prop. @default none */
    readonly unusual?: Unusual<"stock">;
  };
  /** Reasons for values outside their plausible range, by the name of the prop. @default none */
  readonly unusual?: Unusual<"boilingPoint">;
}

/** A tank whose fluid boils under a condenser, at the air pressure of the site. */
export interface TwoPhaseImmersionProps extends TankProps {
  /** The fluid boils, and its vapour condenses on a coil. */
  readonly kind: "two-phase";
  /** The fluid that boils. */
  readonly fluid: BoilingFluidProps;
}

/** The tank in which the equipment of a rack stands. */
export type ImmersionProps = SinglePhaseImmersionProps | TwoPhaseImmersionProps;

const tank = {
  skinLoss: ratio({ min: 0, max: 0.5, remedy: "state the share of the heat that the skin loses, such as 2 %" }),
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
  addProblem(context, [missing], `is required because ${given} is stated: the boiling point at the site's pressure needs both`);
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

/** Returns the numbers of a tank that the solver needs. */
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
