import type { LinkReceiverFacts } from "../../facts/downlink/link";
import { misfitOf } from "../../facts/downlink/link-fits";
import type { NodePass } from "../passes/node-passes";
import type { LinkOfPass, NodeLinks, UnknownLinks } from "./node-links";

/** The links of a pass that a receiver takes at once. */
export interface ReceiverLoad {
  readonly outcome: "solved";
  /** Sum of the peak rates under a clear sky. */
  readonly peakBitPerS: number; // [bit/s]
  readonly pass: NodePass;
  readonly links: readonly LinkOfPass[];
}

/**
 * The most that a receiver is given at once, over passes. Links of one satellite are spread over the receivers of the antenna that take them: the fastest first, each
 * to the one with most left.
 *
 * @returns undefined of a receiver that no link of a pass comes to
 */
export function receiverLoad(
  links: NodeLinks,
  passes: readonly NodePass[],
  receiver: LinkReceiverFacts,
): ReceiverLoad | UnknownLinks | undefined {
  const beside = (links.sky.receivers ?? []).filter(({ antenna }) => antenna === receiver.antenna);
  let most: ReceiverLoad | undefined;
  for (const pass of passes) {
    if (pass.antenna !== receiver.antenna) continue;
    const found = links.ofPass(pass);
    if (found.outcome === "unknown") return found;
    const own = spread(found.links, beside).get(receiver.id) ?? [];
    if (own.length === 0) continue;
    const peakBitPerS = own.reduce((sum, { volume }) => sum + volume.clear.peakRateBitPerS, 0);
    if (!(most && most.peakBitPerS >= peakBitPerS)) most = { outcome: "solved", peakBitPerS, pass, links: own };
  }
  return most;
}

/** Which receiver takes which links of a pass. A link that none takes is left out. */
function spread(links: readonly LinkOfPass[], receivers: readonly LinkReceiverFacts[]): ReadonlyMap<string, readonly LinkOfPass[]> {
  const left = new Map(receivers.map(({ id, dataRateBitPerS }) => [id, dataRateBitPerS]));
  const taken = new Map<string, LinkOfPass[]>();
  const rateOf = ({ volume }: LinkOfPass) => volume.clear.peakRateBitPerS;
  for (const one of [...links].sort((first, second) => rateOf(second) - rateOf(first))) {
    const fitting = receivers.filter((receiver) => misfitOf(one.link, receiver) === undefined);
    const roomOf = ({ id }: LinkReceiverFacts) => left.get(id) ?? 0;
    const [first] = fitting.sort((here, there) => roomOf(there) - roomOf(here));
    if (!first) continue;
    left.set(first.id, roomOf(first) - rateOf(one));
    taken.set(first.id, [...(taken.get(first.id) ?? []), one]);
  }
  return taken;
}
