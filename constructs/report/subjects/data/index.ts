import { counted } from "../../../plain/counted";
import { percentText } from "../../../plain/percent-text";
import { dataText } from "../../../props/data-text";
import type { Section } from "../../writing/section";
import { sentence } from "../../writing/sentence";
import { knownRows, type Table, tableOf } from "../../writing/table";
import { durationText, secondText } from "../../writing/time-text";
import type { DataSummary, FlowSummary, ReportedContactData, ReportedData, ReportedFlow } from "./record";

/** Summarizes the data flow, such as `processor processes 286.10 GB of 14 contacts to 42.92 GB; disk 40.55 GB …`. */
export function flowText({ reason, flow }: DataSummary): string {
  if (!flow) return `the data flow is unknown: ${reason ?? "it could not be computed"}`;
  const { workload, contactCount, receivedBytes, productBytes, peakBytes, diskBytes } = flow;
  const contacts = counted(contactCount, "contact");
  return [
    `${workload} turns ${dataText(receivedBytes)} of ${contacts} into ${dataText(productBytes)}`,
    `disk at most ${dataText(peakBytes)}${diskBytes === undefined ? "" : ` of ${dataText(diskBytes)}`}`,
    loadsText(flow),
    deliveryText(flow),
  ].join("; ");
}

function loadsText({ computeLoad, backhaulLoad, productBitPerS }: FlowSummary): string {
  const stated = productBitPerS === undefined ? "backhaul not stated" : "backhaul leaves nothing for products";
  const backhaul = backhaulLoad === undefined ? stated : `backhaul ${percentText(backhaulLoad)}`;
  return `processing busy ${percentText(computeLoad)}, ${backhaul}`;
}

function deliveryText({ worstLatencyS, undeliveredCount, contactCount }: FlowSummary): string {
  if (contactCount === 0) return "nothing to deliver";
  const missing = undeliveredCount === 0 ? "" : `${undeliveredCount} not delivered`;
  if (worstLatencyS === undefined) return missing;
  return `delivered within ${durationText(worstLatencyS)}${missing === "" ? "" : `, ${missing}`}`;
}

/** Contacts that the page lists [-]. */
const mostContacts = 100;

export function presentData(data: ReportedData): Section {
  return { id: "data", title: "From contact to customer", blocks: [sentence(flowText(data)), ...flowBlocks(data.flow)] };
}

function flowBlocks(flow: ReportedFlow | undefined): Section["blocks"] {
  if (!flow) return [];
  return [
    tableOf("Sums of the window", ["quantity", "value"], sumsOf(flow), [1]),
    "Volumes are those of a clear sky, the most that contacts deliver. One workload processes contact after contact. The window runs twice in a row, so that a growing backlog shows.",
    flow.contacts.length > 0 && { title: "The contacts one by one", blocks: [tabulateContactData(flow)] },
  ];
}

export function tabulateContactData({
  contacts,
  contactCount,
}: Pick<ReportedFlow, "contacts" | "contactCount">): Table<ReportedContactData> {
  return {
    caption: "Data of each contact",
    columns: [
      { head: "satellite", text: ({ satellite }) => satellite },
      { head: "antenna", text: ({ antenna }) => antenna },
      { head: "LOS (UTC)", text: ({ los }) => secondText(los) },
      { head: "received", text: ({ receivedBytes }) => dataText(receivedBytes), align: "right" },
      { head: "processed (UTC)", text: ({ processedTo }) => secondText(processedTo) },
      {
        head: "delivered (UTC)",
        text: ({ deliveredAt }) => (deliveredAt === undefined ? "not in two windows" : secondText(deliveredAt)),
      },
      { head: "latency", text: ({ latencyS }) => (latencyS === undefined ? "none" : durationText(latencyS)), align: "right" },
    ],
    rows: contacts,
    most: mostContacts,
    count: contactCount,
    more: (left) => `And ${left} more, in the report.`,
  };
}

function sumsOf(flow: FlowSummary) {
  const { backhaulLoad, productBitPerS, diskBytes, diskHost, worstLatencyS } = flow;
  return knownRows([
    ["received", dataText(flow.receivedBytes)],
    ["product", dataText(flow.productBytes)],
    ["load of processing", percentText(flow.computeLoad)],
    ["energy of processing", `${(flow.energyJ / 3.6e6).toFixed(2)} kWh`],
    ["backhaul for products", productBitPerS === undefined ? undefined : `${(productBitPerS / 1e6).toFixed(2)} Mbit/s`],
    ["load of the backhaul", backhaulLoad === undefined ? undefined : percentText(backhaulLoad)],
    [`most on the disk${diskHost === undefined ? "" : ` of ${diskHost}`}`, `${dataText(flow.peakBytes)} at ${secondText(flow.peakAt)} UTC`],
    ["size of the disk", diskBytes === undefined ? undefined : dataText(diskBytes)],
    ["growth of the backlog", dataText(Math.max(0, flow.growthBytes))],
    ["longest time to delivery", worstLatencyS === undefined ? "no product is delivered" : durationText(worstLatencyS)],
    flow.undeliveredCount > 0 ? ["not delivered", `${flow.undeliveredCount}`] : undefined,
  ]);
}
