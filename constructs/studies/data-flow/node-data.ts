import type { ProcessingFacts } from "../../facts/compute/processing";
import type { SkyFacts } from "../../facts/downlink/sky";
import type { StorageFacts } from "../../facts/downlink/storage";
import { defined } from "../../plain/defined";
import type { NodeContacts } from "../contacts/planned-contacts";
import type { NodeLinks } from "../link/node-links";
import { bytesBySegment } from "../link/receiver-loads";
import type { NodeSnapshot } from "../snapshot/snapshot";
import { type NodeFlow, nodeFlow, type ReceivedContact } from "./node-flow";

/** Flow of the data that the node receives, or the reason why it is not computed. */
export type NodeData = FlowingData | UnknownData | NoData;

/** Flow of data that are received, processed, kept and sent. */
export interface FlowingData {
  readonly outcome: "flows";
  readonly flow: NodeFlow;
  /** Name of the workload that processes them, and its processing. */
  readonly workload: string;
  readonly processing: ProcessingFacts;
  readonly storage: StorageFacts;
}

/** Flow of data that cannot be computed. */
export interface UnknownData {
  readonly outcome: "unknown";
  readonly reason: string;
}

/** Result for a design that does not state the received data, or their processing. */
export interface NoData {
  readonly outcome: "none";
  /** Path of the missing prop. */
  readonly missing: string;
  readonly reason: string;
}

interface DataAsked {
  readonly sky: SkyFacts;
  readonly node: Pick<NodeSnapshot, "workloads" | "storage" | "site">;
  readonly links: NodeLinks | undefined;
  contacts(): NodeContacts;
}

/** Computes the flow of the data of a node's contacts, under a clear sky. */
export function nodeData({ sky, node, links, contacts }: DataAsked): NodeData {
  const workload = node.workloads.find(({ processing }) => processing);
  if (!workload?.processing)
    return {
      outcome: "none",
      missing: "orchestration.workloads[].processing",
      reason: "no workload states how it processes received data: add processing to a workload",
    };
  if (!links)
    return {
      outcome: "none",
      missing: "downlink.links",
      reason: "the data of a contact are not stated: add downlink.links",
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

/** Returns the contacts with their data, in files of one length, or the reason why the data of one contact are unknown. */
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
