import type { LinkFacts, LinkReceiverFacts } from "../../facts/downlink/link";
import { misfitOf } from "../../facts/downlink/link-fits";
import { addUp } from "../../plain/add-up";
import type { NodePass } from "../passes/node-passes";
import { receivedPasses } from "./link-samples";
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
    const peakBitPerS = addUp(own, ({ volume }) => volume.clear.peakRateBitPerS);
    if (!(most && most.peakBitPerS >= peakBitPerS)) most = { outcome: "solved", peakBitPerS, pass, links: own };
  }
  return most;
}

/** What some receivers take of a pass. */
export interface TakenLinks {
  readonly outcome: "solved";
  /** None where they receive nothing of it. */
  readonly links: readonly LinkOfPass[];
}

/**
 * What some receivers of its antenna take of a pass, its links spread as for {@link receiverLoad}. Of a link that comes faster than any of them has left they take nothing.
 *
 * @param receivers their ids
 * @returns unknown where they have the band of a link, and nobody knows how fast it comes
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
 * Bytes of a contact under a clear sky, by the length of the files in which its receivers hand them over; undefined is one file. Its links are spread as for {@link receiverLoad}.
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
 * Whether an antenna takes a link: it has its band and polarisation, and one of its receivers its band, its width and its fastest rate over passes under a clear sky. A rate that
 * nobody knows is taken.
 */
export function takesLink(links: NodeLinks, passes: readonly NodePass[], antenna: string, link: LinkFacts): boolean {
  if (!links.receptionOf(antenna, link)) return false;
  const fitting = (links.sky.receivers ?? []).filter((one) => one.antenna === antenna && misfitOf(link, one) === undefined);
  if (fitting.length === 0) return false;
  const mostBitPerS = fitting.reduce((most, { dataRateBitPerS }) => Math.max(most, dataRateBitPerS), 0);
  if (fastestBitPerS(link) <= mostBitPerS) return true; // no pass has to be computed for that
  return receivedPasses(links, passes, link).every((pass) => {
    if (pass.antenna !== antenna) return true;
    const found = links.ofContact({ pass, links: [link.id] });
    return found.outcome === "unknown" || found.links.every(({ volume }) => volume.clear.peakRateBitPerS <= mostBitPerS);
  });
}

/** With the MODCOD that carries most [bit/s]. */
function fastestBitPerS({ emission: { coding, symbolRatePerS } }: LinkFacts): number {
  const modcods = coding.kind === "fixed" ? [coding.modcod] : coding.modcods;
  return symbolRatePerS * modcods.reduce((most, { efficiencyBitPerSymbol }) => Math.max(most, efficiencyBitPerSymbol), 0);
}

/**
 * Which receiver takes which links of a pass. A link that none takes is left out.
 *
 * @param takes whether a receiver takes a rate beside what it has [bit/s]. @default any
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
