import {
  type ContactCandidate,
  contactCandidates,
  type SchedulablePass,
  type SchedulingAntenna,
} from "../../engineering/scheduling/contact-candidates";
import type { ContactFacts, SkyFacts } from "../../facts/downlink/sky";
import type { NodePass } from "../passes/node-passes";
import type { Reception } from "./reception";
import { samePasses } from "./same-pass";

/** What contacts are chosen from. */
export interface Candidates {
  /** In the order of columns, of which `pass` is the same for what is one pass over several antennas. */
  readonly candidates: readonly ContactCandidate[];
  /** The pass of each. */
  readonly passOf: readonly NodePass[];
  /** Passes that no antenna takes, and why. */
  readonly left: readonly { readonly pass: NodePass; readonly reason: "too-short" | "not-received" }[];
}

/** Values above which the solver proves nothing. Our own bound: sums of them are to be exact. */
const mostValue = 1e9;

/**
 * What antennas of a node could take.
 *
 * @param fed antennas that have a receiver
 * @throws RangeError when a value is not known, or so large that nothing is proven of it
 */
export function candidatesOf(
  passes: readonly NodePass[],
  { antennas, satellites }: Pick<SkyFacts, "antennas" | "satellites">,
  terms: ContactFacts,
  reception: Reception,
  fed: ReadonlySet<string>,
): Candidates {
  const weights = new Map(satellites.map(({ elements, weight = 1 }) => [elements.catalogueNumber, weight]));
  const received = passes.filter(({ antenna, catalogueNumber }) => fed.has(antenna) && reception.canReceive(antenna, catalogueNumber));
  const schedulable = received.map((pass) =>
    schedulablePass(pass, weights.get(pass.catalogueNumber) ?? 1, bytesOf(pass, terms, reception)),
  );
  const { beforeMs: preMs, afterMs: postMs, minimumMs: minimumContactMs, valueBy: measure } = terms;
  const found = contactCandidates(schedulable, antennas.map(schedulingAntenna), { preMs, postMs, minimumContactMs, measure });
  const passOf = found.map(({ pass }) => received[pass] as NodePass);
  const identity = samePasses(found);
  const candidates = found.map(
    (candidate, i): ContactCandidate => ({ ...candidate, pass: identity[i] as number, once: candidate.catalogueNumber }),
  );
  for (const { value, catalogueNumber } of candidates)
    if (value > mostValue)
      throw new RangeError(
        `Value of a contact must be at most ${mostValue} but one of ${catalogueNumber} has ${value}: give smaller weights, or a maximumContact`,
      );
  const [taken, known] = [new Set(passOf), new Set(received)];
  const left = passes.filter((pass) => !taken.has(pass));
  return { candidates, passOf, left: left.map((pass) => ({ pass, reason: known.has(pass) ? "too-short" : "not-received" })) };
}

/** @throws RangeError where nobody knows it */
function bytesOf(pass: NodePass, { valueBy }: ContactFacts, { clearBytes }: Reception): number {
  if (valueBy === "seconds") return 0;
  const bytes = clearBytes?.(pass);
  if (bytes !== undefined) return bytes;
  throw new RangeError(`Volume of a pass of ${pass.satellite} over ${pass.antenna} must be known but is not: value contacts by seconds`);
}

/** Each antenna has a band of its own: a pass over it is its alone. */
function schedulablePass({ antenna, catalogueNumber, aosMs, losMs }: NodePass, weight: number, bytes: number): SchedulablePass {
  return { catalogueNumber, aosMs: Math.round(aosMs), losMs: Math.round(losMs), band: antenna, polarisation: "", bytes, weight };
}

function schedulingAntenna({ id, gapMs = 0 }: SkyFacts["antennas"][number]): SchedulingAntenna {
  return { bands: [id], polarisations: [""], gapMs };
}
