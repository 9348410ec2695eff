import type { ElementSet } from "../../engineering/orbit/element-set";
import type { MaskVertex } from "../../engineering/orbit/passes/azimuth-mask";
import type { Source } from "../../provenance/source";
import type { LinkFacts, LinkReceiverFacts, ReceptionFacts } from "./link";

/** What the antennas of a node follow, and when that is looked for. */
export interface SkyFacts {
  readonly fromMs: number; // [ms] since 1970 UTC
  /** Not in the window itself. */
  readonly toMs: number; // [ms]
  /** In declared order. */
  readonly satellites: readonly SatelliteFacts[];
  readonly antennas: readonly FollowingAntenna[];
  /** Signals of the satellites, in declared order; undefined of a design without links. */
  readonly links?: readonly LinkFacts[];
  /** Receivers of a design with links, in declared order. */
  readonly receivers?: readonly LinkReceiverFacts[];
  /** Where the elements come from. */
  readonly source: Source;
}

/** A satellite with its elements. */
export interface SatelliteFacts {
  /** Its name, or its catalogue number. */
  readonly id: string;
  readonly elements: ElementSet;
}

/** An antenna as passes know it. */
export interface FollowingAntenna {
  readonly id: string;
  /** Catalogue numbers of the satellites that it follows. */
  readonly satellites: readonly number[];
  readonly minimumElevationDegrees: number; // [°]
  /** Its own skyline. @default that of the site */
  readonly mask?: readonly MaskVertex[];
  /** Longest contact; a longer pass is several. @default none is cut */
  readonly maximumContactS?: number; // [s]
  /** What it receives, in declared order. @default nothing */
  readonly receptions?: readonly ReceptionFacts[];
}
