import { compact } from "../../../plain/compact";
import { counted } from "../../../plain/counted";
import { keyBy } from "../../../plain/key-by";
import { listValues } from "../../../plain/list-values";
import { nameList } from "../../../props/problems/name-list";
import { visibleLine } from "../../../props/problems/visible-text";
import { foldLong, type Section } from "../../writing/section";
import { sentence } from "../../writing/sentence";
import { type Column, propColumn, rowLines, type Table, type Text, tableOf, typedNames } from "../../writing/table";
import { durationText, secondText } from "../../writing/time-text";
import type { PassesSummary, ReportedPass, ReportedPasses, ReportedSatellite } from "./record";

const mostNames = 12;

/**
 * Summarizes passes, such as `27 passes of 3 satellites from … UTC; never above the horizon:
 * goes-19`.
 *
 * @param most number of satellites that each reason names
 */
export function passesText(downlink: PassesSummary, most = mostNames): string {
  const { satellites, passCount } = downlink;
  const seen = satellites.filter((one) => one.passCount > 0).length;
  const found =
    passCount === 0 ? "no pass" : `${counted(passCount, "pass", "passes")} of ${counted(seen, "satellite")}${onAntennas(downlink)}`;
  return [`${found} ${windowText(downlink)}`, ...unseenTexts(satellites, most)].join("; ");
}

/** Says on how many antennas the passes are counted, if on several. */
function onAntennas({ satellites }: PassesSummary): string {
  const looking = new Set(satellites.flatMap(({ antennas, passCount }) => (passCount > 0 ? antennas : [])));
  return looking.size > 1 ? ` on ${looking.size} antennas, counted on each,` : "";
}

export function windowText({ from, to }: Pick<PassesSummary, "from" | "to">): string {
  return `from ${secondText(from)} to ${secondText(to)} UTC`;
}

/** Writes source and largest age of the elements, such as `GP data of CelesTrak, 2.5 d old at most`. */
export function elementsText({ elements, satellites }: Pick<PassesSummary, "elements" | "satellites">): string {
  const oldest = Math.max(...listValues(satellites, "ageDays"));
  return `${visibleLine(elements.document)}, at most ${oldest.toFixed(1)} d old`;
}

/**
 * Lists satellites without a pass by reason, and those whose orbit holds only in a part of the
 * window.
 *
 * @param most number of satellites that each reason names. @default all
 */
export function unseenTexts(satellites: readonly ReportedSatellite[], most: number = Number.POSITIVE_INFINITY): readonly string[] {
  const unseen = satellites.filter((one) => one.passCount === 0 && one.decayedAt === undefined && one.holdsFrom === undefined);
  const listed = (why: string, names: readonly string[]) => (names.length === 0 ? [] : [`${why}: ${nameList(names, most)}`]);
  return [
    ...listed("never above the horizon", namesOf(unseen.filter(({ antennas }) => antennas.length > 0))),
    ...listed("followed by no antenna", namesOf(unseen.filter(({ antennas }) => antennas.length === 0))),
    ...listed("the orbit is valid only in a part of the window", satellites.flatMap(heldTexts)),
  ];
}

function heldTexts({ satellite, holdsFrom, decayedAt, passCount }: ReportedSatellite): readonly string[] {
  if (holdsFrom === undefined && decayedAt === undefined) return [];
  const from = holdsFrom === undefined ? "" : ` from ${secondText(holdsFrom)}`;
  const to = decayedAt === undefined ? " UTC on" : `${from ? " to" : " until"} ${secondText(decayedAt)} UTC`;
  return [`${satellite}${from}${to}${passCount === 0 ? ", when no antenna sees it" : ""}`];
}

const passColumns: readonly Column<ReportedPass>[] = [
  propColumn("satellite", "satellite", { text: String }),
  propColumn("antenna", "antenna", { text: String }),
  { head: "AOS (UTC)", text: ({ aos, cutAtStart }) => `${secondText(aos)}${cutAtStart ? ", before" : ""}`, value: ({ aos }) => aos },
  propColumn("TCA (UTC)", "tca"),
  { head: "LOS (UTC)", text: ({ los, cutAtEnd }) => `${secondText(los)}${cutAtEnd ? ", after" : ""}`, value: ({ los }) => los },
  propColumn("duration", "durationS", { unit: "s", text: durationText, align: "right" }),
  propColumn("greatest elevation", "maximumElevationDegrees", { unit: "°", text: (degrees) => `${degrees.toFixed(1)}°`, align: "right" }),
  {
    head: "azimuth",
    text: ({ azimuthAosDegrees, azimuthTcaDegrees, azimuthLosDegrees }) =>
      [azimuthAosDegrees, azimuthTcaDegrees, azimuthLosDegrees].map((one) => `${Math.round(one) % 360}°`).join(" → "),
  },
  propColumn("azimuth at AOS", "azimuthAosDegrees", { unit: "°" }),
  propColumn("azimuth at TCA", "azimuthTcaDegrees", { unit: "°" }),
  propColumn("azimuth at LOS", "azimuthLosDegrees", { unit: "°" }),
  propColumn("range at TCA", "rangeTcaKm", { unit: "km" }),
  propColumn("cut at start", "cutAtStart"),
  propColumn("cut at end", "cutAtEnd"),
];

export function tabulatePasses({ passes, passCount }: Pick<ReportedPasses, "passes" | "passCount">): Table<ReportedPass> {
  return { caption: "Passes, by their beginning", columns: passColumns, rows: passes, count: passCount };
}

/** An event of a calendar: a satellite over an antenna. */
export interface SatelliteEvent
  extends Pick<ReportedSatellite, "catalogueNumber" | "epoch">,
    Pick<ReportedPass, "antenna" | "aos" | "los"> {
  readonly summary: string;
  readonly lines: readonly string[];
}

export function passEvents({ passes, ...found }: ReportedPasses): readonly SatelliteEvent[] {
  return satelliteEvents(passes, found, (pass) => ({
    summary: `${pass.satellite} over ${pass.antenna}, ${pass.maximumElevationDegrees.toFixed(1)}°`,
    lines: rowLines(passColumns, pass),
  }));
}

/** Returns events of passes or contacts, each with the elements behind it. */
export function satelliteEvents<Row extends Pick<ReportedPass, "satellite" | "antenna" | "aos" | "los">>(
  rows: readonly Row[],
  { satellites, elements }: Pick<PassesSummary, "satellites" | "elements">,
  say: (row: Row) => Pick<SatelliteEvent, "summary" | "lines">,
): readonly SatelliteEvent[] {
  const bySatellite = keyBy(satellites, (one) => one.satellite);
  return rows.map((row) => {
    const { satellite, antenna, aos, los } = row;
    const { catalogueNumber = 0, epoch = aos } = bySatellite.get(satellite) ?? {};
    const { summary, lines } = say(row);
    return { catalogueNumber, antenna, aos, los, epoch, summary, lines: [...lines, `elements: ${elements.document}, of ${epoch}`] };
  });
}

/** Explains `before` and `after` in a table of passes. Undefined where neither is used. */
export function cutText(passes: readonly ReportedPass[]): string | undefined {
  if (!passes.some(({ cutAtStart, cutAtEnd }) => cutAtStart || cutAtEnd)) return undefined;
  return "before, after: the satellite is up before the window begins, or still up when the window or its orbit ends";
}

function namesOf(satellites: readonly ReportedSatellite[]): readonly string[] {
  return listValues(satellites, "satellite");
}

/** Passes that the page lists [-]. */
const mostPasses = 100;

/** Most satellites in a table that is not folded [-]. */
const mostSatellites = 25;

/** Shows each satellite and the first passes. */
export function presentPasses(downlink: ReportedPasses): Section {
  const { elements, satellites, passes } = downlink;
  const edition = elements.edition === undefined ? "" : `, ${elements.edition}`;
  const cut = cutText(passes.slice(0, mostPasses));
  const listed = { most: mostPasses, more: (left: number): Text => [`And ${left} more: `, { typed: "edge-node passes" }, " lists all."] };
  return {
    id: "passes",
    title: "Passes of satellites",
    blocks: [
      sentence(passesText(downlink)),
      foldLong(satellites.length > mostSatellites, `The ${satellites.length} satellites`, satellitesTable(satellites)),
      `Elements: ${elements.document}${edition} (${elements.mark}). Passes are computed by SGP4, in UTC; azimuths go from north over east.`,
      passes.length > 0 && {
        title: "The passes one by one",
        blocks: [{ ...tabulatePasses(downlink), ...listed, ...(cut !== undefined && { below: sentence(cut) }) }],
      },
    ],
  };
}

function satellitesTable(satellites: readonly ReportedSatellite[]): Table {
  return tableOf(
    "Satellites, their elements and their passes",
    ["satellite", "NORAD number", "elements of (UTC)", "age", "followed by", "passes"],
    satellites.map((one) => [
      { typed: one.satellite },
      `${one.catalogueNumber}`,
      secondText(one.epoch),
      `${one.ageDays.toFixed(1)} d`,
      one.antennas.length === 0 ? "no antenna" : typedNames(one.antennas),
      passCountText(one),
    ]),
    [1, 3],
  );
}

function passCountText({ passCount, antennas, holdsFrom, decayedAt }: ReportedSatellite): string {
  const decay = compact([
    holdsFrom !== undefined && `, without an orbit until ${secondText(holdsFrom)} UTC`,
    decayedAt !== undefined && `, without an orbit from ${secondText(decayedAt)} UTC on`,
  ]).join("");
  if (passCount > 0) return `${passCount}${decay}`;
  return `none${antennas.length > 0 && decay === "" ? ", never above the horizon" : decay}`;
}
