import type { Polarisation } from "../facts/downlink/link";
import type { Source } from "../provenance/source";

/** Version of the form of a contact plan: it rises when a reader of the old form would misread the new one. */
export const contactPlanVersion = 1;

/**
 * Contact plan of a node, in the form that its workloads read. `startTime`, `endTime`, `siteRef`, `apertureRef`, `scheduledActivities` and the four times of an activity are
 * named as in the Simple Schedule Format of CCSDS. All other names are those of the report.
 *
 * @source CCSDS 902.1-B-1, Simple Schedule Format Specification, May 2018, for the names
 */
export interface ContactPlan {
  /** Version of this form. It rises when the meaning of the plan changes. */
  readonly schemaVersion: typeof contactPlanVersion;
  /** Name of the site. */
  readonly siteRef: string;
  /** Beginning of the window in UTC. */
  readonly startTime: string;
  /** End of the window in UTC. The plan has no contacts from this instant on. */
  readonly endTime: string;
  /** Whether contacts could be planned. Where they could not, the plan has no activities. */
  readonly outcome: "planned" | "unknown";
  /** Reason why contacts could not be planned. */
  readonly reason?: string;
  /** Source of the orbital elements of the satellites. */
  readonly elements: Source;
  /** Satellites, in declared order. */
  readonly satellites: readonly ContactPlanSatellite[];
  /** Antennas, in declared order. */
  readonly apertures: readonly ContactPlanAperture[];
  /** Contacts, in the order of their acquisition of signal. */
  readonly scheduledActivities: readonly ScheduledActivity[];
}

/** A satellite of a contact plan. */
export interface ContactPlanSatellite {
  /** Its name, or its catalogue number where it has none. */
  readonly satellite: string;
  /** NORAD catalogue number. */
  readonly catalogueNumber: number;
  /** Epoch of its orbital elements in UTC. */
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
  /** Instant in UTC from which the antenna is occupied. */
  readonly beginningOfActivity: string;
  /** Acquisition of signal in UTC. */
  readonly beginningOfTrack: string;
  /** Instant of the greatest elevation in UTC. */
  readonly tca: string;
  /** Loss of signal in UTC. */
  readonly endOfTrack: string;
  /** Instant in UTC until which the antenna is occupied. The gap between contacts comes after it. */
  readonly endOfActivity: string;
  /** Greatest elevation of the pass. */
  readonly maximumElevationDegrees: number; // [°]
  /** Whether the satellite was already visible when the window, or the validity of its orbit, began. */
  readonly cutAtStart: boolean;
  /** Whether the satellite was still visible when the window, or the validity of its orbit, ended. */
  readonly cutAtEnd: boolean;
  /** Signals of the satellite that the antenna receives, in declared order; missing in a design without links. */
  readonly links?: readonly ContactPlanLink[];
}

/** A signal that is received in a contact. */
export interface ContactPlanLink {
  /** Name of the link. */
  readonly link: string;
  /** Centre frequency without Doppler shift. */
  readonly frequencyHz: number; // [Hz]
  /** Occupied bandwidth. */
  readonly occupiedBandwidthHz: number; // [Hz]
  /** Polarisation of the signal. */
  readonly polarisation: Polarisation;
  /** Data of the contact under a clear sky; missing where it cannot be computed. */
  readonly clearBytes?: number; // [B]
  /** Data of the contact for the share of the year in which the link must be available; missing where it cannot be computed. */
  readonly atShareBytes?: number; // [B]
}

/** Writes a contact plan as JSON, one activity on each line, so that a Terraform plan shows which activities change. */
export function contactPlanText({ scheduledActivities, ...rest }: ContactPlan): string {
  const head = JSON.stringify(rest, undefined, 1).replace(/\n\}$/, "");
  const lines = scheduledActivities.map((activity) => `\n  ${JSON.stringify(activity)}`).join(",");
  return `${head},\n "scheduledActivities": [${lines}${lines === "" ? "" : "\n "}]\n}\n`;
}
