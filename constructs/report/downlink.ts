import type { SkyFacts } from "../facts/downlink/sky";
import { instantText } from "../props/instant-text";
import type { Source } from "../provenance/source";
import type { Site } from "../site";
import type { NodePass, NodePasses, SatelliteAnswer } from "../studies/passes/node-passes";
import type { SkyStudy } from "../studies/sky-study";
import { areContactsAsked, type ContactsSummary, contactsSummary, type ReportedContacts, reportedContacts, reportedShed } from "./contacts";
import { type DataSummary, dataSummary, type ReportedData, reportedData } from "./data";
import { thousandths } from "./decimals";
import { type LinkSummary, linkSummary, type ReportedLink, reportedLinks } from "./links";
import { type ReportedRouting, type RoutingSummary, reportedRouting, routingSummary } from "./routing";

/** What the antennas of a node see of its satellites in its window. */
export interface ReportedDownlink extends Omit<DownlinkSummary, "contacts" | "links" | "data" | "routing"> {
  /** Signals of the satellites, in declared order; missing of a design without any. */
  readonly links?: readonly ReportedLink[];
  /** By their beginning; of very many the first 2,000. */
  readonly passes: readonly ReportedPass[];
  /** Which antenna receives which pass; missing where neither the design says how contacts are made nor the site promises any. */
  readonly contacts?: ReportedContacts;
  /** What becomes of what they bring; missing of a design that does not say who processes it, or what links deliver. */
  readonly data?: ReportedData;
  /** Where each product is processed; missing of a design without products. */
  readonly routing?: ReportedRouting;
}

/** The same without passes and products one by one. */
export interface DownlinkSummary {
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
  /** Signals of the satellites, in declared order; missing of a design without any. */
  readonly links?: readonly LinkSummary[];
  /** Which antenna receives which pass; missing where neither the design says how contacts are made nor the site promises any. */
  readonly contacts?: ContactsSummary;
  /** What becomes of what they bring; missing of a design that does not say who processes it, or what links deliver. */
  readonly data?: DataSummary;
  /** What becomes of the products, without them one by one; missing of a design without products. */
  readonly routing?: RoutingSummary;
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

/** Passes that a report lists [-]: some 0.8 MB of JSON. */
const mostPasses = 2000;

/** Undefined of a design without satellites. */
export function reportedDownlink(study: SkyStudy | undefined, site: Pick<Site, "promises">): ReportedDownlink | undefined {
  if (!study) return undefined;
  const { links, passes, sky } = study;
  const data = reportedData(study.data, mostPasses);
  const mostOfLink = Math.floor(mostPasses / Math.max(1, sky.links?.length ?? 0));
  return {
    ...downlinkOf(sky, passes, mostPasses),
    ...(links && { links: reportedLinks(links, passes, mostOfLink) }),
    ...((data !== undefined || areContactsAsked(sky, site)) && {
      contacts: { ...reportedContacts(study.contacts, mostPasses), ...reportedShed(study.shed) },
    }),
    ...(data && { data }),
    ...(sky.products && { routing: reportedRouting(study.routing) }),
  };
}

/** Passes as a report has them. @param most that it lists */
export function downlinkOf(sky: SkyFacts, found: NodePasses, most: number = Number.POSITIVE_INFINITY): ReportedDownlink {
  const counts = new Map<number, number>();
  for (const { catalogueNumber } of found.passes) counts.set(catalogueNumber, (counts.get(catalogueNumber) ?? 0) + 1);
  return {
    from: instantText(found.fromMs),
    to: instantText(found.toMs),
    elements: sky.source,
    satellites: found.satellites.map((answer) => reportedSatellite(answer, sky, counts)),
    passCount: found.passes.length,
    passes: found.passes.slice(0, most).map(reportedPass),
  };
}

/** What is kept in memory of many sites. */
export function downlinkSummary({ passes: _, links, contacts, data, routing, ...summary }: ReportedDownlink): DownlinkSummary {
  return {
    ...summary,
    ...(links && { links: links.map(linkSummary) }),
    ...(contacts && { contacts: contactsSummary(contacts) }),
    ...(data && { data: dataSummary(data) }),
    ...(routing && { routing: routingSummary(routing) }),
  };
}

function reportedSatellite(
  { satellite, catalogueNumber, epochMs, ageDays, holds: { sinceMs, untilMs } }: SatelliteAnswer,
  { antennas }: SkyFacts,
  counts: ReadonlyMap<number, number>,
): ReportedSatellite {
  return {
    satellite,
    catalogueNumber,
    epoch: instantText(epochMs),
    ageDays,
    ...(sinceMs !== undefined && { holdsFrom: instantText(sinceMs) }),
    ...(untilMs !== undefined && { decayedAt: instantText(untilMs) }),
    antennas: antennas.filter(({ satellites }) => satellites.includes(catalogueNumber)).map(({ id }) => id),
    passCount: counts.get(catalogueNumber) ?? 0,
  };
}

/** Thousandths of a degree and metres: the model knows no more, and a list of thousands stays short. */
function reportedPass(pass: NodePass): ReportedPass {
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
