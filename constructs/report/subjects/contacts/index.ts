import { counted } from "../../../plain/counted";
import { unique } from "../../../plain/unique";
import { dataText } from "../../../props/data-text";
import { nameList } from "../../../props/problems/name-list";
import { withoutReceiver } from "../../../studies/contacts/planned-contacts";
import { foldLong, type Section } from "../../writing/section";
import { sentence } from "../../writing/sentence";
import { type Column, propColumn, rowLines, type Table, type Text, tableOf } from "../../writing/table";
import { durationText, secondText } from "../../writing/time-text";
import { type SatelliteEvent, satelliteEvents } from "../passes";
import type { PassesSummary } from "../passes/record";
import type {
  ContactPlanSummary,
  ContactsSummary,
  ReportedContact,
  ReportedContactPlan,
  ReportedContacts,
  ReportedMissedPass,
} from "./record";

/** Summarizes contacts, such as `20 of 21 passes become contacts, 97.3 % of their value (…); longest gap …`. */
export function contactsText({ reason, plan, shed }: ContactsSummary): string {
  if (!plan) return `contacts are not known: ${reason}`;
  const idle = withoutReceiver(plan);
  const idleTexts = idle.length === 0 ? [] : [`${nameList(idle)} ${idle.length === 1 ? "has" : "have"} no receiver`];
  if (plan.passCount === 0) return ["no antenna receives any pass", ...idleTexts].join("; ");
  return [servedText(plan), ...silentTexts(plan), ...gapTexts(plan), ...lossTexts(plan), ...idleTexts, ...shedTexts(shed)].join("; ");
}

/** Says what shedding loses. Where each contact keeps some links: `no contact is lost but 12.00 GB`. */
function shedTexts(shed: ContactsSummary["shed"]): readonly string[] {
  if (!shed) return [];
  const { devices, contactCount, bytes } = shed;
  const lost = contactCount === 0 ? "no contact is lost" : counted(contactCount, "contact is lost", "contacts are lost");
  const data = bytes === undefined || bytes < 1 ? "" : `${contactCount === 0 ? " but" : ","} ${dataText(bytes)}`;
  return [`while ${nameList(devices)} ${devices.length === 1 ? "is" : "are"} shed, ${lost}${data}`];
}

function servedText({
  passCount,
  receivedCount,
  demand,
  optimum,
  unproven,
  bound,
  greedy,
  links,
  servedShare,
}: ContactPlanSummary): string {
  const passes = `${receivedCount} of ${counted(passCount, "pass becomes a contact", "passes become contacts")}`;
  const most = unproven
    ? `not proven; no plan exceeds ${flooredPercentText(Math.ceil((1000 * bound) / demand) / 1000)}`
    : `no plan exceeds ${flooredPercentText(bound / demand)}`;
  const asked =
    links.some(({ optional }) => optional) && servedShare !== undefined
      ? `, ${flooredPercentText(servedShare)} without optional links`
      : "";
  return `${passes}, ${flooredPercentText(optimum / demand)} of their value (${most}; ${flooredPercentText(greedy / demand)} without a look ahead)${asked}`;
}

/** Names the required links without a contact. */
function silentTexts({ links }: ContactPlanSummary): readonly string[] {
  const silent = links.filter(({ contactCount, optional }) => contactCount === 0 && !optional).map(({ link }) => link);
  return silent.length === 0 ? [] : [`${nameList(silent)} ${silent.length === 1 ? "has" : "have"} no contact`];
}

function gapTexts({ satellites }: ContactPlanSummary): readonly string[] {
  const [first] = satellites;
  if (!first) return [];
  const longest = satellites.reduce((one, other) => (other.longestGapS > one.longestGapS ? other : one), first);
  return [`longest gap ${durationText(longest.longestGapS)}, of ${longest.satellite}`];
}

/** Names the working antenna whose loss costs most. */
function lossTexts({ antennas }: ContactPlanSummary): readonly string[] {
  const working = antennas.filter(({ contactCount, shareWithout }) => contactCount > 0 && shareWithout !== undefined);
  const [first] = working;
  if (!first) return [];
  const worst = working.reduce((one, other) => ((other.shareWithout ?? 1) < (one.shareWithout ?? 1) ? other : one), first);
  return [`${flooredPercentText(worst.shareWithout ?? 0)} if ${worst.antenna} is lost`];
}

/** Rounds a share down to 0.1 %, such as `97.3 %`. Returns a dash without a share. */
export function flooredPercentText(share: number | undefined): string {
  return share === undefined ? "–" : `${(Math.floor(share * 1000 + 1e-9) / 10).toFixed(1)} %`;
}

const contactColumns: readonly Column<ReportedContact>[] = [
  { head: "satellite", text: linkedText, value: ({ satellite }) => satellite },
  propColumn("antenna", "antenna", { text: String }),
  propColumn("AOS (UTC)", "aos", { text: secondText }),
  propColumn("LOS (UTC)", "los", { text: secondText }),
  propColumn("duration", "durationS", { unit: "s", text: durationText, align: "right" }),
  propColumn("occupied from (UTC)", "occupiedFrom"),
  propColumn("occupied to (UTC)", "occupiedTo"),
  propColumn("value", "value"),
  { head: "lost", text: lostText },
  propColumn("lost to the keyhole", "keyholeS", { unit: "s" }),
  propColumn("lost to the cables", "wrapS", { unit: "s" }),
  propColumn("lost to the Sun", "sunS", { unit: "s" }),
  { head: "links", value: ({ links = [] }) => links.join(" ") },
];

export function tabulateContacts({
  contacts,
  contactCount,
}: Pick<ReportedContactPlan, "contacts" | "contactCount">): Table<ReportedContact> {
  return { caption: "Contacts, by their beginning", columns: contactColumns, rows: contacts, count: contactCount };
}

export function contactEvents(
  { contacts }: Pick<ReportedContactPlan, "contacts">,
  found: Pick<PassesSummary, "satellites" | "elements">,
): readonly SatelliteEvent[] {
  return satelliteEvents(contacts, found, (contact) => ({
    summary: `${contact.satellite} by ${contact.antenna}`,
    lines: [
      ...rowLines(contactColumns, contact),
      `occupied (UTC): ${secondText(contact.occupiedFrom)} to ${secondText(contact.occupiedTo)}`,
    ],
  }));
}

export function tabulateMissed({ missed, missedCount }: Pick<ReportedContactPlan, "missed" | "missedCount">): Table<ReportedMissedPass> {
  return {
    caption: "Missed passes, by their beginning",
    columns: [
      { head: "satellite", text: linkedText },
      { head: "seen by", text: ({ antennas }) => nameList(unique(antennas)) },
      { head: "AOS (UTC)", text: ({ aos }) => secondText(aos) },
      { head: "LOS (UTC)", text: ({ los }) => secondText(los) },
      { head: "why no contact", text: whyMissed },
    ],
    rows: missed,
    count: missedCount,
  };
}

/** Names a satellite, with the links where it has others: `landsat-9 (landsat-9-x)`. */
function linkedText({ satellite, links }: Pick<ReportedContact, "satellite" | "links">): string {
  return links ? `${satellite} (${nameList(links)})` : satellite;
}

/** Says where time is lost, such as `20.2 s keyhole`. Returns a dash where none is lost. */
function lostText({ keyholeS, wrapS, sunS }: ReportedContact): string {
  const parts = Object.entries({ keyhole: keyholeS, cables: wrapS, Sun: sunS }).filter(([, seconds]) => seconds > 0);
  return parts.length === 0 ? "–" : parts.map(([name, seconds]) => `${seconds.toFixed(1)} s ${name}`).join(", ");
}

/** Says why a pass is missed, such as `clashes with iss`. */
function whyMissed({ reason, behind }: ReportedMissedPass): string {
  if (reason === "too-short") return "shorter than downlink.contacts.minimum";
  if (reason === "not-received") return "no antenna that sees it can receive it";
  return `clashes with ${nameList(behind)}`;
}

/** Contacts, and missed passes, that the page lists [-]. */
const mostListed = 100;

/** Most satellites in a table that is not folded [-]. */
const mostSatellites = 25;

/** Shows antennas, gaps of satellites, missed passes and the first contacts. */
export function presentContacts(contacts: ReportedContacts): Section {
  return { id: "contacts", title: "Contacts with satellites", blocks: [sentence(contactsText(contacts)), ...planBlocks(contacts.plan)] };
}

function planBlocks(plan: ReportedContactPlan | undefined): Section["blocks"] {
  if (!plan) return [];
  const { links, satellites, missed, contacts } = plan;
  const listed = { most: mostListed, more: (left: number): Text => [`And ${left} more: `, { typed: "edge-node schedule" }, " lists all."] };
  return [
    antennasTable(plan),
    links.length > satellites.length && linksTable(plan),
    foldLong(satellites.length > mostSatellites, `How long the ${satellites.length} satellites wait`, gapsTable(plan)),
    missed.length > 0 && { title: "Passes that become no contact", blocks: [{ ...tabulateMissed(plan), ...listed }] },
    contacts.length > 0 && { title: "The contacts one by one", blocks: [{ ...tabulateContacts(plan), ...listed }] },
  ];
}

function antennasTable({ antennas, receivers }: ContactPlanSummary): Table {
  return tableOf(
    "Antennas and receivers, and the value that remains if one is lost",
    ["part", "contacts", "time", "time lost", "value without it"],
    [
      ...antennas.map(({ antenna, contactCount, scheduledS, lostS, shareWithout }): Text[] => [
        { typed: antenna },
        `${contactCount}`,
        durationText(scheduledS),
        `${lostS.toFixed(1)} s`,
        flooredPercentText(shareWithout),
      ]),
      ...receivers.map(({ receiver, antenna, shareWithout }): Text[] => [
        [{ typed: receiver }, " of ", { typed: antenna }],
        "",
        "",
        "",
        flooredPercentText(shareWithout),
      ]),
    ],
    [1, 2, 3, 4],
  );
}

function linksTable({ links }: ContactPlanSummary): Table {
  return tableOf(
    "Links, and how much of each is received",
    ["link", "contacts", "received"],
    links.map(({ link, contactCount, value, demand, optional }) => [
      [{ typed: link }, optional ? ", optional" : ""],
      `${contactCount}`,
      flooredPercentText(demand > 0 ? value / demand : undefined),
    ]),
    [1, 2],
  );
}

function gapsTable({ satellites }: ContactPlanSummary): Table {
  return tableOf(
    "Longest time of each satellite without a contact",
    ["satellite", "contacts", "longest gap", "from (UTC)", "to (UTC)"],
    satellites.map(({ satellite, contactCount, longestGapS, gapFrom, gapTo }) => [
      { typed: satellite },
      `${contactCount}`,
      durationText(longestGapS),
      secondText(gapFrom),
      secondText(gapTo),
    ]),
    [1, 2],
  );
}
