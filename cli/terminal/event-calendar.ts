import { visibleLine } from "../../constructs/props/problems/visible-text";
import type { SatelliteEvent } from "../../constructs/report/subjects/passes";
import type { Site } from "../../constructs/site";

const secondMs = 1000; // [ms]
const minuteMs = 60_000; // [ms]
/** Newer elements move a pass by seconds. The time in an event's name is rounded to this step. */
const nameStepMs = 10 * minuteMs; // [ms]

/** The name of a calendar, and the position of its events. */
export interface CalendarOf {
  readonly site: string;
  /** The kind of events, such as `passes`. */
  readonly what: string;
  readonly position: Site["position"];
}

/**
 * Writes events as a calendar, each from the second of AOS to that after LOS. A pass that newer elements move by seconds keeps its name and
 * has a later sequence, so that a calendar moves its event. The date is that of the elements, so the same events are the same file. Only
 * this file uses the calendar library.
 *
 * @source RFC 5545
 */
export function eventCalendar({ site, what, position }: CalendarOf, events: readonly SatelliteEvent[]): string {
  const { default: ical }: typeof import("ical-generator") = require("ical-generator");
  const calendar = ical({
    name: visibleLine(`${site}: ${what}`),
    prodId: { company: "cdktf-edge-node", product: what },
    scale: "gregorian",
  });
  const named = new Map<string, number>();
  for (const { catalogueNumber, antenna, aos, los, epoch, summary, lines } of events) {
    const name = visibleLine(`${Math.round(Date.parse(aos) / nameStepMs)}-${catalogueNumber}-${antenna}`);
    const before = named.get(name) ?? 0;
    named.set(name, before + 1);
    calendar.createEvent({
      id: `${name}${before > 0 ? `-${before + 1}` : ""}@${visibleLine(site)}`,
      sequence: Math.floor(Date.parse(epoch) / minuteMs),
      stamp: new Date(epoch),
      start: new Date(Math.floor(Date.parse(aos) / secondMs) * secondMs),
      end: new Date(Math.ceil(Date.parse(los) / secondMs) * secondMs),
      summary: visibleLine(summary),
      description: lines
        .flatMap((line) => line.split("\n"))
        .map(visibleLine)
        .join("\n"),
      location: { title: visibleLine(site), geo: { lat: position.latitudeDegrees, lon: position.longitudeDegrees } },
    });
  }
  return `${calendar.toString().trimEnd()}\r\n`;
}
