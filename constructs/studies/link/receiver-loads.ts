import type { LinkFacts, LinkReceiverFacts } from "../../facts/downlink/link";
import { misfitOf } from "../../facts/downlink/link-fits";
import { addUp } from "../../plain/add-up";
import type { NodePass } from "../passes/node-passes";
import { receivedPasses } from "./link-samples";
import type { LinkOfPass, NodeLinks, UnknownLinks } from "./node-links";

/** The links of a pass that a receiver takes at the same time. */
export interface ReceiverLoad {
  readonly outcome: "solved";
  /** Sum of the peak rates under a clear sky. */
  readonly peakBitPerS: number; // [bit/s]
  readonly pass: NodePass;
  readonly links: readonly LinkOfPass[];
}

/**
 * Finds the greatest load of a receiver at one time, over passes. Links of one satellite are spread over the receivers of the antenna that take them: the
 * fastest first, each to the one with the most remaining capacity.
 *
 * @returns undefined for a receiver without a link
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
    const peakBitPerS = addUp(own, ({ volume }) => volume.clear.peakRateBitPerS);
    if (!(most && most.peakBitPerS >= peakBitPerS)) most = { outcome: "solved", peakBitPerS, pass, links: own };
  }
  return most;
}

/** The part of a pass that some receivers take. */
export interface TakenLinks {
  readonly outcome: "solved";
  /** Empty if they receive no link of it. */
  readonly links: readonly LinkOfPass[];
}

/**
 * Returns the part of a pass that some receivers of its antenna take. Its links are spread as for {@link receiverLoad}. They do not take a link that is faster
 * than the remaining capacity of each.
 *
 * @param receivers their ids
 * @returns unknown if they have the band of a link whose rate is unknown
 */
export function takenLinks(links: NodeLinks, pass: NodePass, receivers: readonly string[]): TakenLinks | UnknownLinks {
  const own = (links.sky.receivers ?? []).filter(({ id }) => receivers.includes(id));
  const isFit = links.received(pass.antenna, pass.catalogueNumber).some(({ link }) => own.some((one) => misfitOf(link, one) === undefined));
  if (!isFit) return { outcome: "solved", links: [] };
  const found = links.ofPass(pass);
  if (found.outcome === "unknown") return found;
  return { outcome: "solved", links: [...spread(found.links, own, (rate, left) => rate <= left).values()].flat() };
}

/**
 * Returns the bytes of a contact under a clear sky, by the length of the files in which its receivers pass them on; undefined for one file. Its links are
 * spread as for {@link receiverLoad}.
 */
export function bytesBySegment(
  links: NodeLinks,
  contact: Parameters<NodeLinks["ofContact"]>[0],
): ReadonlyMap<number | undefined, number> | UnknownLinks {
  const found = links.ofContact(contact);
  if (found.outcome === "unknown") return found;
  const own = (links.sky.receivers ?? []).filter(({ antenna }) => antenna === contact.pass.antenna);
  const taken = spread(found.links, own);
  const bytes = new Map<number | undefined, number>();
  for (const one of found.links) {
    const segmentS = own.find(({ id }) => taken.get(id)?.includes(one))?.segmentS;
    bytes.set(segmentS, (bytes.get(segmentS) ?? 0) + one.volume.clear.bytes);
  }
  return bytes;
}

/**
 * Returns whether an antenna takes a link. The antenna needs its band and polarisation. One of its receivers needs its band, its width and its fastest rate
 * over passes under a clear sky. A link with an unknown rate is taken.
 */
export function takesLink(links: NodeLinks, passes: readonly NodePass[], antenna: string, link: LinkFacts): boolean {
  if (!links.receptionOf(antenna, link)) return false;
  const fitting = (links.sky.receivers ?? []).filter((one) => one.antenna === antenna && misfitOf(link, one) === undefined);
  if (fitting.length === 0) return false;
  const mostBitPerS = fitting.reduce((most, { dataRateBitPerS }) => Math.max(most, dataRateBitPerS), 0);
  if (fastestBitPerS(link) <= mostBitPerS) return true; // no pass must be computed for that
  return receivedPasses(links, passes, link).every((pass) => {
    if (pass.antenna !== antenna) return true;
    const found = links.ofContact({ pass, links: [link.id] });
    return found.outcome === "unknown" || found.links.every(({ volume }) => volume.clear.peakRateBitPerS <= mostBitPerS);
  });
}

/** Returns the rate with the fastest MODCOD [bit/s]. */
function fastestBitPerS({ emission: { coding, symbolRatePerS } }: LinkFacts): number {
  const modcods = coding.kind === "fixed" ? [coding.modcod] : coding.modcods;
  return symbolRatePerS * modcods.reduce((most, { efficiencyBitPerSymbol }) => Math.max(most, efficiencyBitPerSymbol), 0);
}

/**
 * Spreads the links of a pass over receivers. A link that none takes is left out.
 *
 * @param takes whether a receiver takes a rate in addition to its present links [bit/s]. @default any
 */
function spread(
  links: readonly LinkOfPass[],
  receivers: readonly LinkReceiverFacts[],
  takes: (rateBitPerS: number, leftBitPerS: number) => boolean = () => true,
): ReadonlyMap<string, readonly LinkOfPass[]> {
  const left = new Map(receivers.map(({ id, dataRateBitPerS }) => [id, dataRateBitPerS]));
  const taken = new Map<string, LinkOfPass[]>();
  const rateOf = ({ volume }: LinkOfPass) => volume.clear.peakRateBitPerS;
  for (const one of [...links].sort((first, second) => rateOf(second) - rateOf(first))) {
    const fitting = receivers.filter((receiver) => misfitOf(one.link, receiver) === undefined);
    const roomOf = ({ id }: LinkReceiverFacts) => left.get(id) ?? 0;
    const [first] = fitting.sort((here, there) => roomOf(there) - roomOf(here));
    if (!(first && takes(rateOf(one), roomOf(first)))) continue;
    left.set(first.id, roomOf(first) - rateOf(one));
    taken.set(first.id, [...(taken.get(first.id) ?? []), one]);
  }
  return taken;
}
