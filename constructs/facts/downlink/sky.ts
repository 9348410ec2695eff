import type { ElementSet } from "../../engineering/orbit/element-set";
import type { AzimuthDrive } from "../../engineering/orbit/passes/azimuth-lag";
import type { MaskVertex } from "../../engineering/orbit/passes/azimuth-mask";
import type { ContactMeasure } from "../../engineering/scheduling/contact-value";
import type { Source } from "../../provenance/source";
import type { LinkFacts, LinkReceiverFacts, ReceptionFacts } from "./link";
import type { DataProductFacts, OnboardFacts } from "./routing";

/** The satellites that the antennas follow, their signals, and the time window. */
export interface SkyFacts {
  readonly fromMs: number; // [ms] since 1970 UTC
  /** End of the window, which is not part of it. */
  readonly toMs: number; // [ms]
  /** In declared order. */
  readonly satellites: readonly SatelliteFacts[];
  readonly antennas: readonly FollowingAntenna[];
  /** Signals of the satellites, in declared order; undefined for a design without links. */
  readonly links?: readonly LinkFacts[];
  /** Receivers of a design with links, in declared order. */
  readonly receivers?: readonly LinkReceiverFacts[];
  /** Products that are needed at home, in declared order, with every repetition; undefined for a design without products. */
  readonly products?: readonly DataProductFacts[];
  /** Settings for contacts; undefined if the design does not state them. */
  readonly contacts?: ContactFacts;
  /** Most steps of the solver for the contact plan, and for the product plan. @default 100,000 */
  readonly solverSteps?: number; // [-]
  /** Source of the orbital elements. */
  readonly source: Source;
}

/** A satellite with its elements. */
export interface SatelliteFacts {
  /** Its name, or its catalogue number. */
  readonly id: string;
  readonly elements: ElementSet;
  /** Value of its contacts. @default 1 */
  readonly weight?: number; // [-]
  /** Its processing before it sends. @default none */
  readonly onboard?: OnboardFacts;
}

/** Settings that decide which passes become contacts, and for how long each occupies its antenna. */
export interface ContactFacts {
  readonly beforeMs: number; // [ms]
  readonly afterMs: number; // [ms]
  /** Shorter passes become no contact. */
  readonly minimumMs: number; // [ms]
  readonly valueBy: ContactMeasure;
  /** Whether seconds with the Sun in the beam are lost. */
  readonly sunOutage: boolean;
}

/** The motion of an antenna that follows a satellite. */
export interface MountFacts {
  readonly kind: "azimuth-elevation" | "x-y" | "three-axis" | "hexapod" | "phased-array";
  /** Angle between the half-power points. */
  readonly beamwidthDegrees?: number; // [°]
  /** Drive of a mount of azimuth over elevation. */
  readonly drive?: AzimuthDrive;
  /** Greatest rate of its elevation. @default that of its azimuth */
  readonly maximumElevationRateDegreesPerS?: number; // [°/s]
  /** Lowest and highest azimuth that its cables allow. @default no limit */
  readonly cableWrapDegrees?: readonly [lowest: number, highest: number]; // [°]
}

/** The data of an antenna that passes need. */
export interface FollowingAntenna {
  readonly id: string;
  /** Catalogue numbers of the satellites that it follows. */
  readonly satellites: readonly number[];
  readonly minimumElevationDegrees: number; // [°]
  /** Skyline of the antenna. @default that of the site */
  readonly mask?: readonly MaskVertex[];
  /** Longest contact; a longer pass becomes several. @default no limit */
  readonly maximumContactS?: number; // [s]
  /** The signals that it receives, in declared order. @default none */
  readonly receptions?: readonly ReceptionFacts[];
  /** Time to turn and set up between two contacts. @default 0 */
  readonly gapMs?: number; // [ms]
  /** Its mount. @default nothing is lost while it turns */
  readonly mount?: MountFacts;
}
