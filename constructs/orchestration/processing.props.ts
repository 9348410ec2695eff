import type { z } from "zod";
import type { ProcessingFacts, ProcessingRate } from "../facts/compute/processing";
import { computeRanges } from "../plausibility/compute";
import { intBetween } from "../props/between";
import { optional } from "../props/optional";
import { addProblem } from "../props/problems/add-problem";
import { list } from "../props/problems/list";
import { productRatio } from "../props/product-ratio";
import { propsSchema } from "../props/props-schema";
import { dataRate, energyPerData } from "../props/quantities";
import type { Unusual } from "../props/unusual";
import { type Source, sourceSchema } from "../provenance/source";
import type { DataRateLike, EnergyPerDataLike, RatioLike } from "../units";

/** Processing of one satellite's data, where it differs. */
export interface SatelliteProcessingProps {
  /** Catalogue number of the satellite. */
  readonly satellite: number;
  /** Rate at which it processes raw data, such as `"50 MB/s"`. @default that of the workload */
  readonly rate?: DataRateLike;
  /** Energy to process each byte of raw data, such as `"2 J/MB"`. @default that of the workload */
  readonly energy?: EnergyPerDataLike;
  /** Bytes of product ÷ bytes of raw data. @default that of the workload */
  readonly productRatio?: RatioLike;
  /** Reasons for values outside their plausible range, by the name of the prop. @default none */
  readonly unusual?: Unusual<"rate" | "energy">;
}

/** Processing of received data by a workload: one contact after the other, each from its end. */
export interface ProcessingProps {
  /** Rate at which it processes raw data, such as `"50 MB/s"`. */
  readonly rate: DataRateLike;
  /** Energy to process each byte of raw data, such as `"2 J/MB"`. While it processes, rate · energy is added to the power of its rack. */
  readonly energy: EnergyPerDataLike;
  /** Bytes of product ÷ bytes of raw data, such as `"0.1"`. */
  readonly productRatio: RatioLike;
  /** Satellites whose data it processes differently. @default none */
  readonly satellites?: readonly SatelliteProcessingProps[];
  /** Source of its numbers. */
  readonly source: Source;
  /** Reasons for values outside their plausible range, by the name of the prop. @default none */
  readonly unusual?: Unusual<"rate" | "energy">;
}

const rate = dataRate({ positive: true, plausible: computeRanges.workload.rate });
const energy = energyPerData({ plausible: computeRanges.workload.energy });

export const processingSchema = propsSchema<ProcessingProps>()({
  rate,
  energy,
  productRatio,
  satellites: list(
    propsSchema<SatelliteProcessingProps>()({
      satellite: intBetween(1, 999_999_999),
      ...optional({ rate, energy, productRatio }),
    }),
  )
    .superRefine(refuseTwice)
    .exactOptional(),
  source: sourceSchema,
});

type ParsedProcessing = z.output<typeof processingSchema>;

function refuseTwice(satellites: readonly { readonly satellite: number }[], context: z.RefinementCtx): void {
  for (const [i, { satellite }] of satellites.entries()) {
    const before = satellites.slice(0, i).findIndex((one) => one.satellite === satellite);
    if (before >= 0)
      addProblem(context, [i, "satellite"], `must be once in the list but [${before}] is of ${satellite} too: leave one of them out`);
  }
}

/** Returns the processing of a workload, in the form of studies. */
export function processingFacts({ satellites = [], source, ...usual }: ParsedProcessing): ProcessingFacts {
  return {
    ...rateFacts(usual),
    satellites: satellites.map(({ satellite, ...own }) => ({ catalogueNumber: satellite, ...rateFacts({ ...usual, ...own }) })),
    source,
  };
}

function rateFacts({
  rate: given,
  energy: taken,
  productRatio: share,
}: Pick<ParsedProcessing, "rate" | "energy" | "productRatio">): ProcessingRate {
  return { rateBPerS: given.bytesPerSecond, energyJPerB: taken.joulesPerByte, productRatio: share.value };
}
