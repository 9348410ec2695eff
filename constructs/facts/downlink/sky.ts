import type { ElementSet } from "../../engineering/orbit/element-set";
import type { AzimuthDrive } from "../../engineering/orbit/passes/azimuth-lag";
import type { MaskVertex } from "../../engineering/orbit/passes/azimuth-mask";
import type { ContactMeasure } from "../../engineering/scheduling/contact-value";
import type { Source } from "../../provenance/source";
import type { LinkFacts, LinkReceiverFacts, ReceptionFacts } from "./link";
import type { DataProductFacts, OnboardFacts } from "./routing";

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
  /** What is wanted at home, in declared order, one that comes again each time; undefined of a design without products. */
  readonly products?: readonly DataProductFacts[];
  /** How passes become contacts; undefined where the design does not say it. */
  readonly contacts?: ContactFacts;
  /** How far the solver goes for the plan of contacts, and as far for that of products. @default 100,000 */
  readonly solverSteps?: number; // [-]
  /** Where the elements come from. */
  readonly source: Source;
}

/** A satellite with its elements. */
export interface SatelliteFacts {
  /** Its name, or its catalogue number. */
  readonly id: string;
  readonly elements: ElementSet;
  /** What its contacts count. @default 1 */
  readonly weight?: number; // [-]
  /** What it can process before it sends. @default nothing */
  readonly onboard?: OnboardFacts;
}

/** Which passes become contacts, and for how long each occupies its antenna. */
export interface ContactFacts {
  readonly beforeMs: number; // [ms]
  readonly afterMs: number; // [ms]
  /** Shorter passes become none. */
  readonly minimumMs: number; // [ms]
  readonly valueBy: ContactMeasure;
  /** Seconds with the Sun in the beam are lost. */
  readonly sunOutage: boolean;
}

/** How an antenna follows a satellite. */
export interface MountFacts {
  readonly kind: "azimuth-elevation" | "x-y" | "three-axis" | "hexapod" | "phased-array";
  /** Between the half-power points. */
  readonly beamwidthDegrees?: number; // [°]
  /** Of a mount of azimuth over elevation. */
  readonly drive?: AzimuthDrive;
  /** Fastest that its elevation turns. @default as its azimuth */
  readonly maximumElevationRateDegreesPerS?: number; // [°/s]
  /** Lowest and highest azimuth that its cables allow. @default it turns without end */
  readonly cableWrapDegrees?: readonly [lowest: number, highest: number]; // [°]
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
  /** To turn and set up between two contacts. @default 0 */
  readonly gapMs?: number; // [ms]
  /** How it follows. @default nothing is lost on the way */
  readonly mount?: MountFacts;
}
