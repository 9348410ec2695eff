import { siteRanges } from "../plausibility/site";
import { propsSchema } from "../props/props-schema";
import { soundPowerLevel } from "../props/quantities";
import { objectWithUnusual, type Unusual } from "../props/unusual";
import { type Source, sourceSchema } from "../provenance/source";
import { type GasSeverity, gasSeverity, type OutdoorCorrosivity, outdoorCorrosivity } from "../standards/corrosion-class";
import type { SoundPowerLevelLike } from "../units";

/** The corrosivity of a site's air, as measured or estimated there. */
export interface CorrosivityProps {
  /** Corrosivity category of the outdoor air (ISO 9223). @default not judged */
  readonly outdoor?: OutdoorCorrosivity;
  /** Severity of reactive gas in the room (ISA 71.04). @default not judged */
  readonly indoorGas?: GasSeverity;
  /** Source of its numbers. */
  readonly source: Source;
}

/** The environment of a site beside its weather: corrosive air, and a limit on noise. */
export interface EnvironmentProps {
  /** Corrosivity of the air. @default not judged */
  readonly corrosivity?: CorrosivityProps;
  /** Limit on the A-weighted sound power of all outdoor equipment, from a permit. @default not judged */
  readonly soundPower?: {
    /** Highest sound power level of the node. */
    readonly limit: SoundPowerLevelLike;
    /** Reasons for values outside their plausible range, by the name of the prop. @default none */
    readonly unusual?: Unusual<"limit">;
    /** Source of its numbers. */
    readonly source: Source;
  };
}

export const environmentSchema = propsSchema<EnvironmentProps>()({
  corrosivity: propsSchema<CorrosivityProps>()({
    outdoor: outdoorCorrosivity.exactOptional(),
    indoorGas: gasSeverity.exactOptional(),
    source: sourceSchema,
  })
    .refine(({ outdoor, indoorGas }) => outdoor !== undefined || indoorGas !== undefined, {
      message: "must state a category but has none: add outdoor (ISO 9223), indoorGas (ISA 71.04) or both",
    })
    .exactOptional(),
  soundPower: objectWithUnusual({
    limit: soundPowerLevel({ plausible: siteRanges.soundPowerLimit }),
    source: sourceSchema,
  }).exactOptional(),
});
