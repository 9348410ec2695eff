import { type DataFlow, dataFlow } from "../../engineering/data-flow/data-flow";
import type { BackhaulWindow, FlowContact } from "../../engineering/data-flow/flow-contact";
import { goodputBitPerS } from "../../engineering/data-flow/goodput";
import { rampBytes } from "../../engineering/data-flow/level-curve";
import { carryingWindows, type OpenWindow, recurringWindows } from "../../engineering/data-flow/link-windows";
import { type ProcessingFacts, processingOf } from "../../facts/compute/processing";
import type { StorageFacts } from "../../facts/downlink/storage";
import { defined } from "../../plain/defined";
import type { BackhaulFacts } from "../../site/backhaul.props";

/** Contact whose data the node processes. */
export interface ReceivedContact {
  readonly satellite: string;
  readonly catalogueNumber: number;
  readonly antenna: string;
  readonly aosMs: number; // [ms] since 1970 UTC
  readonly losMs: number; // [ms]
  /** Data of the contact under a clear sky. */
  readonly bytes: number; // [B]
  /** Length of the files in which the receiver hands data over. @default one file at the end of the contact */
  readonly segmentS?: number; // [s]
}

/** Contacts of a window, with processing, storage and backhaul of the node. */
export interface FlowAsked {
  readonly fromMs: number; // [ms] since 1970 UTC
  readonly toMs: number; // [ms]
  readonly contacts: readonly ReceivedContact[];
  readonly processing: ProcessingFacts;
  readonly storage: Pick<StorageFacts, "keepRawS" | "keepProductS">;
  /** Backhaul of the site; undefined if the site does not state it, and then nothing is sent. */
  readonly backhaul?: BackhaulFacts;
}

/** Flow of the data of a node, with its window computed twice in a row. */
export interface NodeFlow extends DataFlow {
  readonly fromMs: number; // [ms] since 1970 UTC
  readonly horizonS: number; // [s]
  /** Contacts, in the order of `contacts`. */
  readonly received: readonly ReceivedContact[];
  /** Backhaul in one horizon; undefined if the site does not state it. */
  readonly backhaul?: {
    /** Rate for products in its windows. */
    readonly bitsPerS: number; // [bit/s]
    readonly windows: readonly BackhaulWindow[];
  };
}

export function nodeFlow({ fromMs, toMs, contacts, processing, storage, backhaul }: FlowAsked): NodeFlow {
  const horizonS = (toMs - fromMs) / 1000;
  const sent = backhaul && { bitsPerS: productBitPerS(backhaul), windows: backhaulWindows(backhaul, fromMs, horizonS) };
  const flow = dataFlow({
    horizonS,
    contacts: contacts.map(
      (contact): FlowContact => ({
        aosS: (contact.aosMs - fromMs) / 1000,
        losS: (contact.losMs - fromMs) / 1000,
        bytes: contact.bytes,
        ...defined({ segmentS: contact.segmentS }),
        ...processingOf(processing, contact.catalogueNumber),
      }),
    ),
    backhaul: sent?.windows ?? [],
    keepRawS: storage.keepRawS,
    keepProductS: storage.keepProductS,
  });
  return { ...flow, fromMs, horizonS, received: contacts, ...defined({ backhaul: sent }) };
}

interface Backlog {
  /** Data that are received and not processed. */
  readonly unprocessedB: number; // [B]
  /** Products that are made and not sent. */
  readonly unsentB: number; // [B]
}

/** Returns the growth of the waiting data from the first to the second round. */
export function backlogGrowth({ stored, horizonS, growthB }: Pick<NodeFlow, "stored" | "horizonS" | "growthB">): Backlog {
  const unprocessedB = unprocessed(stored, 2 * horizonS) - unprocessed(stored, horizonS);
  return { unprocessedB, unsentB: growthB - unprocessedB };
}

/** Returns the most data that wait at once in the second round, which begins with the data that remain from the first [B]. */
export function highestBacklogB({ backlog, horizonS }: Pick<NodeFlow, "backlog" | "horizonS">): number {
  return backlog.bytes.reduce((most, bytes, place) => ((backlog.timesS[place] as number) >= horizonS ? Math.max(most, bytes) : most), 0);
}

/** Returns the data that are not processed. Raw data and product of a file are pairs: the raw data arrive from AOS to LOS and leave as the product is made. */
function unprocessed(stored: NodeFlow["stored"], atS: number): number {
  const raw = stored.filter(({ kind }) => kind === "raw");
  const made = stored.filter(({ kind }) => kind === "product");
  return raw.reduce((sum, one, i) => sum + rampBytes(one, atS) - rampBytes({ ...(made[i] as typeof one), bytes: one.bytes }, atS), 0);
}

/** Returns the rate for products while the backhaul is open [bit/s]. */
function productBitPerS({ upBitPerS, share, ...way }: BackhaulFacts): number {
  return share.products * goodputBitPerS({ rateBitPerS: upBitPerS, ...way });
}

/** Returns the windows for products in a horizon. */
export function backhaulWindows(backhaul: BackhaulFacts, fromMs: number, horizonS: number): BackhaulWindow[] {
  const bitsPerS = productBitPerS(backhaul);
  return openWindows(backhaul, fromMs, horizonS).map((window) => ({ ...window, bitsPerS }));
}

function openWindows({ windows, roundTripS }: BackhaulFacts, fromMs: number, horizonS: number): readonly OpenWindow[] {
  if (!windows) return [{ fromS: 0, toS: horizonS }];
  const at = (ms: number) => (ms - fromMs) / 1000;
  const open =
    "lengthS" in windows
      ? recurringWindows({ ...windows, firstS: windows.firstMs === undefined ? 0 : at(windows.firstMs) }, horizonS)
      : windows.map((window) => ({ fromS: at(window.fromMs), toS: at(window.toMs) }));
  return carryingWindows(open, roundTripS, horizonS);
}
