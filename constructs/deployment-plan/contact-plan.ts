import type { Polarisation } from "../facts/downlink/link";
import type { Source } from "../provenance/source";

/** Version of the form of a contact plan: raised when a reader of the old one would misread the new one. */
export const contactPlanVersion = 1;

/**
 * The contacts of a node as its workloads read them. `startTime`, `endTime`, `siteRef`, `apertureRef`, `scheduledActivities` and the four ends of an activity are
 * called as in a simple schedule of CCSDS. What that has no name for is called as in the report.
 *
 * @source CCSDS 902.1-B-1, Simple Schedule Format Specification, May 2018, for the names
 */
export interface ContactPlan {
  /** Version of this form; it rises when what is here changes its meaning. */
  readonly schemaVersion: typeof contactPlanVersion;
  /** Name of the site. */
  readonly siteRef: string;
  /** Beginning of the window in UTC. */
  readonly startTime: string;
  /** End of the window in UTC, which is not in it: nothing is known from then on. */
  readonly endTime: string;
  /** Whether contacts could be planned. */
  readonly outcome: "planned" | "unknown";
  /** Why nobody knows them, where they could not: there are no activities then. */
  readonly reason?: string;
  /** Where the elements of the satellites come from. */
  readonly elements: Source;
  /** In declared order. */
  readonly satellites: readonly ContactPlanSatellite[];
  /** Antennas, in declared order. */
  readonly apertures: readonly ContactPlanAperture[];
  /** Contacts, by the beginning of their track. */
  readonly scheduledActivities: readonly ScheduledActivity[];
}

/** A satellite of a contact plan. */
export interface ContactPlanSatellite {
  /** Its name, or its catalogue number where it has none. */
  readonly satellite: string;
  /** NORAD catalogue number. */
  readonly catalogueNumber: number;
  /** Instant of its elements in UTC. */
  readonly epoch: string;
}

/** An antenna of a contact plan. */
export interface ContactPlanAperture {
  /** Name of the antenna. */
  readonly apertureRef: string;
  /** Receivers that it feeds, in declared order. */
  readonly receivers: readonly string[];
}

/** A contact: an antenna receives a pass. */
export interface ScheduledActivity {
  /** Name of the satellite. */
  readonly satellite: string;
  /** NORAD catalogue number. */
  readonly catalogueNumber: number;
  /** Name of the antenna. */
  readonly apertureRef: string;
  /** Receivers that it feeds. */
  readonly receivers: readonly string[];
  /** The antenna is occupied from then on, in UTC. */
  readonly beginningOfActivity: string;
  /** Acquisition of signal in UTC. */
  readonly beginningOfTrack: string;
  /** Greatest elevation, in UTC. */
  readonly tca: string;
  /** Loss of signal in UTC. */
  readonly endOfTrack: string;
  /** The antenna is free again then, but for its gap, in UTC. */
  readonly endOfActivity: string;
  /** Its greatest elevation. */
  readonly maximumElevationDegrees: number; // [°]
  /** Whether the satellite was up before the window, or its orbit, began. */
  readonly cutAtStart: boolean;
  /** Whether it was still up when the window, or its orbit, ended. */
  readonly cutAtEnd: boolean;
  /** Signals of the satellite that the antenna receives, in declared order; missing of a design without links. */
  readonly links?: readonly ContactPlanLink[];
}

/** A signal that is received in a contact. */
export interface ContactPlanLink {
  /** Name of the link. */
  readonly link: string;
  /** Its middle, before Doppler. */
  readonly frequencyHz: number; // [Hz]
  /** What it takes of the spectrum. */
  readonly occupiedBandwidthHz: number; // [Hz]
  /** How its wave is polarised. */
  readonly polarisation: Polarisation;
  /** Data of the contact under a clear sky; missing where it cannot be computed. */
  readonly clearBytes?: number; // [B]
  /** Data of it for the share of the year that the link is available; missing where it cannot be computed. */
  readonly atShareBytes?: number; // [B]
}

/** Its text: an activity a line, so that a plan of Terraform shows which changed. */
export function contactPlanText({ scheduledActivities, ...rest }: ContactPlan): string {
  const head = JSON.stringify(rest, undefined, 1).replace(/\n\}$/, "");
  const lines = scheduledActivities.map((activity) => `\n  ${JSON.stringify(activity)}`).join(",");
  return `${head},\n "scheduledActivities": [${lines}${lines === "" ? "" : "\n "}]\n}\n`;
}
