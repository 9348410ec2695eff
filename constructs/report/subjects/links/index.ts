import type { IdleReceptions } from "../../../facts/node-facts";
import { addUp } from "../../../plain/add-up";
import { compact } from "../../../plain/compact";
import { counted } from "../../../plain/counted";
import { dataText } from "../../../props/data-text";
import { nameList } from "../../../props/problems/name-list";
import { foldLong, type Section } from "../../writing/section";
import { sentence } from "../../writing/sentence";
import { type Column, propColumn, type Table, type Text, tableOf, typedNames } from "../../writing/table";
import { secondText } from "../../writing/time-text";
import type { LinkSummary, ReportedLink, ReportedLinkPass } from "./record";

/** Summarizes a link, such as `landsat-9-x: 12 passes over antenna-1, 312.40 GB under a clear sky, …`. */
export function linkText(link: LinkSummary): string {
  const { antennas, passCount, unknown, clearBytes, atShareBytes, worstMarginDb, worseShareOfYear, requiredMarginDb } = link;
  if (antennas.length === 0) return `${link.link}: no antenna that follows ${link.satellite} receives it`;
  const passes = `${passCount === 0 ? "no pass" : counted(passCount, "pass", "passes")} ${overText(antennas)}`;
  if (unknown !== undefined) return `${link.link}: ${passes}, unknown: ${unknown}`;
  if (passCount === 0) return `${link.link}: ${passes}`;
  const margin =
    worstMarginDb === undefined
      ? "no pass at 5° or more"
      : `least margin ${decibelText(worstMarginDb)}, ${decibelText(requiredMarginDb)} required`;
  return `${link.link}: ${passes}, ${dataText(clearBytes ?? 0)} under a clear sky, ${dataText(atShareBytes ?? 0)} at ${worseShareOfYear} % of the year, ${margin}`;
}

/** Names the antennas. With several it says that a pass counts on each, so that its bytes are not added up. */
function overText(antennas: readonly string[]): string {
  if (antennas.length === 1) return `over ${nameList(antennas)}`;
  return `on ${antennas.length} antennas (${nameList(antennas)}; a pass that several see counts on each)`;
}

const mostLinks = 12;

export function linksTexts(links: readonly LinkSummary[] = []): readonly string[] {
  const more = links.length - mostLinks;
  return compact([...links.slice(0, mostLinks).map(linkText), more > 0 && `and ${more} more links: --format json lists all`]);
}

export function decibelText(db: number): string {
  return `${db.toFixed(2).replace(/^-0\.00$/, "0.00")} dB`.replace("-", "−");
}

interface PassOfLink extends ReportedLinkPass, Pick<LinkSummary, "link" | "satellite" | "worseShareOfYear"> {}

/** Columns of the passes of one link. A table of several links adds the name of the link. */
const passColumns: readonly Column<PassOfLink>[] = [
  propColumn("satellite", "satellite"),
  propColumn("link", "link"),
  propColumn("share of the year", "worseShareOfYear", { unit: "%" }),
  propColumn("antenna", "antenna", { text: String }),
  propColumn("AOS (UTC)", "aos", { text: secondText }),
  propColumn("LOS (UTC)", "los"),
  { head: "clear sky", text: ({ clearBytes }) => dataText(clearBytes), align: "right" },
  propColumn("clear", "clearBytes", { unit: "B" }),
  propColumn("at share", "atShareBytes", { unit: "B", text: dataText, align: "right" }),
  propColumn("peak rate", "peakBitPerS", { unit: "bit/s", text: (rate) => `${(rate / 1e6).toFixed(1)} Mbit/s`, align: "right" }),
  marginColumn("least margin, clear", ({ clearMarginDb }) => clearMarginDb),
  marginColumn("least margin, at share", ({ atShareMarginDb }) => atShareMarginDb),
  propColumn("below 5°", "belowModelS", { unit: "s" }),
];

function marginColumn(head: string, marginOf: (pass: PassOfLink) => number | undefined): Column<PassOfLink> {
  const text = (db: number | undefined) => (db === undefined ? "below 5°" : decibelText(db));
  return { head, unit: "dB", text: (pass) => text(marginOf(pass)), value: (pass) => marginOf(pass) ?? "", align: "right" };
}

/** Lists what each pass delivers over each link. */
export function tabulateLinkPasses(links: readonly ReportedLink[]): Table<PassOfLink> {
  const rows = links.flatMap(({ link, satellite, worseShareOfYear, passes }) =>
    passes.map((pass) => ({ ...pass, link, satellite, worseShareOfYear })),
  );
  return { caption: "Passes of each link, by their beginning", columns: passColumns, rows };
}

export function togetherText({ antennas, clearBytes = 0, atShareBytes = 0, worseShareOfYear }: LinkSummary): string {
  const where = antennas.length > 1 ? ` on ${antennas.length} antennas, a pass that several see counted on each` : "";
  return `together${where}: ${dataText(clearBytes)} under a clear sky, ${dataText(atShareBytes)} at ${worseShareOfYear} % of the year`;
}

/** Passes that the page lists, over all links [-]. */
const mostPasses = 100;

/** Most links in a table that is not folded [-]. */
const mostOpen = 25;

/** Shows each link and its first passes. Undefined without links. */
export function presentLinks(links: readonly ReportedLink[] = []): Section | undefined {
  if (links.length === 0) return undefined;
  return {
    id: "links",
    title: "Links",
    blocks: [
      foldLong(links.length > mostOpen, `The ${links.length} links`, linksTable(links)),
      ...links.map(({ link, unknown }) => unknown !== undefined && sentence(`${link} is unknown: ${unknown}`)),
      "Clear sky: without rain, cloud and scintillation. At share: the atmosphere attenuates more only in this share of the year. Margins are those of the most robust MODCOD. Below 5° of elevation no data is counted.",
      { title: "What each pass delivers", blocks: [passesTable(links)] },
    ],
  };
}

function passesTable(links: readonly ReportedLink[]): Table<PassOfLink> {
  const { columns, ...table } = tabulateLinkPasses(links);
  return {
    ...table,
    columns: [{ head: "link", text: ({ link }) => ({ typed: link }) }, ...columns],
    most: mostPasses,
    count: addUp(links, ({ passCount, unknown }) => (unknown === undefined ? passCount : 0)),
    more: (left) => [`And ${left} more: `, { typed: "edge-node link" }, " lists those of a satellite."],
  };
}

function linksTable(links: readonly LinkSummary[]): Table {
  return tableOf(
    "Links, over all passes; one that several antennas see counts on each",
    ["link", "satellite", "received by", "passes", "clear sky", "at share", "share of the year", "least margin", "required"],
    links.map((one): Text[] => [
      { typed: one.link },
      { typed: one.satellite },
      one.antennas.length === 0 ? "no antenna" : typedNames(one.antennas),
      `${one.passCount}`,
      one.clearBytes === undefined ? "unknown" : dataText(one.clearBytes),
      one.atShareBytes === undefined ? "unknown" : dataText(one.atShareBytes),
      `${one.worseShareOfYear} %`,
      one.worstMarginDb === undefined ? (one.unknown === undefined ? "no pass at 5° or more" : "unknown") : decibelText(one.worstMarginDb),
      decibelText(one.requiredMarginDb),
    ]),
    [3, 4, 5, 6, 7, 8],
  );
}

/** Says that no link is computed for some receptions, and what a link needs. Undefined where there are none. */
export function idleReceptionsText({ idleReceptions }: { readonly idleReceptions?: IdleReceptions | undefined }): string | undefined {
  if (!idleReceptions) return undefined;
  const { antennas, missing } = idleReceptions;
  const needed = missing.map((prop) => `downlink.${prop}`).join(", ");
  return `No link is computed for the receptions of ${nameList(antennas, 5)}: add ${needed}.`;
}
