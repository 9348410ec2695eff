import { dataText } from "../../props/data-text";
import { nameList } from "../../props/problems/name-list";
import type { LinkSummary, ReportedLinkPass } from "../links";
import { secondText } from "./passes-text";

/** As `landsat-9-x: 12 passes over antenna-1, 312.40 GB under a clear sky, 298.11 GB at 0.1 % of the year, least margin 1.81 dB of 1.00 dB`. */
export function linkText(link: LinkSummary): string {
  const { antennas, passCount, unknown, clearBytes, atShareBytes, worstMarginDb, worseShareOfYear, requiredMarginDb } = link;
  if (antennas.length === 0) return `${link.link}: no antenna that follows ${link.satellite} receives it`;
  const passes = `${passCount === 0 ? "no pass" : passCount === 1 ? "1 pass" : `${passCount} passes`} ${overText(antennas)}`;
  if (unknown !== undefined) return `${link.link}: ${passes}, unknown: ${unknown}`;
  if (passCount === 0) return `${link.link}: ${passes}`;
  const margin =
    worstMarginDb === undefined
      ? "none at 5° or more"
      : `least margin ${decibelText(worstMarginDb)}, ${decibelText(requiredMarginDb)} required`;
  return `${link.link}: ${passes}, ${dataText(clearBytes ?? 0)} under a clear sky, ${dataText(atShareBytes ?? 0)} at ${worseShareOfYear} % of the year, ${margin}`;
}

/** As `over antenna-1`, or `on 2 antennas (antenna-1, antenna-2; a pass that several see counts on each)`: nobody is to read its bytes twice. */
function overText(antennas: readonly string[]): string {
  if (antennas.length === 1) return `over ${nameList(antennas)}`;
  return `on ${antennas.length} antennas (${nameList(antennas)}; a pass that several see counts on each)`;
}

/** Links that the text of a site lists [-]. */
const mostLinks = 12;

/** A line for each of the first links. */
export function linksTexts(links: readonly LinkSummary[] = []): readonly string[] {
  const more = links.length - mostLinks;
  return [...links.slice(0, mostLinks).map(linkText), ...(more > 0 ? [`and ${more} more links: --format json lists all`] : [])];
}

/** As `−0.19 dB`. */
export function decibelText(db: number): string {
  return `${db.toFixed(2).replace(/^-0\.00$/, "0.00")} dB`.replace("-", "−");
}

/** Names of the columns of a table of what passes deliver over a link, and what stands in them. */
export const linkColumns: readonly { readonly head: string; text(pass: ReportedLinkPass): string }[] = [
  { head: "antenna", text: ({ antenna }) => antenna },
  { head: "AOS (UTC)", text: ({ aos }) => secondText(aos) },
  { head: "clear sky", text: ({ clearBytes }) => dataText(clearBytes) },
  { head: "at share", text: ({ atShareBytes }) => dataText(atShareBytes) },
  { head: "peak rate", text: ({ peakBitPerS }) => `${(peakBitPerS / 1e6).toFixed(1)} Mbit/s` },
  { head: "least margin, clear", text: ({ clearMarginDb }) => (clearMarginDb === undefined ? "below 5°" : decibelText(clearMarginDb)) },
  {
    head: "least margin, at share",
    text: ({ atShareMarginDb }) => (atShareMarginDb === undefined ? "below 5°" : decibelText(atShareMarginDb)),
  },
];
