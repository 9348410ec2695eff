import type { SkyFacts } from "../../../facts/downlink/sky";
import { defined } from "../../../plain/defined";
import { listIds } from "../../../plain/list-ids";
import { instantText } from "../../../props/instant-text";
import type { Source } from "../../../provenance/source";
import type { NodePass, NodePasses, SatelliteAnswer } from "../../../studies/passes/node-passes";
import { thousandths } from "../../writing/decimals";

/** Passes of satellites over the antennas of a node in its window, without single passes. */
export interface PassesSummary {
  /** Beginning of the window in UTC. */
  readonly from: string;
  /** End of the window in UTC, not included. */
  readonly to: string;
  /** Source of the elements of the satellites. */
  readonly elements: Source;
  /** In declared order. */
  readonly satellites: readonly ReportedSatellite[];
  /** Number of passes, listed or not. */
  readonly passCount: number;
}

/** {@link PassesSummary} with the passes. */
export interface ReportedPasses extends PassesSummary {
  /** The passes by their beginning, at most 2,000. */
  readonly passes: readonly ReportedPass[];
}

/** A satellite and its passes in the window. */
export interface ReportedSatellite {
  /** Name of the satellite, or its catalogue number where it has no name. */
  readonly satellite: string;
  /** NORAD catalogue number. */
  readonly catalogueNumber: number;
  /** Epoch of its elements in UTC. */
  readonly epoch: string;
  /** Longest time between its epoch and an end of the window. */
  readonly ageDays: number; // [d]
  /** Time from which its orbit holds, in UTC. Missing where it holds from the beginning of the window. */
  readonly holdsFrom?: string;
  /** Time of its decay in UTC: its orbit holds until then. Missing where it holds to the end of the window. */
  readonly decayedAt?: string;
  /** Antennas that follow it, in declared order. */
  readonly antennas: readonly string[];
  /** Number of its passes over all of them. 0 where none ever sees it. */
  readonly passCount: number;
}

/** A pass of a satellite over an antenna. */
export interface ReportedPass {
  /** Name of the satellite. */
  readonly satellite: string;
  /** Name of the antenna. */
  readonly antenna: string;
  /** Acquisition of signal in UTC: it rises above the horizon of the antenna, or the window begins. */
  readonly aos: string;
  /** Time of its greatest elevation in UTC. */
  readonly tca: string;
  /** Loss of signal in UTC: it sets, or the window ends. */
  readonly los: string;
  /** From AOS to LOS. */
  readonly durationS: number; // [s]
  /** Its greatest elevation. */
  readonly maximumElevationDegrees: number; // [°]
  /** Azimuth at AOS, from north over east. */
  readonly azimuthAosDegrees: number; // [°]
  /** Azimuth at the greatest elevation. */
  readonly azimuthTcaDegrees: number; // [°]
  /** Azimuth at LOS. */
  readonly azimuthLosDegrees: number; // [°]
  /** Range at the greatest elevation. */
  readonly rangeTcaKm: number; // [km]
  /** Whether it was up before the window began. */
  readonly cutAtStart: boolean;
  /** Whether it was still up when the window, or its orbit, ended. */
  readonly cutAtEnd: boolean;
}

/** Reports passes. @param most number of passes that are listed */
export function reportPasses(sky: SkyFacts, found: NodePasses, most: number = Number.POSITIVE_INFINITY): ReportedPasses {
  const counts = new Map<number, number>();
  for (const { catalogueNumber } of found.passes) counts.set(catalogueNumber, (counts.get(catalogueNumber) ?? 0) + 1);
  return {
    from: instantText(found.fromMs),
    to: instantText(found.toMs),
    elements: sky.source,
    satellites: found.satellites.map((answer) => reportSatellite(answer, sky, counts)),
    passCount: found.passes.length,
    passes: found.passes.slice(0, most).map(reportPass),
  };
}

function reportSatellite(
  { satellite, catalogueNumber, epochMs, ageDays, holds: { sinceMs, untilMs } }: SatelliteAnswer,
  { antennas }: SkyFacts,
  counts: ReadonlyMap<number, number>,
): ReportedSatellite {
  return defined({
    satellite,
    catalogueNumber,
    epoch: instantText(epochMs),
    ageDays,
    holdsFrom: sinceMs !== undefined ? instantText(sinceMs) : undefined,
    decayedAt: untilMs !== undefined ? instantText(untilMs) : undefined,
    antennas: listIds(antennas.filter(({ satellites }) => satellites.includes(catalogueNumber))),
    passCount: counts.get(catalogueNumber) ?? 0,
  });
}

/** Rounds to thousandths of a degree and to metres: the model is no better, and long lists stay short. */
function reportPass(pass: NodePass): ReportedPass {
  const [aosMs, losMs] = [Math.round(pass.aosMs), Math.round(pass.losMs)];
  return {
    satellite: pass.satellite,
    antenna: pass.antenna,
    aos: instantText(aosMs),
    tca: instantText(pass.tcaMs),
    los: instantText(losMs),
    durationS: (losMs - aosMs) / 1000,
    maximumElevationDegrees: thousandths(pass.maximumElevationDegrees),
    azimuthAosDegrees: thousandths(pass.azimuthAosDegrees) % 360,
    azimuthTcaDegrees: thousandths(pass.azimuthTcaDegrees) % 360,
    azimuthLosDegrees: thousandths(pass.azimuthLosDegrees) % 360,
    rangeTcaKm: thousandths(pass.rangeTcaKm),
    cutAtStart: pass.cutAtStart,
    cutAtEnd: pass.cutAtEnd,
  };
}
