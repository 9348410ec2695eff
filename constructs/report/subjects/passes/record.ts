import type { SkyFacts } from "../../../facts/downlink/sky";
import { defined } from "../../../plain/defined";
import { listIds } from "../../../plain/list-ids";
import { instantText } from "../../../props/instant-text";
import type { Source } from "../../../provenance/source";
import type { NodePass, NodePasses, SatelliteAnswer } from "../../../studies/passes/node-passes";
import { thousandths } from "../../writing/decimals";

/** What the antennas of a node see of its satellites in its window, without the passes one by one. */
export interface PassesSummary {
  /** When passes are looked for, from this instant on in UTC. */
  readonly from: string;
  /** End of the window in UTC, which is not in it. */
  readonly to: string;
  /** Where the elements of the satellites come from. */
  readonly elements: Source;
  /** In declared order. */
  readonly satellites: readonly ReportedSatellite[];
  /** How many passes there are, listed or not. */
  readonly passCount: number;
}

/** What they see, pass by pass. */
export interface ReportedPasses extends PassesSummary {
  /** By their beginning; of very many the first 2,000. */
  readonly passes: readonly ReportedPass[];
}

/** A satellite, and what became of it in the window. */
export interface ReportedSatellite {
  /** Its name, or its catalogue number where it has none. */
  readonly satellite: string;
  /** NORAD catalogue number. */
  readonly catalogueNumber: number;
  /** Instant of its elements in UTC. */
  readonly epoch: string;
  /** Longest time between that and an end of the window. */
  readonly ageDays: number; // [d]
  /** Its orbit holds from then on, in UTC, and not before; missing where it holds back to the beginning of the window. */
  readonly holdsFrom?: string;
  /** Until when its orbit holds, in UTC: it has decayed then; missing where it holds to the end of the window. */
  readonly decayedAt?: string;
  /** Antennas that follow it, in declared order. */
  readonly antennas: readonly string[];
  /** How many passes it has over all of them; 0 where none of them ever sees it. */
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
  /** Its greatest elevation, in UTC. */
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

/** Passes as a report has them. @param most that it lists */
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

/** Thousandths of a degree and metres: the model knows no more, and a list of thousands stays short. */
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
