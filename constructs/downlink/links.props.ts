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

/** A signal of a satellite. An antenna receives all its signals of one satellite at the same time. */
export interface LinkProps {
  /** Name, unique in the node, such as `landsat-9-x`. */
  readonly name: string;
  /** Catalogue number of the satellite that sends it, from `satellites`. */
  readonly satellite: number;
  /** Centre frequency of the signal. */
  readonly frequency: RadioFrequencyLike;
  /** Symbol rate. */
  readonly symbolRate: SymbolRateLike;
  /** Roll-off of the spectrum: the signal is symbol rate · (1 + roll-off) wide. */
  readonly rollOff: RatioLike;
  /** Polarisation of the signal. */
  readonly polarisation: Polarisation;
  /** Angle between a `linear` polarisation and the horizon at the site; only for `linear`. @default of the others it is known */
  readonly tilt?: AngleLike;
  /** Modulation and code of the signal. */
  readonly coding: CodingProps;
  /** Equivalent isotropically radiated power: one number for all angles, or points over the off-nadir angle at the satellite, `[angle in °, dBW]`. [dBW] */
  readonly eirpDbw: number | CurveProps;
  /** Loss by the polarisations of both antennas. [dB] @default computed from the axial ratios of both */
  readonly polarisationLossDb?: number;
  /** Axial ratio of the satellite's antenna. With the axial ratio of the reception it determines the polarisation loss. [dB] @default none, with `polarisationLossDb` */
  readonly axialRatioDb?: number;
  /** Loss of demodulator and decoder against the thresholds of the standard. [dB] */
  readonly implementationLossDb: number;
  /** All other losses, such as of a radome. [dB] @default 0 */
  readonly otherLossDb?: number;
  /** Link margin that must remain. An adaptive link changes its MODCOD to keep it. [dB] */
  readonly requiredMarginDb: number;
  /** Weight of its contacts beside those of other links, from 0.01 to 100. [-] @default `weight` of its satellite */
  readonly weight?: number;
  /** Whether it may have no contact. It is then received only where this costs no better contact, and counts for no promise. @default false */
  readonly optional?: boolean;
  /** Share of the year, 95 % to 99.999 %, in which the atmosphere attenuates no more than is computed for the link. */
  readonly availability: RatioLike;
  /** Source of its numbers. */
  readonly source: Source;
  /** Reasons for values outside their plausible range, by the name of the prop. @default none */
  readonly unusual?: Unusual<"symbolRate" | "eirpDbw" | "implementationLossDb">;
}

/** Most links of a site. Our own bound. */
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
    remedy: "state the symbols per second",
    plausible: downlinkRanges.link.symbolRate,
  }),
  rollOff: ratio({ min: 0, max: 1, remedy: 'write it like "0.2"' }),
  polarisation: z.enum(polarisations),
  tilt: angle({ min: Angle.degrees(0), max: Angle.degrees(180), remedy: "0 ° is horizontal, 90 ° vertical" }).exactOptional(),
  coding: codingSchema,
  eirpDbw: z.union([
    numberWithin({ min: -60, max: 120, plausible: downlinkRanges.link.eirpDbw }),
    curveSchema({ x: { min: 0, max: 180 }, y: { min: -60, max: 120, plausible: downlinkRanges.link.eirpDbw } }).refine(
      (points) => points.length > 1,
      {
        message: "must have 2 points or more but has 1: state one number instead",
      },
    ),
  ]),
  polarisationLossDb: numberBetween(0, 40).exactOptional(),
  axialRatioDb: numberBetween(0, 40).exactOptional(),
  implementationLossDb: plausibleNumber(
    z
      .number({
        error: ({ input }) => (input === undefined ? "is required: state the value of the demodulator's data sheet, in dB" : undefined),
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
    remedy: 'state the share of the year, such as "99.9 %"; the statistics of the atmosphere end there',
  }),
  source: sourceSchema,
}).superRefine((parsed, context) => {
  refuseBelowZero(parsed, context);
  refuseTilt(parsed, context);
  refusePolarisationLoss(parsed, context);
});

/** Refuses a spectrum that reaches below 0 Hz. */
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
      ? 'is required for a linear polarisation: state its angle to the horizon, such as "30 °"'
      : `is used only for a linear polarisation but this one is ${polarisation}: leave it out`,
  );
}

/** Refuses a polarisation loss that is neither stated nor follows from both axial ratios; for a linear polarisation it must be stated. */
function refusePolarisationLoss(parsed: ParsedLinkPolarisation, context: z.RefinementCtx): void {
  const { polarisation, polarisationLossDb, axialRatioDb } = parsed;
  const isCircular = polarisation.endsWith("circular");
  const refuse = (prop: string, message: string) => addProblem(context, [prop], message);
  if (polarisationLossDb !== undefined && axialRatioDb !== undefined)
    refuse("polarisationLossDb", "must not be stated beside axialRatioDb, from which it follows: leave one of the two out");
  else if (axialRatioDb !== undefined && !isCircular)
    refuse("axialRatioDb", `is used only for circular polarisations but this one is ${polarisation}: state polarisationLossDb instead`);
  else if (polarisationLossDb === undefined && axialRatioDb === undefined)
    refuse(
      "polarisationLossDb",
      `is required: state it in dB${isCircular ? ", or state the axial ratio of the satellite's antenna as axialRatioDb" : ""}`,
    );
}

export const linksSchema = list(link).min(1).max(mostLinks).superRefine(uniqueNames("link"));

export type ParsedLink = z.output<typeof link>;
