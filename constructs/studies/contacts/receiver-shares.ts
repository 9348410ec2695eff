import { servedShare, servedValue } from "../../engineering/scheduling/served-share";
import type { ProgramOptions } from "../../engineering/scheduling/solve-program";
import { listIds } from "../../plain/list-ids";
import type { NodePass } from "../passes/node-passes";
import type { Candidates } from "./candidates";
import type { AntennaShare, ReceiverShare } from "./planned-contacts";
import type { Reception, ScheduledLink } from "./reception";

export interface AskedShare {
  /** Whether a link, by its place, is not optional. */
  isAsked(link: number): boolean;
  /** Demand of the links that are not optional. */
  readonly demand: number;
}

interface SharesAsked {
  readonly receivers: readonly { readonly id: string; readonly antenna: string }[];
  readonly antennas: readonly AntennaShare[];
  readonly all: Candidates;
  readonly reception: Reception;
  readonly asking: AskedShare;
}

/**
 * Finds the best share while each receiver is lost. Its antenna keeps the links that its other receivers take, and loses all links with its only receiver.
 * Shares that are not proven within the steps are left out.
 */
export function receiverShares(asked: SharesAsked, options: ProgramOptions): ReceiverShare[] {
  const { receivers, antennas } = asked;
  return receivers.map(({ id: receiver, antenna }) => {
    const others = listIds(receivers.filter((other) => other.antenna === antenna && other.id !== receiver));
    const ofAntenna = () => antennas.find((one) => one.antenna === antenna)?.shareWithout;
    return { receiver, antenna, shareWithout: others.length === 0 ? ofAntenna() : shareOver(asked, antenna, others, options) };
  });
}

/** Returns the share with some receivers of an antenna; undefined if the links that they take are unknown. */
function shareOver(asked: SharesAsked, antenna: string, receivers: readonly string[], options: ProgramOptions): number | undefined {
  const { all, reception, asking } = asked;
  const { takenBy = () => undefined } = reception;
  const ofPass = new Map<NodePass, ReturnType<typeof takenBy>>();
  for (const pass of all.passOf) if (pass.antenna === antenna && !ofPass.has(pass)) ofPass.set(pass, takenBy(pass, receivers));
  const answers = [...ofPass.values()];
  if (answers.some((taken) => taken?.outcome === "unknown")) return undefined;
  const left = all.candidates.filter(({ link }, place) => {
    const taken = ofPass.get(all.passOf[place] as NodePass);
    const { id } = reception.links[link] as ScheduledLink;
    return taken?.outcome !== "solved" || taken.links.some((one) => one.link.id === id);
  });
  return servedShare(servedValue(left, asking.isAsked, options), asking.demand);
}
