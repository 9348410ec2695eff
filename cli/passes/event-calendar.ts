import type { Site } from "../../constructs/site";

const secondMs = 1000; // [ms]

/** What a calendar is called, and where its events are. */
export interface CalendarOf {
  readonly site: string;
  /** As `passes`. */
  readonly what: string;
  readonly position: Site["position"];
}

/** Something with a satellite over an antenna. */
export interface SatelliteEvent {
  readonly catalogueNumber: number;
  readonly antenna: string;
  /** In UTC. */
  readonly aos: string;
  readonly los: string;
  /** Instant of the elements that it is computed from, in UTC. */
  readonly epoch: string;
  readonly summary: string;
  readonly description: string;
}

/**
 * Events as a calendar, each from the second of AOS to that after LOS. Each has the name that it has in every run of the same elements, and the instant of these as its
 * date: nothing reads the clock, and the same events are the same file. The one file that knows the calendar library.
 *
 * @source RFC 5545
 */
export function eventCalendar({ site, what, position }: CalendarOf, events: readonly SatelliteEvent[]): string {
  const { default: ical }: typeof import("ical-generator") = require("ical-generator");
  const calendar = ical({ name: `${site}: ${what}`, prodId: { company: "cdktf-edge-node", product: what }, scale: "gregorian" });
  for (const { catalogueNumber, antenna, aos, los, epoch, summary, description } of events)
    calendar.createEvent({
      id: `${Date.parse(aos)}-${catalogueNumber}-${antenna}@${site}`,
      stamp: new Date(epoch),
      start: new Date(Math.floor(Date.parse(aos) / secondMs) * secondMs),
      end: new Date(Math.ceil(Date.parse(los) / secondMs) * secondMs),
      summary,
      description,
      location: { title: site, geo: { lat: position.latitudeDegrees, lon: position.longitudeDegrees } },
    });
  return `${calendar.toString().trimEnd()}\r\n`;
}
