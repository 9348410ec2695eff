import { dataText } from "../../props/data-text";
import { nameList } from "../../props/problems/name-list";
import { withoutReceiver } from "../../studies/contacts/planned-contacts";
import type { ContactsSummary, PlanSummary, ReportedContact, ReportedMissedPass } from "../contacts";
import { durationText, secondText } from "./passes-text";

/**
 * As `20 of 21 passes become contacts, 97.3 % of their value (97.9 % is the bound, 95.1 % without a look ahead); longest gap 11 h 56 min 37 s, of landsat-9; without antenna-1
 * 0.0 %`.
 */
export function contactsText({ reason, plan, shed }: ContactsSummary): string {
  if (!plan) return `contacts are not known: ${reason}`;
  const idle = withoutReceiver(plan);
  const idleTexts = idle.length === 0 ? [] : [`${nameList(idle)} ${idle.length === 1 ? "has" : "have"} no receiver`];
  if (plan.passCount === 0) return ["no antenna receives any pass", ...idleTexts].join("; ");
  return [servedText(plan), ...silentTexts(plan), ...gapTexts(plan), ...lossTexts(plan), ...idleTexts, ...shedTexts(shed)].join("; ");
}

/** As `while receiver-1 is shed 8 contacts are lost, 120.30 GB`, or `no contact is lost but 12.00 GB` where each keeps some of its links. */
function shedTexts(shed: ContactsSummary["shed"]): readonly string[] {
  if (!shed) return [];
  const { devices, contactCount, bytes } = shed;
  const lost = contactCount === 0 ? "no contact is lost" : contactCount === 1 ? "1 contact is lost" : `${contactCount} contacts are lost`;
  const data = bytes === undefined || bytes < 1 ? "" : `${contactCount === 0 ? " but" : ","} ${dataText(bytes)}`;
  return [`while ${nameList(devices)} ${devices.length === 1 ? "is" : "are"} shed ${lost}${data}`];
}

function servedText({ passCount, receivedCount, demand, optimum, unproven, bound, greedy, links, servedShare }: PlanSummary): string {
  const passes = `${receivedCount} of ${passCount === 1 ? "1 pass becomes a contact" : `${passCount} passes become contacts`}`;
  const most = unproven
    ? `not proven, at most ${percentText(Math.ceil((1000 * bound) / demand) / 1000)}`
    : `${percentText(bound / demand)} is the bound`;
  const asked =
    links.some(({ optional }) => optional) && servedShare !== undefined ? `, ${percentText(servedShare)} without optional links` : "";
  return `${passes}, ${percentText(optimum / demand)} of their value (${most}, ${percentText(greedy / demand)} without a look ahead)${asked}`;
}

/** As `landsat-9-s has no contact`. */
function silentTexts({ links }: PlanSummary): readonly string[] {
  const silent = links.filter(({ contactCount, optional }) => contactCount === 0 && !optional).map(({ link }) => link);
  return silent.length === 0 ? [] : [`${nameList(silent)} ${silent.length === 1 ? "has" : "have"} no contact`];
}

function gapTexts({ satellites }: PlanSummary): readonly string[] {
  const [first] = satellites;
  if (!first) return [];
  const longest = satellites.reduce((one, other) => (other.longestGapS > one.longestGapS ? other : one), first);
  return [`longest gap ${durationText(longest.longestGapS)}, of ${longest.satellite}`];
}

/** The antenna without which the least is served, of those that serve something. */
function lossTexts({ antennas }: PlanSummary): readonly string[] {
  const working = antennas.filter(({ contactCount, shareWithout }) => contactCount > 0 && shareWithout !== undefined);
  const [first] = working;
  if (!first) return [];
  const worst = working.reduce((one, other) => ((other.shareWithout ?? 1) < (one.shareWithout ?? 1) ? other : one), first);
  return [`without ${worst.antenna} ${percentText(worst.shareWithout ?? 0)}`];
}

/** As `97.3 %`, and never more than it is. */
export function percentText(share: number): string {
  return `${(Math.floor(share * 1000 + 1e-9) / 10).toFixed(1)} %`;
}

/** Names of the columns of a table of contacts, and what stands in them. */
export const contactColumns: readonly { readonly head: string; text(contact: ReportedContact): string }[] = [
  { head: "satellite", text: linkedText },
  { head: "antenna", text: ({ antenna }) => antenna },
  { head: "AOS (UTC)", text: ({ aos }) => secondText(aos) },
  { head: "LOS (UTC)", text: ({ los }) => secondText(los) },
  { head: "duration", text: ({ durationS }) => durationText(durationS) },
  { head: "lost", text: lostText },
];

/** As `landsat-9 (landsat-9-x)` where the satellite has other links. */
function linkedText({ satellite, links }: Pick<ReportedContact, "satellite" | "links">): string {
  return links ? `${satellite} (${nameList(links)})` : satellite;
}

/** As `20.2 s keyhole`; a dash where nothing is lost. */
function lostText({ keyholeS, wrapS, sunS }: ReportedContact): string {
  const parts = Object.entries({ keyhole: keyholeS, cables: wrapS, Sun: sunS }).filter(([, seconds]) => seconds > 0);
  return parts.length === 0 ? "–" : parts.map(([name, seconds]) => `${seconds.toFixed(1)} s ${name}`).join(", ");
}

/** Names of the columns of a table of passes that become no contact. */
export const missedColumns: readonly { readonly head: string; text(missed: ReportedMissedPass): string }[] = [
  { head: "satellite", text: linkedText },
  { head: "seen by", text: ({ antennas }) => nameList([...new Set(antennas)]) },
  { head: "AOS (UTC)", text: ({ aos }) => secondText(aos) },
  { head: "LOS (UTC)", text: ({ los }) => secondText(los) },
  { head: "why no contact", text: whyMissed },
];

/** As `its antennas are at iss`. */
export function whyMissed({ reason, behind }: ReportedMissedPass): string {
  if (reason === "too-short") return "shorter than downlink.contacts.minimum";
  if (reason === "not-received") return "no antenna that sees it receives it";
  return `clashes with ${nameList(behind)}`;
}
