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

/** Noise of a reception by its parts. */
export interface ReceptionNoiseProps {
  /** Noise temperature of the low-noise amplifier, in kelvins. [K] */
  readonly amplifierK: number;
  /** Gain of the low-noise amplifier, in decibels. [dB] */
  readonly amplifierGainDb: number;
  /** Noise temperature of all that follows the amplifier, at its output, in kelvins. [K] */
  readonly afterAmplifierK: number;
  /** What the antenna takes from the ground around it, in kelvins. [K] */
  readonly spilloverK: number;
  /** Values that hold outside their plausible range, and why. @default none */
  readonly unusual?: Unusual<"amplifierK" | "afterAmplifierK">;
}

/** Noise of a reception by the G/T that its maker states under a clear sky. */
export interface GOverTProps {
  /** Gain over temperature, in decibels. [dB/K] */
  readonly dbPerK: number;
  /** System temperature at which it was stated, in kelvins: without it nobody can say what rain adds. [K] */
  readonly systemTemperatureK: number;
  /** Elevation at which it was stated. */
  readonly elevation: AngleLike;
  /** Values that hold outside their plausible range, and why. @default none */
  readonly unusual?: Unusual<"dbPerK" | "systemTemperatureK">;
}

/** A band that an antenna receives, and how well. */
export interface ReceptionProps {
  /** Frequencies of its feed. */
  readonly band: RadioBandProps;
  /** Polarisations that it receives. */
  readonly polarisations: readonly Polarisation[];
  /** Widest signal that it lets through. @default its band */
  readonly bandwidth?: RadioFrequencyLike;
  /** Diameter of the aperture: it gives gain, beamwidth and what scintillation does. */
  readonly diameter: LengthLike;
  /** Share of the aperture that counts. */
  readonly efficiency: RatioLike;
  /** How far the antenna looks beside the satellite. */
  readonly pointingError: AngleLike;
  /** Loss from the antenna to the amplifier, in decibels. [dB] */
  readonly feederLossDb: number;
  /** Axial ratio of the feed, in decibels: 0 is circular. @default not known: links say their polarisation loss */
  readonly axialRatioDb?: number;
  /** Noise by its parts. @default that of `gOverT` */
  readonly noise?: ReceptionNoiseProps;
  /** The G/T of its maker. @default `noise` says it by its parts */
  readonly gOverT?: GOverTProps;
  /** Where its numbers come from. */
  readonly source: Source;
  /** Values that hold outside their plausible range, and why. @default none */
  readonly unusual?: Unusual<"diameter" | "efficiency" | "pointingError" | "feederLossDb">;
}

/** Signals wider than a band do not exist: as wide as the bands of satellites reach. */
export const bandwidthSchema = radioFrequency({
  min: RadioFrequency.hertz(100),
  max: RadioFrequency.gigahertz(50),
  remedy: "give the width of the spectrum that passes",
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
            ? "is required: a G/T without the system temperature that it was stated at does not say what rain does, ask its maker"
            : undefined,
      })
      .gt(0)
      .max(100_000),
    ranges.systemTemperatureK,
  ),
  elevation: angle({ min: Angle.degrees(5), max: Angle.degrees(90), remedy: "give the elevation at which the maker states it" }),
});

const reception = propsSchema<ReceptionProps>()({
  band: radioBandSchema,
  polarisations: list(z.enum(polarisations)).min(1).max(polarisations.length),
  bandwidth: bandwidthSchema.exactOptional(),
  diameter: length({ min: 0.05, max: 100, remedy: "give the diameter of the aperture", plausible: ranges.diameter }),
  efficiency: ratio({ min: 0.05, max: 1, remedy: 'give a share of the aperture as "0.62"', plausible: ranges.efficiency }),
  pointingError: angle({
    min: Angle.degrees(0),
    max: Angle.degrees(20),
    remedy: "give the error of the drive while it tracks",
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
      ? "must not stand beside noise, for one of the two decides: leave out the other"
      : "is required where noise is not given: give the G/T of the maker with its system temperature, or noise by its parts",
  );
}

/** An amplifier adds half a quantum at least. */
function refuseQuietAmplifier({ band, noise }: Pick<ParsedGain, "band" | "noise">, context: z.RefinementCtx): void {
  const leastK = quantumNoiseK(band.minimum.gigahertz);
  if (!noise || noise.amplifierK >= leastK) return;
  const message = `must be at least ${leastK.toPrecision(2)} K, which is half a quantum at ${band.minimum}, but is ${noise.amplifierK} K: give the noise temperature of the amplifier`;
  refuseImpossible(["noise", "amplifierK"], message, context);
}

/** Beyond it no link is computed. */
const highestGhz = 50; // [GHz]

/** No aperture gains more than its area says. */
function refuseGainBeyondAperture({ band, diameter, feederLossDb, gOverT }: ParsedGain, context: z.RefinementCtx): void {
  if (!gOverT || band.maximum.gigahertz > highestGhz) return;
  const gainDbi = gOverT.dbPerK + dbOfRatio(gOverT.systemTemperatureK) + feederLossDb;
  const mostDbi = 20 * Math.log10((Math.PI * diameter.metres) / wavelengthM(band.maximum.gigahertz));
  if (gainDbi <= mostDbi) return;
  const message = `must come of a gain of at most ${mostDbi.toFixed(1)} dBi, which is all that ${diameter} have at ${band.maximum}, but comes of ${gainDbi.toFixed(1)} dBi: correct it, its system temperature or the diameter`;
  refuseImpossible(["gOverT", "dbPerK"], message, context);
}

/** Feeds beyond which an antenna is several. Our own bound. */
const mostReceptions = 20;

/** Parses the receptions of an antenna. */
export const receptionsSchema = list(reception).min(1).max(mostReceptions);

/** A reception with every quantity parsed. */
export type ParsedReception = z.output<typeof reception>;
