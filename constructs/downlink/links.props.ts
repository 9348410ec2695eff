import { z } from "zod";
import { occupiedBandwidthHz } from "../engineering/link/radio/occupied-bandwidth";
import { type Polarisation, polarisations } from "../facts/downlink/link";
import { downlinkRanges } from "../plausibility/downlink";
import { intBetween, numberBetween } from "../props/between";
import { type CurveProps, curveSchema, numberWithin } from "../props/curve";
import { nameSchema, uniqueNames } from "../props/name";
import { plausibleNumber } from "../props/plausible";
import { addProblem } from "../props/problems/add-problem";
import { list } from "../props/problems/list";
import { propsSchema } from "../props/props-schema";
import { angle, radioFrequency, ratio, symbolRate } from "../props/quantities";
import { refuseImpossible, type Unusual } from "../props/unusual";
import { type Source, sourceSchema } from "../provenance/source";
import {
  Angle,
  type AngleLike,
  RadioFrequency,
  type RadioFrequencyLike,
  Ratio,
  type RatioLike,
  SymbolRate,
  type SymbolRateLike,
} from "../units";
import { type CodingProps, codingSchema } from "./coding.props";
import { weightSchema } from "./satellites.props";

/** A signal of a satellite. Those of one satellite that an antenna takes are received at once. */
export interface LinkProps {
  /** Unique in the node, as `landsat-9-x`. */
  readonly name: string;
  /** Catalogue number of the satellite that sends it, of `satellites`. */
  readonly satellite: number;
  /** Middle of the signal. */
  readonly frequency: RadioFrequencyLike;
  /** Symbols a second. */
  readonly symbolRate: SymbolRateLike;
  /** How far its spectrum reaches beyond the symbol rate: the signal is symbol rate · (1 + roll-off) wide. */
  readonly rollOff: RatioLike;
  /** How it is polarised. */
  readonly polarisation: Polarisation;
  /** Angle of a `linear` polarisation to the horizon at the site. @default of the others it is known */
  readonly tilt?: AngleLike;
  /** Modulation and code. */
  readonly coding: CodingProps;
  /** Equivalent isotropically radiated power in dBW: the same everywhere, or over the off-nadir angle at the satellite as points `[angle in °, dBW]`. [dBW] */
  readonly eirpDbw: number | CurveProps;
  /** What both antennas lose by their polarisations, in decibels. [dB] @default of the axial ratios of both */
  readonly polarisationLossDb?: number;
  /** Axial ratio of the satellite's antenna, in decibels: with that of the reception it gives the polarisation loss. @default `polarisationLossDb` says it */
  readonly axialRatioDb?: number;
  /** What demodulator and decoder lose against the thresholds of the standard, in decibels. [dB] */
  readonly implementationLossDb: number;
  /** All other losses, such as of a radome, in decibels. [dB] @default 0 */
  readonly otherLossDb?: number;
  /** Margin that must be left, and with which an adaptive link changes its MODCOD, in decibels. [dB] */
  readonly requiredMarginDb: number;
  /** What its contacts count beside those of others, from 0.01 to 100. [-] @default `weight` of its satellite */
  readonly weight?: number;
  /** May it have no contact? It is then received where that costs nothing better, and counts for no promise. @default false */
  readonly optional?: boolean;
  /** Share of the year in which the atmosphere takes no more than the link is computed with: from 95 % to 99.999 %. */
  readonly availability: RatioLike;
  /** Where its numbers come from. */
  readonly source: Source;
  /** Values that hold outside their plausible range, and why. @default none */
  readonly unusual?: Unusual<"symbolRate" | "eirpDbw" | "implementationLossDb">;
}

/** Links beyond which a site is a network. Our own bound. */
const mostLinks = 2000;

const link = propsSchema<LinkProps>()({
  name: nameSchema,
  satellite: intBetween(1, 999_999_999),
  frequency: radioFrequency({
    min: RadioFrequency.megahertz(100),
    max: RadioFrequency.gigahertz(50),
    remedy: "no attenuation is known there",
  }),
  symbolRate: symbolRate({
    min: SymbolRate.baud(100),
    max: SymbolRate.megabaud(20_000),
    remedy: "give the symbols a second",
    plausible: downlinkRanges.link.symbolRate,
  }),
  rollOff: ratio({ min: 0, max: 1, remedy: 'give it as "0.2"' }),
  polarisation: z.enum(polarisations),
  tilt: angle({ min: Angle.degrees(0), max: Angle.degrees(180), remedy: "0 ° is horizontal, 90 ° vertical" }).exactOptional(),
  coding: codingSchema,
  eirpDbw: z.union([
    numberWithin({ min: -60, max: 120, plausible: downlinkRanges.link.eirpDbw }),
    curveSchema({ x: { min: 0, max: 180 }, y: { min: -60, max: 120, plausible: downlinkRanges.link.eirpDbw } }).refine(
      (points) => points.length > 1,
      {
        message: "must have 2 points or more but has 1: give one number instead",
      },
    ),
  ]),
  polarisationLossDb: numberBetween(0, 40).exactOptional(),
  axialRatioDb: numberBetween(0, 40).exactOptional(),
  implementationLossDb: plausibleNumber(
    z
      .number({
        error: ({ input }) => (input === undefined ? "is required: take it from the data sheet of the demodulator, in dB" : undefined),
      })
      .min(0)
      .max(20),
    downlinkRanges.link.implementationLossDb,
  ),
  otherLossDb: numberBetween(0, 100).exactOptional(),
  requiredMarginDb: numberBetween(0, 40),
  weight: weightSchema.exactOptional(),
  optional: z.boolean().exactOptional(),
  availability: ratio({
    min: Ratio.percent(95),
    max: Ratio.percent(99.999),
    remedy: 'give the share of the year as "99.9 %"; the statistics of the atmosphere reach no further',
  }),
  source: sourceSchema,
}).superRefine((parsed, context) => {
  refuseBelowZero(parsed, context);
  refuseTilt(parsed, context);
  refusePolarisationLoss(parsed, context);
});

/** No spectrum reaches below 0 Hz. */
function refuseBelowZero(
  { frequency, symbolRate, rollOff }: { readonly frequency: RadioFrequency; readonly symbolRate: SymbolRate; readonly rollOff: Ratio },
  context: z.RefinementCtx,
): void {
  const widthHz = occupiedBandwidthHz(symbolRate.baud, rollOff.value);
  if (frequency.hertz > widthHz / 2) return;
  const message = `must fit around its frequency of ${frequency} but the signal is ${(widthHz / 1e6).toFixed(1)} MHz wide: correct one of the two`;
  refuseImpossible(["symbolRate"], message, context);
}

type ParsedLinkPolarisation = Partial<Record<"tilt", Angle>> &
  Partial<Record<"polarisationLossDb" | "axialRatioDb", number>> & { readonly polarisation: Polarisation };

function refuseTilt({ polarisation, tilt }: ParsedLinkPolarisation, context: z.RefinementCtx): void {
  if ((polarisation === "linear") === (tilt !== undefined)) return;
  addProblem(
    context,
    ["tilt"],
    polarisation === "linear"
      ? 'is required of a linear polarisation: give its angle to the horizon, as "30 °"'
      : `is of a linear polarisation alone, and this one is ${polarisation}: leave it out`,
  );
}

/** The loss is given, or follows of both axial ratios; of a linear polarisation it is given. */
function refusePolarisationLoss(parsed: ParsedLinkPolarisation, context: z.RefinementCtx): void {
  const { polarisation, polarisationLossDb, axialRatioDb } = parsed;
  const isCircular = polarisation.endsWith("circular");
  const refuse = (prop: string, message: string) => addProblem(context, [prop], message);
  if (polarisationLossDb !== undefined && axialRatioDb !== undefined)
    refuse("polarisationLossDb", "must not stand beside axialRatioDb, of which it follows: leave one of the two out");
  else if (axialRatioDb !== undefined && !isCircular)
    refuse("axialRatioDb", `is of circular polarisations alone, and this one is ${polarisation}: give polarisationLossDb`);
  else if (polarisationLossDb === undefined && axialRatioDb === undefined)
    refuse(
      "polarisationLossDb",
      `is required: give it in dB${isCircular ? ", or the axial ratio of the satellite's antenna as axialRatioDb" : ""}`,
    );
}

/** Parses the links of a node. */
export const linksSchema = list(link).min(1).max(mostLinks).superRefine(uniqueNames("link"));

/** A link with every quantity parsed. */
export type ParsedLink = z.output<typeof link>;
