import type { FlowLoads } from "../../../engineering/data-flow/flow-loads";
import { firstAboveS } from "../../../engineering/data-flow/level-curve";
import type { OnDisk } from "../../../engineering/data-flow/stored-data";
import { addUp } from "../../../plain/add-up";
import { compact } from "../../../plain/compact";
import { percentText } from "../../../plain/percent-text";
import { dataText } from "../../../props/data-text";
import { instantText } from "../../../props/instant-text";
import type { Source } from "../../../provenance/source";
import type { FlowingData } from "../../../studies/data-flow/node-data";
import type { NodeFlow } from "../../../studies/data-flow/node-flow";
import type { SkyStudy } from "../../../studies/sky-study";
import type { NodeSnapshot } from "../../../studies/snapshot/snapshot";
import type { Contributor } from "../../rule/finding";
import { judgeMissingInput, judgeUnknown, type PendingJudgement } from "../../rule/judge";
import { linkSources } from "./judge-links";
import { judgeSky } from "./judge-sky";

/** The subject of rules on the flow of data. */
export const dataSubject = "downlink/data";

const withoutBackhaul = "the backhaul of the site is not stated: state site.backhaul";

/** The reason why a flow of data is not judged. */
interface Lack {
  /** Path of the missing prop. @default no prop is missing */
  readonly missing?: string;
  readonly reason: string;
}

/** Judges the data flow of a node. It is not judged where an input of the design or the site is missing. */
export function judgeData(sky: SkyStudy | undefined, ask: (data: FlowingData) => readonly PendingJudgement[]): readonly PendingJudgement[] {
  return askOfData(sky, ask, ({ missing, reason }) =>
    missing === undefined ? judgeUnknown(dataSubject, reason) : judgeMissingInput(dataSubject, missing, reason),
  );
}

/** Judges the data flow against a promise of the site. It is unknown where an input is missing. */
export function judgePromisedData(
  sky: SkyStudy | undefined,
  ask: (data: FlowingData) => readonly PendingJudgement[],
): readonly PendingJudgement[] {
  return askOfData(sky, ask, ({ reason }) => judgeUnknown(dataSubject, reason));
}

function askOfData(
  sky: SkyStudy | undefined,
  ask: (data: FlowingData) => readonly PendingJudgement[],
  answerTo: (lack: Lack) => PendingJudgement,
): readonly PendingJudgement[] {
  return judgeSky(sky, ({ data }) => {
    if (data.outcome !== "flows") return [answerTo(data)];
    return data.flow.backhaul ? ask(data) : [answerTo({ missing: "site.backhaul", reason: withoutBackhaul })];
  });
}

export function dataSources({ processing }: FlowingData, { site, sky }: Pick<NodeSnapshot, "site" | "sky">): readonly Source[] {
  return compact([processing.source, site.backhaul?.source, ...(sky ? [sky.source, ...linkSources(sky, site)] : [])]);
}

/** Names a contact of the flow, such as `landsat-9 at 2026-09-20T06:17:03.120Z`. */
export function contactName({ received }: Pick<NodeFlow, "received">, place: number): string {
  const contact = received[place];
  return contact ? `${contact.satellite} at ${instantText(contact.aosMs)}` : `contact ${place}`;
}

/** Most contributors with a name; the others are one. */
const mostNamed = 20;

/** Lists the contacts whose data are on the disk, largest first. They add up to the fill. */
export function lyingOnDisk(flow: NodeFlow, all: readonly OnDisk[], bytes: number): readonly Contributor[] {
  const named = all.slice(0, mostNamed).map(({ contact, round, kind, bytes: value }) => ({
    name: `${kind} of ${contactName(flow, contact)}${round === 2 ? ", second round" : ""}`,
    value,
  }));
  const restB = bytes - addUp(named, ({ value }) => value);
  return all.length > named.length ? [...named, { name: `${all.length - named.length} others`, value: restB }] : named;
}

/** Says when a disk is full. A disk that only uses its reserve loses nothing. */
export function fullText({ fromMs, disk, peak }: NodeFlow, holdsBytes: number): string {
  const at = (atS: number) => instantText(fromMs + 1000 * atS);
  const fullS = firstAboveS(disk, holdsBytes);
  if (fullS === undefined) return `the disk uses its reserve at ${at(peak.atS)}: no data are lost, but the disk is nearly full`;
  return `the disk is full at ${at(fullS)}, and data that arrive after that are lost`;
}

/** Says how busy processing and backhaul are, such as `processing is busy 4.0 % of the time, and products need 24.9 % of the backhaul`. */
export function loadsText({ compute, backhaul }: FlowLoads): string {
  const sent =
    backhaul === undefined ? "the backhaul has no capacity for products" : `products need ${percentText(backhaul)} of the backhaul`;
  return `processing is busy ${percentText(compute)} of the time, and ${sent}`;
}

/** Says how to stop the growth of a backlog: by faster processing or by a faster backhaul. */
export function backlogRemedy({ compute, backhaul }: FlowLoads): string {
  if (compute > 1) return `process ${compute.toFixed(2)} times as fast (orchestration.workloads[].processing.rate), or receive less data`;
  if (backhaul === undefined)
    return "let the backhaul carry products: state a share for them and hours in which it is open (site.backhaul)";
  return `let the backhaul carry ${backhaul.toFixed(2)} times as much (site.backhaul), or make products smaller`;
}

/** Returns the size of a disk that is large enough, in whole GB so that the shown size is enough [B]. */
export function largerDisk(bytes: number, heldBytes: number): string {
  return `choose a disk of ${dataText(Math.ceil(bytes / 1e9) * 1e9)} instead of ${dataText(heldBytes)}, or process and send faster`;
}
