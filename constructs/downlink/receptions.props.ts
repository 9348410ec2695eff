import { z } from "zod";
import { dbOfRatio } from "../engineering/link/radio/decibels";
import { quantumNoiseK } from "../engineering/link/radio/quantum-noise";
import { wavelengthM } from "../engineering/link/radio/wavelength";
import { type Polarisation, polarisations } from "../facts/downlink/link";
import { downlinkRanges } from "../plausibility/downlink";
import { numberBetween } from "../props/between";
import { numberWithin } from "../props/curve";
import { optional } from "../props/optional";
import { plausibleNumber } from "../props/plausible";
import { addProblem } from "../props/problems/add-problem";
import { list } from "../props/problems/list";
import { propsSchema } from "../props/props-schema";
import { angle, length, radioFrequency, ratio } from "../props/quantities";
import { type RadioBandProps, radioBandSchema } from "../props/radio-band";
import { refuseImpossible, type Unusual } from "../props/unusual";
import { type Source, sourceSchema } from "../provenance/source";
import { Angle, type AngleLike, type Length, type LengthLike, RadioFrequency, type RadioFrequencyLike, type RatioLike } from "../units";

/** The noise of a reception, part by part. */
export interface ReceptionNoiseProps {
  /** Noise temperature of the low-noise amplifier. [K] */
  readonly amplifierK: number;
  /** Gain of the low-noise amplifier. [dB] */
  readonly amplifierGainDb: number;
  /** Noise temperature of everything after the amplifier, at the amplifier's output. [K] */
  readonly afterAmplifierK: number;
  /** Noise temperature that the antenna receives from the ground. [K] */
  readonly spilloverK: number;
  /** Reasons for values outside their plausible range, by the name of the prop. @default none */
  readonly unusual?: Unusual<"amplifierK" | "afterAmplifierK">;
}

/** The noise of a reception from the maker's G/T under a clear sky. */
export interface GOverTProps {
  /** Gain over temperature. [dB/K] */
  readonly dbPerK: number;
  /** System temperature at which G/T was stated. Without it the effect of rain is unknown. [K] */
  readonly systemTemperatureK: number;
  /** Elevation at which G/T was stated. */
  readonly elevation: AngleLike;
  /** Reasons for values outside their plausible range, by the name of the prop. @default none */
  readonly unusual?: Unusual<"dbPerK" | "systemTemperatureK">;
}

/** A band that an antenna receives, with its gain and noise. */
export interface ReceptionProps {
  /** Frequencies of its feed. */
  readonly band: RadioBandProps;
  /** Polarisations that it receives. */
  readonly polarisations: readonly Polarisation[];
  /** Widest signal that it receives. @default its band */
  readonly bandwidth?: RadioFrequencyLike;
  /** Aperture diameter, from which gain, beamwidth and scintillation are computed. */
  readonly diameter: LengthLike;
  /** Aperture efficiency: effective area ÷ area. */
  readonly efficiency: RatioLike;
  /** Angle between antenna and satellite while it tracks. */
  readonly pointingError: AngleLike;
  /** Loss between antenna and amplifier. [dB] */
  readonly feederLossDb: number;
  /** Axial ratio of the feed: 0 is circular. [dB] @default not known: links state their polarisation loss */
  readonly axialRatioDb?: number;
  /** Noise, part by part. State either this or `gOverT`. @default that of `gOverT` */
  readonly noise?: ReceptionNoiseProps;
  /** G/T from the maker. State either this or `noise`. @default that of `noise` */
  readonly gOverT?: GOverTProps;
  /** Source of its numbers. */
  readonly source: Source;
  /** Reasons for values outside their plausible range, by the name of the prop. @default none */
  readonly unusual?: Unusual<"diameter" | "efficiency" | "pointingError" | "feederLossDb">;
}

/** Parses a bandwidth: at most as wide as the bands of satellites reach. */
export const bandwidthSchema = radioFrequency({
  min: RadioFrequency.hertz(100),
  max: RadioFrequency.gigahertz(50),
  remedy: "state the width of the spectrum that passes",
});

const { reception: ranges } = downlinkRanges;

const noiseSchema = propsSchema<ReceptionNoiseProps>()({
  amplifierK: numberWithin({ min: 0, max: 100_000, plausible: ranges.amplifierK }),
  amplifierGainDb: numberBetween(0, 100),
  afterAmplifierK: numberWithin({ min: 0, max: 100_000, plausible: ranges.afterAmplifierK }),
  spilloverK: numberBetween(0, 400),
});

const gOverTSchema = propsSchema<GOverTProps>()({
  dbPerK: numberWithin({ min: -60, max: 80, plausible: ranges.dbPerK }),
  systemTemperatureK: plausibleNumber(
    z
      .number({
        error: ({ input }) =>
          input === undefined
            ? "is required: without the system temperature of its G/T the effect of rain is unknown, ask the maker"
            : undefined,
      })
      .gt(0)
      .max(100_000),
    ranges.systemTemperatureK,
  ),
  elevation: angle({ min: Angle.degrees(5), max: Angle.degrees(90), remedy: "state the elevation for which the maker states G/T" }),
});

const reception = propsSchema<ReceptionProps>()({
  band: radioBandSchema,
  polarisations: list(z.enum(polarisations)).min(1).max(polarisations.length),
  bandwidth: bandwidthSchema.exactOptional(),
  diameter: length({ min: 0.05, max: 100, remedy: "state the diameter of the aperture", plausible: ranges.diameter }),
  efficiency: ratio({ min: 0.05, max: 1, remedy: 'state the aperture efficiency, such as "0.62"', plausible: ranges.efficiency }),
  pointingError: angle({
    min: Angle.degrees(0),
    max: Angle.degrees(20),
    remedy: "state the pointing error while it tracks",
    plausible: ranges.pointingError,
  }),
  feederLossDb: numberWithin({ min: 0, max: 40, plausible: ranges.feederLossDb }),
  ...optional({ axialRatioDb: numberBetween(0, 40), noise: noiseSchema, gOverT: gOverTSchema }),
  source: sourceSchema,
}).superRefine((parsed, context) => {
  refuseNoisesBeside(parsed, context);
  refuseQuietAmplifier(parsed, context);
  refuseGainBeyondAperture(parsed, context);
});

interface ParsedGain {
  readonly band: { readonly minimum: RadioFrequency; readonly maximum: RadioFrequency };
  readonly diameter: Length;
  readonly feederLossDb: number;
  readonly noise?: { readonly amplifierK: number };
  readonly gOverT?: { readonly dbPerK: number; readonly systemTemperatureK: number };
}

function refuseNoisesBeside({ noise, gOverT }: Pick<ParsedGain, "noise" | "gOverT">, context: z.RefinementCtx): void {
  if ((noise === undefined) !== (gOverT === undefined)) return;
  addProblem(
    context,
    ["gOverT"],
    noise
      ? "must not be stated beside noise: leave one of the two out"
      : "is required without noise: state the maker's G/T with its system temperature, or noise part by part",
  );
}

/** Refuses an amplifier with less noise than half a quantum. */
function refuseQuietAmplifier({ band, noise }: Pick<ParsedGain, "band" | "noise">, context: z.RefinementCtx): void {
  const leastK = quantumNoiseK(band.minimum.gigahertz);
  if (!noise || noise.amplifierK >= leastK) return;
  const message = `must be at least ${leastK.toPrecision(2)} K, which is half a quantum at ${band.minimum}, but is ${noise.amplifierK} K: state the noise temperature of the amplifier`;
  refuseImpossible(["noise", "amplifierK"], message, context);
}

/** Highest frequency at which links are computed. */
const highestGhz = 50; // [GHz]

/** Refuses a gain above that of the aperture's area. */
function refuseGainBeyondAperture({ band, diameter, feederLossDb, gOverT }: ParsedGain, context: z.RefinementCtx): void {
  if (!gOverT || band.maximum.gigahertz > highestGhz) return;
  const gainDbi = gOverT.dbPerK + dbOfRatio(gOverT.systemTemperatureK) + feederLossDb;
  const mostDbi = 20 * Math.log10((Math.PI * diameter.metres) / wavelengthM(band.maximum.gigahertz));
  if (gainDbi <= mostDbi) return;
  const message = `must result from a gain of at most ${mostDbi.toFixed(1)} dBi, the most of ${diameter} at ${band.maximum}, but results from ${gainDbi.toFixed(1)} dBi: correct it, its system temperature or the diameter`;
  refuseImpossible(["gOverT", "dbPerK"], message, context);
}

/** Most feeds of one antenna. Our own bound. */
const mostReceptions = 20;

export const receptionsSchema = list(reception).min(1).max(mostReceptions);

export type ParsedReception = z.output<typeof reception>;
