import type { ReportedPass } from "../../constructs/report/downlink";
import { passColumns } from "../../constructs/report/words/passes-text";
import type { Site } from "../../constructs/site";
import type { SitePasses } from "./asked-passes";
import { eventCalendar } from "./event-calendar";

/** Passes as a calendar: an event a pass. */
export function passesCalendar({ site, passes, satellites, elements }: SitePasses, position: Site["position"]): string {
  const bySatellite = new Map(satellites.map((one) => [one.satellite, one]));
  const events = passes.map((pass) => {
    const { catalogueNumber = 0, epoch = pass.aos } = bySatellite.get(pass.satellite) ?? {};
    const { antenna, aos, los } = pass;
    const summary = `${pass.satellite} over ${antenna}, ${pass.maximumElevationDegrees.toFixed(1)}°`;
    const description = `${descriptionOf(pass)}\nelements: ${elements.document}, of ${epoch}`;
    return { catalogueNumber, antenna, aos, los, epoch, summary, description };
  });
  return eventCalendar({ site, what: "passes", position }, events);
}

/** A line of each column of the table. */
function descriptionOf(pass: ReportedPass): string {
  return passColumns.map(({ head, text }) => `${head}: ${text(pass)}`).join("\n");
}
