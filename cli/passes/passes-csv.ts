import type { ReportedPass } from "../../constructs/report/downlink";
import type { SitePasses } from "./asked-passes";
import { type CsvColumn, spreadsheetCsv } from "./spreadsheet-csv";

const columns: readonly CsvColumn<ReportedPass>[] = [
  { head: "satellite", of: ({ satellite }) => satellite },
  { head: "antenna", of: ({ antenna }) => antenna },
  { head: "AOS (UTC)", of: ({ aos }) => aos },
  { head: "TCA (UTC)", of: ({ tca }) => tca },
  { head: "LOS (UTC)", of: ({ los }) => los },
  { head: "duration [s]", of: ({ durationS }) => durationS },
  { head: "greatest elevation [°]", of: ({ maximumElevationDegrees }) => maximumElevationDegrees },
  { head: "azimuth at AOS [°]", of: ({ azimuthAosDegrees }) => azimuthAosDegrees },
  { head: "azimuth at TCA [°]", of: ({ azimuthTcaDegrees }) => azimuthTcaDegrees },
  { head: "azimuth at LOS [°]", of: ({ azimuthLosDegrees }) => azimuthLosDegrees },
  { head: "range at TCA [km]", of: ({ rangeTcaKm }) => rangeTcaKm },
  { head: "cut at start", of: ({ cutAtStart }) => cutAtStart },
  { head: "cut at end", of: ({ cutAtEnd }) => cutAtEnd },
];

/** Passes as a table for a spreadsheet. */
export function passesCsv({ site, passes }: SitePasses): string {
  return spreadsheetCsv(site, columns, passes);
}
