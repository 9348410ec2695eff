import type { ProcessingFacts } from "../../facts/compute/processing";
import type { SkyFacts } from "../../facts/downlink/sky";
import type { StorageFacts } from "../../facts/downlink/storage";
import { defined } from "../../plain/defined";
import type { NodeContacts } from "../contacts/planned-contacts";
import type { NodeLinks } from "../link/node-links";
import { bytesBySegment } from "../link/receiver-loads";
import type { NodeSnapshot } from "../snapshot/snapshot";
import { type NodeFlow, nodeFlow, type ReceivedContact } from "./node-flow";

/** What becomes of what the node receives, or why nothing is said of it. */
export type NodeData = FlowingData | UnknownData | NoData;

/** Data that are received, processed, kept and sent. */
export interface FlowingData {
  readonly outcome: "flows";
  readonly flow: NodeFlow;
  /** Who processes them, and how. */
  readonly workload: string;
  readonly processing: ProcessingFacts;
  readonly storage: StorageFacts;
}

/** Data that cannot be followed. */
export interface UnknownData {
  readonly outcome: "unknown";
  readonly reason: string;
}

/** A design that does not say what is received, or what becomes of it. */
export interface NoData {
  readonly outcome: "none";
  /** The prop that would say it. */
  readonly missing: string;
  readonly reason: string;
}

/** What data are followed from. */
export interface DataAsked {
  readonly sky: SkyFacts;
  readonly node: Pick<NodeSnapshot, "workloads" | "storage" | "site">;
  /** Undefined of a design without links. */
  readonly links: NodeLinks | undefined;
  contacts(): NodeContacts;
}

/** What becomes of the data of the contacts of a node, under a clear sky. */
export function nodeData({ sky, node, links, contacts }: DataAsked): NodeData {
  const workload = node.workloads.find(({ processing }) => processing);
  if (!workload?.processing)
    return {
      outcome: "none",
      missing: "orchestration.workloads[].processing",
      reason: "no workload says how it processes what is received: give one its processing",
    };
  if (!links)
    return {
      outcome: "none",
      missing: "downlink.links",
      reason: "nobody says how much a contact brings: give the links of the satellites",
    };
  const planned = contacts();
  if (planned.outcome === "unknown") return planned;
  const received = receivedContacts(planned.contacts, links);
  if (typeof received === "string") return { outcome: "unknown", reason: received };
  const { storage = { keepRawS: 0, keepProductS: 0 }, site } = node;
  const { processing } = workload;
  const flow = nodeFlow({
    fromMs: sky.fromMs,
    toMs: sky.toMs,
    contacts: received,
    processing,
    storage,
    ...defined({ backhaul: site.backhaul }),
  });
  return { outcome: "flows", flow, workload: workload.id, processing, storage };
}

/** Contacts with what each brings, in files of one length, or why that is not known of one of them. */
function receivedContacts(
  contacts: Extract<NodeContacts, { readonly outcome: "planned" }>["contacts"],
  links: NodeLinks,
): readonly ReceivedContact[] | string {
  const received: ReceivedContact[] = [];
  for (const contact of contacts) {
    const { satellite, catalogueNumber, antenna, aosMs, losMs } = contact;
    const handedOver = bytesBySegment(links, contact);
    if ("outcome" in handedOver) return handedOver.reason;
    for (const [segmentS, bytes] of handedOver)
      received.push({ satellite, catalogueNumber, antenna, aosMs, losMs, bytes, ...defined({ segmentS }) });
  }
  return received;
}
