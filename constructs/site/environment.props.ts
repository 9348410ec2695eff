import { siteRanges } from "../plausibility/site";
import { propsSchema } from "../props/props-schema";
import { soundPowerLevel } from "../props/quantities";
import { objectWithUnusual, type Unusual } from "../props/unusual";
import { type Source, sourceSchema } from "../provenance/source";
import { type GasSeverity, gasSeverity, type OutdoorCorrosivity, outdoorCorrosivity } from "../standards/corrosion-class";
import type { SoundPowerLevelLike } from "../units";

/** How the air of a site attacks metal, as it was measured or estimated there. */
export interface CorrosivityProps {
  /** Outdoors, ISO 9223. @default not judged */
  readonly outdoor?: OutdoorCorrosivity;
  /** Reactive gas in the room, ISA 71.04. @default not judged */
  readonly indoorGas?: GasSeverity;
  /** Where its numbers come from. */
  readonly source: Source;
}

/** What a site asks of equipment beside its weather. */
export interface EnvironmentProps {
  /** How corrosive the outdoor air is. @default not judged */
  readonly corrosivity?: CorrosivityProps;
  /** A-weighted sound power level of all that runs outdoors, as a permit limits it. @default not judged */
  readonly soundPower?: {
    /** Most sound power that the node may give to its surroundings. */
    readonly limit: SoundPowerLevelLike;
    /** Values that hold outside their plausible range, and why. @default none */
    readonly unusual?: Unusual<"limit">;
    /** Where its numbers come from. */
    readonly source: Source;
  };
}

/** Parses {@link EnvironmentProps}. */
export const environmentSchema = propsSchema<EnvironmentProps>()({
  corrosivity: propsSchema<CorrosivityProps>()({
    outdoor: outdoorCorrosivity.exactOptional(),
    indoorGas: gasSeverity.exactOptional(),
    source: sourceSchema,
  })
    .refine(({ outdoor, indoorGas }) => outdoor !== undefined || indoorGas !== undefined, {
      message: "must give a category but has none: give outdoor (ISO 9223), indoorGas (ISA 71.04) or both",
    })
    .exactOptional(),
  soundPower: objectWithUnusual({
    limit: soundPowerLevel({ plausible: siteRanges.soundPowerLimit }),
    source: sourceSchema,
  }).exactOptional(),
});
