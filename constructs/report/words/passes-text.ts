import { nameList } from "../../props/problems/name-list";
import { visibleLine } from "../../props/problems/visible-text";
import type { DownlinkSummary, ReportedPass, ReportedSatellite } from "../downlink";

/** Names that a line lists [-]. */
const mostNames = 12;

/**
 * As `27 passes of 3 satellites from 2026-09-20 00:00:00 to 2026-09-22 00:00:00 UTC; never above the horizon: goes-19`.
 *
 * @param most names of satellites of a kind
 */
export function passesText(downlink: DownlinkSummary, most = mostNames): string {
  const { satellites, passCount } = downlink;
  const seen = satellites.filter((one) => one.passCount > 0).length;
  const counted =
    passCount === 0
      ? "no pass"
      : `${countText(passCount, "pass", "passes")} of ${countText(seen, "satellite", "satellites")}${onAntennas(downlink)}`;
  return [`${counted} ${windowText(downlink)}`, ...unseenTexts(satellites, most)].join("; ");
}

/** As ` on 2 antennas, counted on each,`, where several look. */
function onAntennas({ satellites }: DownlinkSummary): string {
  const looking = new Set(satellites.flatMap(({ antennas, passCount }) => (passCount > 0 ? antennas : [])));
  return looking.size > 1 ? ` on ${looking.size} antennas, counted on each,` : "";
}

/** As `from 2026-09-20 00:00:00 to 2026-09-22 00:00:00 UTC`. */
export function windowText({ from, to }: Pick<DownlinkSummary, "from" | "to">): string {
  return `from ${secondText(from)} to ${secondText(to)} UTC`;
}

/** As `GP data of CelesTrak, 2.5 d old at most`. */
export function elementsText({ elements, satellites }: Pick<DownlinkSummary, "elements" | "satellites">): string {
  const oldest = Math.max(...satellites.map(({ ageDays }) => ageDays));
  return `${visibleLine(elements.document)}, ${oldest.toFixed(1)} d old at most`;
}

/**
 * Satellites without a pass by why they have none, and those that decay.
 *
 * @param most names in each. @default all
 */
export function unseenTexts(satellites: readonly ReportedSatellite[], most: number = Number.POSITIVE_INFINITY): readonly string[] {
  const unseen = satellites.filter((one) => one.passCount === 0 && one.decayedAt === undefined && one.holdsFrom === undefined);
  const listed = (why: string, names: readonly string[]) => (names.length === 0 ? [] : [`${why}: ${nameList(names, most)}`]);
  return [
    ...listed("never above the horizon", namesOf(unseen.filter(({ antennas }) => antennas.length > 0))),
    ...listed("followed by no antenna", namesOf(unseen.filter(({ antennas }) => antennas.length === 0))),
    ...listed("the orbit holds only in a part of the window", satellites.flatMap(heldTexts)),
  ];
}

function heldTexts({ satellite, holdsFrom, decayedAt, passCount }: ReportedSatellite): readonly string[] {
  if (holdsFrom === undefined && decayedAt === undefined) return [];
  const from = holdsFrom === undefined ? "" : ` from ${secondText(holdsFrom)}`;
  const to = decayedAt === undefined ? " UTC on" : `${from ? " to" : " until"} ${secondText(decayedAt)} UTC`;
  return [`${satellite}${from}${to}${passCount === 0 ? ", when no antenna sees it" : ""}`];
}

/** An instant to the second: `2026-09-20 06:17:45`. */
export function secondText(instant: string): string {
  return new Date(Math.round(Date.parse(instant) / 1000) * 1000).toISOString().slice(0, 19).replace("T", " ");
}

/** As `7 min 14 s`. */
export function durationText(durationS: number): string {
  const seconds = Math.round(durationS);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)];
  return [...(hours > 0 ? [`${hours} h`] : []), ...(seconds >= 60 ? [`${minutes} min`] : []), `${seconds % 60} s`].join(" ");
}

/** Names of the columns of a table of passes, and what stands in them. */
export const passColumns: readonly { readonly head: string; text(pass: ReportedPass): string }[] = [
  { head: "satellite", text: ({ satellite }) => satellite },
  { head: "antenna", text: ({ antenna }) => antenna },
  { head: "AOS (UTC)", text: ({ aos, cutAtStart }) => `${secondText(aos)}${cutAtStart ? ", before" : ""}` },
  { head: "LOS (UTC)", text: ({ los, cutAtEnd }) => `${secondText(los)}${cutAtEnd ? ", after" : ""}` },
  { head: "duration", text: ({ durationS }) => durationText(durationS) },
  { head: "greatest elevation", text: ({ maximumElevationDegrees }) => `${maximumElevationDegrees.toFixed(1)}°` },
  {
    head: "azimuth",
    text: ({ azimuthAosDegrees, azimuthTcaDegrees, azimuthLosDegrees }) =>
      [azimuthAosDegrees, azimuthTcaDegrees, azimuthLosDegrees].map((one) => `${Math.round(one) % 360}°`).join(" → "),
  },
];

/** What `before` and `after` in a table of passes mean; undefined where neither stands there. */
export function cutText(passes: readonly ReportedPass[]): string | undefined {
  if (!passes.some(({ cutAtStart, cutAtEnd }) => cutAtStart || cutAtEnd)) return undefined;
  return "before, after: it is up before the window begins, or still up when the window or its orbit ends";
}

/** As `3 satellites`. */
function countText(count: number, one: string, several: string): string {
  return `${count} ${count === 1 ? one : several}`;
}

function namesOf(satellites: readonly ReportedSatellite[]): readonly string[] {
  return satellites.map(({ satellite }) => satellite);
}
