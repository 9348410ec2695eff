import { stringify } from "csv-stringify/sync";
import type { ReportedPass } from "../../constructs/report/downlink";
import type { SitePasses } from "./asked-passes";

const columns: readonly { readonly head: string; of(pass: ReportedPass): string | number | boolean }[] = [
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

/**
 * Passes as a table for a spreadsheet. A name that begins as a formula does gets an apostrophe before it; a number below 0 does not.
 *
 * @source RFC 4180, in UTF-8; OWASP, CSV Injection
 */
export function passesCsv({ site, passes }: SitePasses): string {
  const rows = passes.map((pass) => [site, ...columns.map(({ of }) => of(pass))]);
  return stringify([["site", ...columns.map(({ head }) => head)], ...rows], {
    record_delimiter: "windows",
    quoted_match: /[\r\n]/,
    escape_formulas: true,
    cast: {
      number: (value) => ({ value: `${value}`, escape_formulas: false }),
      boolean: (value) => (value ? "yes" : "no"),
    },
  });
}
