import { z } from "zod";
import { type Polarisation, polarisations } from "../facts/downlink/link";
import { list } from "../props/problems/list";
import { propsSchema } from "../props/props-schema";
import { angle, length, radioFrequency, ratio } from "../props/quantities";
import { type RadioBandProps, radioBandSchema } from "../props/radio-band";
import { type Source, sourceSchema } from "../provenance/source";
import { Angle, type AngleLike, type LengthLike, RadioFrequency, type RadioFrequencyLike, type RatioLike } from "../units";

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
}

/** Noise of a reception by the G/T that its maker states under a clear sky. */
export interface GOverTProps {
  /** Gain over temperature, in decibels. [dB/K] */
  readonly dbPerK: number;
  /** System temperature at which it was stated, in kelvins: without it nobody can say what rain adds. [K] */
  readonly systemTemperatureK: number;
  /** Elevation at which it was stated. */
  readonly elevation: AngleLike;
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
}

/** Signals wider than a band do not exist: as wide as the bands of satellites reach. */
export const bandwidthSchema = radioFrequency({
  min: RadioFrequency.hertz(100),
  max: RadioFrequency.gigahertz(50),
  remedy: "give the width of the spectrum that passes",
});

const noiseSchema = propsSchema<ReceptionNoiseProps>()({
  amplifierK: z.number().min(0).max(100_000),
  amplifierGainDb: z.number().min(0).max(100),
  afterAmplifierK: z.number().min(0).max(100_000),
  spilloverK: z.number().min(0).max(400),
}).refine(({ amplifierK, afterAmplifierK, spilloverK }) => amplifierK + afterAmplifierK + spilloverK > 0, {
  message: "must add noise but is 0 K in all: give the noise temperature of the amplifier",
});

const gOverTSchema = propsSchema<GOverTProps>()({
  dbPerK: z.number().min(-60).max(80),
  systemTemperatureK: z
    .number({
      error: ({ input }) =>
        input === undefined
          ? "is required: a G/T without the system temperature that it was stated at does not say what rain does, ask its maker"
          : undefined,
    })
    .gt(0)
    .max(100_000),
  elevation: angle({ min: Angle.degrees(5), max: Angle.degrees(90), remedy: "give the elevation at which the maker states it" }),
});

const reception = propsSchema<ReceptionProps>()({
  band: radioBandSchema,
  polarisations: list(z.enum(polarisations)).min(1).max(polarisations.length),
  bandwidth: bandwidthSchema.exactOptional(),
  diameter: length({ min: 0.05, max: 100, remedy: "give the diameter of the aperture" }),
  efficiency: ratio({ min: 0.05, max: 1, remedy: 'give a share of the aperture as "0.62"' }),
  pointingError: angle({ min: Angle.degrees(0), max: Angle.degrees(20), remedy: "give the error of the drive while it tracks" }),
  feederLossDb: z.number().min(0).max(40),
  axialRatioDb: z.number().min(0).max(40).exactOptional(),
  noise: noiseSchema.exactOptional(),
  gOverT: gOverTSchema.exactOptional(),
  source: sourceSchema,
}).superRefine(({ noise, gOverT }, context) => {
  if ((noise === undefined) !== (gOverT === undefined)) return;
  const message = noise
    ? "must not stand beside noise, for one of the two decides: leave out the other"
    : "is required where noise is not given: give the G/T of the maker with its system temperature, or noise by its parts";
  context.addIssue({ code: "custom", path: ["gOverT"], message });
});

/** Feeds beyond which an antenna is several. Our own bound. */
const mostReceptions = 20;

/** Parses the receptions of an antenna. */
export const receptionsSchema = list(reception).min(1).max(mostReceptions);

/** A reception with every quantity parsed. */
export type ParsedReception = z.output<typeof reception>;
