import type { z } from "zod";
import { downlinkRanges } from "../plausibility/downlink";
import { intBetween, numberBetween } from "../props/between";
import { instantSchema } from "../props/instant";
import { nameSchema, uniqueNames } from "../props/name";
import { optional } from "../props/optional";
import { list } from "../props/problems/list";
import { productRatio } from "../props/product-ratio";
import { propsSchema } from "../props/props-schema";
import { dataRate, dataSize, duration, energyPerData, power } from "../props/quantities";
import type { Unusual } from "../props/unusual";
import { type Source, sourceSchema } from "../provenance/source";
import type { DataRateLike, DataSizeLike, DurationLike, EnergyPerDataLike, PowerLike, RatioLike } from "../units";

/** What a satellite can process before it sends: rate and power are what is left for it on average, day and night. */
export interface OnboardProcessingProps {
  /** Raw data that it processes in a second, on average, as `"2 MB/s"`. */
  readonly rate: DataRateLike;
  /** Power that it has for processing, on average. */
  readonly power: PowerLike;
  /** Energy that it takes for each byte of raw data, as `"8 J/MB"`. */
  readonly energy: EnergyPerDataLike;
  /** Bytes of product from one of raw data, as `"0.2"`. */
  readonly productRatio: RatioLike;
  /** Where its numbers come from. */
  readonly source: Source;
  /** Values that hold outside their plausible range, and why. @default none */
  readonly unusual?: Unusual<"rate" | "power" | "energy">;
}

/** What processing makes of a product in one place, where that differs. */
export interface ProductProcessingProps {
  /** Bytes of product from one of raw data. @default that of the satellite, or of the workload that processes */
  readonly productRatio?: RatioLike;
  /** Energy for each byte of raw data. @default that of the satellite, or of the workload that processes */
  readonly energy?: EnergyPerDataLike;
  /** Values that hold outside their plausible range, and why. @default none */
  readonly unusual?: Unusual<"energy">;
}

/** Data that a satellite takes and somebody at home waits for: it is processed on board, at the edge, which is the node, or at home. */
export interface DataProductProps {
  /** Unique in the node, as `gulf-coast`. */
  readonly name: string;
  /** Catalogue number of the satellite that takes it, of `satellites`. */
  readonly satellite: number;
  /** From then on it can be sent, in UTC; of a product that comes again, the first. @default the beginning of the window */
  readonly ready?: string;
  /** Time from one such product to the next, until the window ends. @default there is one */
  readonly every?: DurationLike;
  /** Raw data of it. */
  readonly size: DataSizeLike;
  /** What it is worth at home, whole, beside the others, from 0.01 to 100. @default 1 */
  readonly weight?: number;
  /** What processing on board makes of it, where that differs from what the satellite says. @default as the satellite says */
  readonly onboard?: ProductProcessingProps;
  /** What processing at the edge makes of it, where that differs from what the workload says. @default as the workload says */
  readonly edge?: ProductProcessingProps;
  /** Where its numbers come from. */
  readonly source: Source;
  /** Values that hold outside their plausible range, and why. @default none */
  readonly unusual?: Unusual<"size">;
}

const energy = energyPerData({ plausible: downlinkRanges.onboard.energy });

/** Weights farther apart than these leave the smaller ones to the rounding of the solver. Our own bounds. */
const leastWeight = 0.01; // [-]
const mostWeight = 100; // [-]

/** As long as the longest window. */
const longestPeriodS = 31 * 86_400; // [s]

/** Parses {@link OnboardProcessingProps}. */
export const onboardProcessingSchema = propsSchema<OnboardProcessingProps>()({
  rate: dataRate({ positive: true, plausible: downlinkRanges.onboard.rate }),
  power: power({ positive: true, plausible: downlinkRanges.onboard.power }),
  energy,
  productRatio,
  source: sourceSchema,
});

const productProcessing = propsSchema<ProductProcessingProps>()({
  productRatio: productRatio.exactOptional(),
  energy: energyPerData({ plausible: downlinkRanges.onboard.energy }).exactOptional(),
});

/** Parses {@link DataProductProps}, each once. */
export const dataProductsSchema = list(
  propsSchema<DataProductProps>()({
    name: nameSchema,
    satellite: intBetween(1, 999_999_999),
    ready: instantSchema.exactOptional(),
    every: duration({ min: 1, max: longestPeriodS }).exactOptional(),
    size: dataSize({ positive: true, plausible: downlinkRanges.product.size }),
    ...optional({ weight: numberBetween(leastWeight, mostWeight), onboard: productProcessing, edge: productProcessing }),
    source: sourceSchema,
  }),
)
  .min(1)
  .superRefine(uniqueNames("product"));

/** What a satellite processes on board, with every quantity parsed. */
export type ParsedOnboardProcessing = z.output<typeof onboardProcessingSchema>;

/** A product with every quantity parsed. */
export type ParsedDataProduct = z.output<typeof dataProductsSchema>[number];
