import { addUp } from "../../../plain/add-up";
import { defined } from "../../../plain/defined";
import { instantText } from "../../../props/instant-text";
import type { FlowingData, NodeData } from "../../../studies/data-flow/node-data";
import { tenths, thousandths } from "../../writing/decimals";

/** The flow of the data that the antennas of a node receive. */
export interface ReportedData {
  /** Whether the flow could be computed. */
  readonly outcome: "flows" | "unknown";
  /** The reason, where the outcome is `unknown`. */
  readonly reason?: string;
  /** The flow from contact to customer. Missing where the outcome is `unknown`. */
  readonly flow?: ReportedFlow;
}

/** {@link ReportedData} without single contacts. */
export interface DataSummary extends Omit<ReportedData, "flow"> {
  /** The flow from contact to customer. Missing where the outcome is `unknown`. */
  readonly flow?: FlowSummary;
}

/** The sums of the window under a clear sky. It runs twice in a row, so that a growing backlog shows. */
export interface FlowSummary {
  /** Workload that processes. */
  readonly workload: string;
  /** Contacts of the window. */
  readonly contactCount: number;
  /** Data that they bring. */
  readonly receivedBytes: number; // [B]
  /** Data of the products. */
  readonly productBytes: number; // [B]
  /** Share of the window in which it processes. Above 1 it falls behind. */
  readonly computeLoad: number; // [-]
  /** Products divided by the capacity of the backhaul in the window. Missing where the site does not state it. */
  readonly backhaulLoad?: number; // [-]
  /** Energy of processing in the window. */
  readonly energyJ: number; // [J]
  /** Rate for products while the backhaul is open. Missing where the site does not state it. */
  readonly productBitPerS?: number; // [bit/s]
  /** Size of the disk. Missing where it is not stated. */
  readonly diskBytes?: number; // [B]
  /** Host of that disk. Missing for a node without hosts. */
  readonly diskHost?: string;
  /** Largest amount of data on the disk. */
  readonly peakBytes: number; // [B]
  /** First instant of that amount in UTC. */
  readonly peakAt: string;
  /** Growth of the backlog: waiting data at the end of the second window minus that at the end of the first. */
  readonly growthBytes: number; // [B]
  /** Longest time from the end of a contact to the delivery of its product. Missing without a delivery. */
  readonly worstLatencyS?: number; // [s]
  /** Number of contacts whose product is not delivered by the end of the second window. */
  readonly undeliveredCount: number;
}

/** The flow of the window with its contacts. */
export interface ReportedFlow extends FlowSummary {
  /** The contacts by their beginning, at most 2,000. */
  readonly contacts: readonly ReportedContactData[];
}

/** The data of a contact. */
export interface ReportedContactData {
  /** Name of the satellite. */
  readonly satellite: string;
  /** Name of the antenna. */
  readonly antenna: string;
  /** Its beginning in UTC. */
  readonly aos: string;
  /** Its end in UTC. */
  readonly los: string;
  /** Data that it brings under a clear sky. */
  readonly receivedBytes: number; // [B]
  /** Length of the files that its receiver hands over. Missing where it hands over one file. */
  readonly segmentS?: number; // [s]
  /** Beginning of processing in UTC. */
  readonly processedFrom: string;
  /** End of processing in UTC. */
  readonly processedTo: string;
  /** Delivery of its product in UTC. Missing where it is not delivered by the end of the second window. */
  readonly deliveredAt?: string;
  /** Time from its end to delivery. For several files: the longest, each from its own end. */
  readonly latencyS?: number; // [s]
}

/** Reports the data flow. Undefined if the design does not describe it. @param most number of contacts that are listed */
export function reportData(data: NodeData, most: number = Number.POSITIVE_INFINITY): ReportedData | undefined {
  if (data.outcome === "none") return undefined;
  if (data.outcome === "unknown") return { outcome: data.outcome, reason: data.reason };
  return { outcome: data.outcome, flow: { ...summarizeFlow(data), contacts: contactsOf(data).slice(0, most) } };
}

/** Keeps only the sums, to save memory with many sites. */
export function summarizeData({ flow, ...rest }: ReportedData): DataSummary {
  if (!flow) return rest;
  const { contacts: _, ...summary } = flow;
  return { ...rest, flow: summary };
}

function summarizeFlow({ flow, workload, storage }: FlowingData): FlowSummary {
  const { received, contacts, loads, peak, backhaul } = flow;
  const latencies = contacts.flatMap(({ latencyS }) => latencyS ?? []);
  const products = flow.stored.filter(({ kind, round }) => kind === "product" && round === 1);
  return defined({
    workload,
    contactCount: received.length,
    receivedBytes: Math.round(addUp(received, ({ bytes }) => bytes)),
    productBytes: Math.round(addUp(products, ({ bytes }) => bytes)),
    computeLoad: loads.compute,
    backhaulLoad: loads.backhaul,
    energyJ: tenths(loads.energyJ),
    productBitPerS: backhaul && Math.round(backhaul.bitsPerS),
    diskBytes: storage.disk?.bytes,
    diskHost: storage.host,
    peakBytes: Math.round(peak.bytes),
    peakAt: instantText(flow.fromMs + 1000 * peak.atS),
    growthBytes: Math.round(flow.growthB) + 0,
    worstLatencyS: latencies.length > 0 ? thousandths(Math.max(...latencies)) : undefined,
    undeliveredCount: contacts.length - latencies.length,
  });
}

function contactsOf({ flow }: FlowingData): ReportedContactData[] {
  const at = (afterS: number) => instantText(flow.fromMs + 1000 * afterS);
  return flow.received.flatMap(({ satellite, antenna, aosMs, losMs, bytes, segmentS }, i) => {
    const of = flow.contacts[i];
    if (!of) return [];
    return [
      defined({
        satellite,
        antenna,
        aos: instantText(aosMs),
        los: instantText(losMs),
        receivedBytes: Math.round(bytes),
        segmentS,
        processedFrom: at(of.startS),
        processedTo: at(of.endS),
        deliveredAt: of.deliveredS !== undefined ? at(of.deliveredS) : undefined,
        latencyS: of.latencyS !== undefined ? thousandths(of.latencyS) : undefined,
      }),
    ];
  });
}
