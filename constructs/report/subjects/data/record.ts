import { addUp } from "../../../plain/add-up";
import { defined } from "../../../plain/defined";
import { instantText } from "../../../props/instant-text";
import type { FlowingData, NodeData } from "../../../studies/data-flow/node-data";
import { tenths, thousandths } from "../../writing/decimals";

/** What becomes of what the antennas of a node receive. */
export interface ReportedData {
  /** Whether it could be followed. */
  readonly outcome: "flows" | "unknown";
  /** Why nobody knows, where it could not. */
  readonly reason?: string;
  /** From contact to customer, where it could. */
  readonly flow?: ReportedFlow;
}

/** The same without its contacts one by one. */
export interface DataSummary extends Omit<ReportedData, "flow"> {
  /** From contact to customer, where it could. */
  readonly flow?: FlowSummary;
}

/** What the window comes to, under a clear sky, and twice in a row where a backlog would show. */
export interface FlowSummary {
  /** Workload that processes. */
  readonly workload: string;
  /** Contacts of the window. */
  readonly contactCount: number;
  /** What they bring. */
  readonly receivedBytes: number; // [B]
  /** What is made of it. */
  readonly productBytes: number; // [B]
  /** Share of the window in which it processes; above 1 it falls behind. */
  readonly computeLoad: number; // [-]
  /** Products over what the backhaul carries in the window; missing where the site does not state it. */
  readonly backhaulLoad?: number; // [-]
  /** Of processing, in the window. */
  readonly energyJ: number; // [J]
  /** What passes for products while the backhaul is open; missing where the site does not state it. */
  readonly productBitPerS?: number; // [bit/s]
  /** What the disk holds; missing where nobody says it. */
  readonly diskBytes?: number; // [B]
  /** Host of that disk, of a node with hosts. */
  readonly diskHost?: string;
  /** Most that lies there at once. */
  readonly peakBytes: number; // [B]
  /** First instant of that in UTC. */
  readonly peakAt: string;
  /** By how much more waits at the end of the second of two equal windows than at the end of the first. */
  readonly growthBytes: number; // [B]
  /** Longest time from the end of a contact until its product is delivered; missing where none is. */
  readonly worstLatencyS?: number; // [s]
  /** Contacts whose product is not delivered by the end of the second window. */
  readonly undeliveredCount: number;
}

/** What becomes of the data of the window. */
export interface ReportedFlow extends FlowSummary {
  /** By their beginning; of very many the first 2,000. */
  readonly contacts: readonly ReportedContactData[];
}

/** What becomes of the data of a contact. */
export interface ReportedContactData {
  /** Name of the satellite. */
  readonly satellite: string;
  /** Name of the antenna. */
  readonly antenna: string;
  /** Its beginning in UTC. */
  readonly aos: string;
  /** Its end in UTC. */
  readonly los: string;
  /** What it brings under a clear sky. */
  readonly receivedBytes: number; // [B]
  /** Length of the files in which its receiver hands that over; missing where it is one file. */
  readonly segmentS?: number; // [s]
  /** When processing begins, in UTC. */
  readonly processedFrom: string;
  /** When it ends, in UTC. */
  readonly processedTo: string;
  /** When its product is delivered, in UTC; missing where that is not by the end of the second window. */
  readonly deliveredAt?: string;
  /** From its end until then; of several files the longest, each from its own end until its own product is delivered. */
  readonly latencyS?: number; // [s]
}

/** Undefined of a design that does not say what becomes of data. @param most of contacts that it lists */
export function reportData(data: NodeData, most: number = Number.POSITIVE_INFINITY): ReportedData | undefined {
  if (data.outcome === "none") return undefined;
  if (data.outcome === "unknown") return { outcome: data.outcome, reason: data.reason };
  return { outcome: data.outcome, flow: { ...summarizeFlow(data), contacts: contactsOf(data).slice(0, most) } };
}

/** What is kept in memory of many sites. */
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
