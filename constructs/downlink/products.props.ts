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

/** Processing on board a satellite. Rate and power are the averages available for it, day and night. */
export interface OnboardProcessingProps {
  /** Average rate at which it processes raw data, such as `"2 MB/s"`. */
  readonly rate: DataRateLike;
  /** Average power available for processing. */
  readonly power: PowerLike;
  /** Energy to process each byte of raw data, such as `"8 J/MB"`. */
  readonly energy: EnergyPerDataLike;
  /** Bytes of product ÷ bytes of raw data, such as `"0.2"`. */
  readonly productRatio: RatioLike;
  /** Source of its numbers. */
  readonly source: Source;
  /** Reasons for values outside their plausible range, by the name of the prop. @default none */
  readonly unusual?: Unusual<"rate" | "power" | "energy">;
}

/** Processing of one product in one place, where it differs. */
export interface ProductProcessingProps {
  /** Bytes of product ÷ bytes of raw data. @default that of the satellite, or of the workload that processes */
  readonly productRatio?: RatioLike;
  /** Energy for each byte of raw data. @default that of the satellite, or of the workload that processes */
  readonly energy?: EnergyPerDataLike;
  /** Reasons for values outside their plausible range, by the name of the prop. @default none */
  readonly unusual?: Unusual<"energy">;
}

/** Data that a satellite records and users at home need. It is processed on board, at the edge (the node) or at home. */
export interface DataProductProps {
  /** Name, unique in the node, such as `gulf-coast`. */
  readonly name: string;
  /** Catalogue number of the satellite that records it, from `satellites`. */
  readonly satellite: number;
  /** Time in UTC from which it can be sent; for a repeated product, its first time. @default the beginning of the window */
  readonly ready?: string;
  /** Interval between repeated products, until the window ends. @default there is one */
  readonly every?: DurationLike;
  /** Size of its raw data. */
  readonly size: DataSizeLike;
  /** Value of the complete product at home, beside the others, from 0.01 to 100. @default 1 */
  readonly weight?: number;
  /** Processing on board, where it differs from that of the satellite. @default as the satellite states */
  readonly onboard?: ProductProcessingProps;
  /** Processing at the edge, where it differs from that of the workload. @default as the workload states */
  readonly edge?: ProductProcessingProps;
  /** Source of its numbers. */
  readonly source: Source;
  /** Reasons for values outside their plausible range, by the name of the prop. @default none */
  readonly unusual?: Unusual<"size">;
}

const energy = energyPerData({ plausible: downlinkRanges.onboard.energy });

/** Bounds of weights, our own: between weights farther apart the solver's rounding hides the smaller ones. */
const leastWeight = 0.01; // [-]
const mostWeight = 100; // [-]

/** Longest interval: as long as the longest window. */
const longestPeriodS = 31 * 86_400; // [s]

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

export type ParsedOnboardProcessing = z.output<typeof onboardProcessingSchema>;

export type ParsedDataProduct = z.output<typeof dataProductsSchema>[number];
