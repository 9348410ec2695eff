import { mostValue } from "../../engineering/scheduling/best-schedule";
import type { ContactCandidate } from "../../engineering/scheduling/contact-candidates";
import { type ContactMeasure, contactValue } from "../../engineering/scheduling/contact-value";
import { servedShare } from "../../engineering/scheduling/served-share";
import type { ProgramOptions } from "../../engineering/scheduling/solve-program";
import type { NodePass } from "../passes/node-passes";
import type { Candidates } from "./candidates";
import type { AntennaShare, ReceiverShare } from "./planned-contacts";
import type { Reception } from "./reception";

/** What the loss of a receiver is reckoned from. */
interface SharesAsked {
  readonly receivers: readonly { readonly id: string; readonly antenna: string }[];
  readonly antennas: readonly AntennaShare[];
  readonly all: Candidates;
  readonly measure: ContactMeasure;
  readonly reception: Reception;
  readonly demand: number;
  /** With every receiver. */
  readonly share: number | undefined; // [-]
}

/**
 * What is served at best while each receiver is lost: its antenna keeps the contacts of which its other receivers take a link, and loses all with its only one. By bytes a
 * contact counts what they take, by seconds it counts whole.
 *
 * @throws Error when an optimum is not proven in time
 */
export function receiverShares(asked: SharesAsked, options: ProgramOptions): ReceiverShare[] {
  const { receivers, antennas } = asked;
  return receivers.map(({ id: receiver, antenna }) => {
    const others = receivers.filter((other) => other.antenna === antenna && other.id !== receiver).map(({ id }) => id);
    const ofAntenna = () => antennas.find((one) => one.antenna === antenna)?.shareWithout;
    return { receiver, antenna, shareWithout: others.length === 0 ? ofAntenna() : shareOver(asked, antenna, others, options) };
  });
}

/** Undefined where nobody knows what the receivers take. */
function shareOver(asked: SharesAsked, antenna: string, receivers: readonly string[], options: ProgramOptions): number | undefined {
  const { all, measure, reception, demand, share } = asked;
  if (!reception.takenBy) return share;
  const left: ContactCandidate[] = [];
  for (const [place, candidate] of all.candidates.entries()) {
    const pass = all.passOf[place] as NodePass;
    const taken = pass.antenna === antenna ? reception.takenBy(pass, receivers) : undefined;
    if (taken?.outcome === "unknown") return undefined;
    if (taken?.linkCount === 0) continue;
    left.push(taken && measure === "bytes" ? { ...candidate, value: worthOf(candidate, taken.clearBytes) } : candidate);
  }
  return servedShare(mostValue(left, options), demand);
}

function worthOf({ weight, aosMs, losMs }: ContactCandidate, bytes: number): number {
  return contactValue("bytes", weight, losMs - aosMs, bytes);
}
