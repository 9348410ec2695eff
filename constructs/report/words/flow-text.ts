import { dataText } from "../../props/data-text";
import type { DataSummary, FlowSummary, ReportedContactData } from "../data";
import { durationText, secondText } from "./passes-text";

/** As `processor processes 286.10 GB of 14 contacts to 42.92 GB; disk 40.55 GB of 8.00 TB at most; processing busy 2.8 %, backhaul 17.3 %; delivered within 1 h 10 min 38 s`. */
export function flowText({ reason, flow }: DataSummary): string {
  if (!flow) return `data unknown: ${reason ?? "they could not be followed"}`;
  const { workload, contactCount, receivedBytes, productBytes, peakBytes, diskBytes } = flow;
  const contacts = `${contactCount} ${contactCount === 1 ? "contact" : "contacts"}`;
  return [
    `${workload} processes ${dataText(receivedBytes)} of ${contacts} to ${dataText(productBytes)}`,
    `disk ${dataText(peakBytes)}${diskBytes === undefined ? "" : ` of ${dataText(diskBytes)}`} at most`,
    loadsText(flow),
    deliveryText(flow),
  ].join("; ");
}

/** As `processing busy 2.8 %, backhaul 17.3 %`. */
function loadsText({ computeLoad, backhaulLoad, productBitPerS }: FlowSummary): string {
  const stated = productBitPerS === undefined ? "backhaul not stated" : "backhaul leaves nothing for products";
  const backhaul = backhaulLoad === undefined ? stated : `backhaul ${loadText(backhaulLoad)}`;
  return `processing busy ${loadText(computeLoad)}, ${backhaul}`;
}

function deliveryText({ worstLatencyS, undeliveredCount, contactCount }: FlowSummary): string {
  if (contactCount === 0) return "nothing to deliver";
  const missing = undeliveredCount === 0 ? "" : `${undeliveredCount} not delivered`;
  if (worstLatencyS === undefined) return missing;
  return `delivered within ${durationText(worstLatencyS)}${missing === "" ? "" : `, ${missing}`}`;
}

/** A load as `2.8 %`. */
export function loadText(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

/** Names of the columns of a table of what becomes of contacts, and what stands in them. */
export const flowColumns: readonly { readonly head: string; text(contact: ReportedContactData): string }[] = [
  { head: "satellite", text: ({ satellite }) => satellite },
  { head: "antenna", text: ({ antenna }) => antenna },
  { head: "LOS (UTC)", text: ({ los }) => secondText(los) },
  { head: "received", text: ({ receivedBytes }) => dataText(receivedBytes) },
  { head: "processed (UTC)", text: ({ processedTo }) => secondText(processedTo) },
  {
    head: "delivered (UTC)",
    text: ({ deliveredAt }) => (deliveredAt === undefined ? "not by the second window" : secondText(deliveredAt)),
  },
  { head: "latency", text: ({ latencyS }) => (latencyS === undefined ? "none" : durationText(latencyS)) },
];
