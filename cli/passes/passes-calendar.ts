import type { ReportedPass } from "../../constructs/report/downlink";
import { passColumns } from "../../constructs/report/words/passes-text";
import type { Site } from "../../constructs/site";
import type { SitePasses } from "./asked-passes";

const secondMs = 1000; // [ms]

/**
 * Passes as a calendar: an event a pass, from the second of AOS to that after LOS. Each has the name that it has in every run of the same elements, and the instant of
 * these as its date: nothing reads the clock, and the same passes are the same file. The one file that knows the calendar library.
 *
 * @source RFC 5545
 */
export function passesCalendar(
  { site, passes, satellites, elements }: SitePasses,
  { latitudeDegrees, longitudeDegrees }: Site["position"],
): string {
  const { default: ical }: typeof import("ical-generator") = require("ical-generator");
  const bySatellite = new Map(satellites.map((one) => [one.satellite, one]));
  const calendar = ical({ name: `${site}: passes`, prodId: { company: "cdktf-edge-node", product: "passes" }, scale: "gregorian" });
  for (const pass of passes) {
    const { catalogueNumber = 0, epoch = pass.aos } = bySatellite.get(pass.satellite) ?? {};
    calendar.createEvent({
      id: `${Date.parse(pass.aos)}-${catalogueNumber}-${pass.antenna}@${site}`,
      stamp: new Date(epoch),
      start: new Date(Math.floor(Date.parse(pass.aos) / secondMs) * secondMs),
      end: new Date(Math.ceil(Date.parse(pass.los) / secondMs) * secondMs),
      summary: `${pass.satellite} over ${pass.antenna}, ${pass.maximumElevationDegrees.toFixed(1)}°`,
      description: `${descriptionOf(pass)}\nelements: ${elements.document}, of ${epoch}`,
      location: { title: site, geo: { lat: latitudeDegrees, lon: longitudeDegrees } },
    });
  }
  return `${calendar.toString().trimEnd()}\r\n`;
}

/** A line of each column of the table. */
function descriptionOf(pass: ReportedPass): string {
  return passColumns.map(({ head, text }) => `${head}: ${text(pass)}`).join("\n");
}
