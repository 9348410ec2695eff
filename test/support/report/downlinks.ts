import type { ReportedDownlink, ReportedPass, ReportedSatellite } from "cdktf-edge-node/report";

/** An invented satellite of a report, with changes. */
export function reportedSatellite(change: Partial<ReportedSatellite> = {}): ReportedSatellite {
  return {
    satellite: "aqua",
    catalogueNumber: 27424,
    epoch: "2026-09-19T11:31:31.571Z",
    ageDays: 2.52,
    antennas: ["antenna-1"],
    passCount: 1,
    ...change,
  };
}

/** An invented pass of a report, with changes. */
export function reportedPass(change: Partial<ReportedPass> = {}): ReportedPass {
  return {
    satellite: "aqua",
    antenna: "antenna-1",
    aos: "2026-09-20T06:17:45.411Z",
    tca: "2026-09-20T06:22:20.701Z",
    los: "2026-09-20T06:24:59.659Z",
    durationS: 434.248,
    maximumElevationDegrees: 17.732,
    azimuthAosDegrees: 359.6,
    azimuthTcaDegrees: 96.596,
    azimuthLosDegrees: 133.4,
    rangeTcaKm: 1698.161,
    cutAtStart: false,
    cutAtEnd: false,
    ...change,
  };
}

/** An invented downlink of a report: of one satellite with one pass, or with other satellites and passes. */
export function reportedDownlink(
  satellites: readonly ReportedSatellite[] = [reportedSatellite()],
  passes: readonly ReportedPass[] = [reportedPass()],
): ReportedDownlink {
  return {
    from: "2026-09-20T00:00:00.000Z",
    to: "2026-09-22T00:00:00.000Z",
    elements: { mark: "verified", document: "GP data", edition: "of that day" },
    satellites,
    passCount: passes.length,
    passes,
  };
}
