import { type ContactCandidate, contactCandidates, type SchedulablePass } from "../../engineering/scheduling/contact-candidates";
import type { ContactFacts, SkyFacts } from "../../facts/downlink/sky";
import type { NodePass } from "../passes/node-passes";
import type { SkyTracks } from "../passes/sky-tracks";
import { slewingOf } from "./pass-ends";
import type { Reception, ScheduledLink } from "./reception";
import { samePasses } from "./same-pass";

export interface Candidates {
  /** Possible contacts, in the order of columns. */
  readonly candidates: readonly ContactCandidate[];
  readonly passOf: readonly NodePass[];
  /** Number of the satellite's pass. Passes over several antennas at one time have the same number. */
  readonly identity: readonly number[];
  /** Passes that no antenna receives, with the reason. */
  readonly left: readonly { readonly pass: NodePass; readonly reason: "too-short" | "not-received" }[];
}

/** The data for the search of possible contacts. */
interface CandidatesAsked {
  readonly passes: readonly NodePass[];
  readonly antennas: SkyFacts["antennas"];
  readonly terms: ContactFacts;
  readonly reception: Reception;
  readonly fed: ReadonlySet<string>;
  readonly tracks: SkyTracks;
}

/** Greatest value of a contact. Our own bound: the solver adds values exactly only below it. */
const mostValue = 1e9;

/**
 * Finds the possible contacts of a node.
 *
 * @throws RangeError when a value is unknown, or too large for the solver
 */
export function candidatesOf(asked: CandidatesAsked): Candidates {
  const { passes, antennas, terms, fed } = asked;
  const takenBy = new Map(antennas.map(({ id }) => [id, fed.has(id) ? takenLinksOf(id, asked) : []]));
  const linksOf = (pass: NodePass) => (takenBy.get(pass.antenna) ?? []).filter(([, link]) => link.catalogueNumber === pass.catalogueNumber);
  const received = passes.filter((pass) => linksOf(pass).length > 0);
  const pieces = piecesOf(received);
  const schedulable = received.map((pass, i) => schedulablePass(pass, pieces[i] as number, linksOf(pass), asked));
  const { beforeMs: preMs, afterMs: postMs, minimumMs: minimumContactMs, valueBy: measure } = terms;
  const gaps = antennas.map(({ gapMs = 0 }) => ({ gapMs }));
  const candidates = contactCandidates(schedulable, gaps, { preMs, postMs, minimumContactMs, measure });
  for (const { value, catalogueNumber } of candidates)
    if (value > mostValue)
      throw new RangeError(
        `Value of a contact must be at most ${mostValue} but one of ${catalogueNumber} has ${value}: choose smaller weights, or add maximumContact`,
      );
  const passOf = candidates.map(({ contact }) => received[contact] as NodePass);
  const [taken, known] = [new Set(passOf), new Set(received)];
  const left = passes.filter((pass) => !taken.has(pass));
  return {
    candidates,
    passOf,
    identity: samePasses(candidates),
    left: left.map((pass) => ({ pass, reason: known.has(pass) ? "too-short" : "not-received" })),
  };
}

function takenLinksOf(antenna: string, { reception }: CandidatesAsked): readonly (readonly [number, ScheduledLink])[] {
  return [...reception.links.entries()].filter(([, link]) => reception.takes(antenna, link));
}

/** Numbers passes so that the pieces of one pass over an antenna have the same number. Each piece begins where the one before it ends. */
function piecesOf(passes: readonly NodePass[]): number[] {
  const last = new Map<string, { readonly losMs: number; readonly number: number }>();
  return passes.map(({ antenna, catalogueNumber, aosMs, losMs }, place) => {
    const key = `${catalogueNumber} ${antenna}`;
    const before = last.get(key);
    const number = before?.losMs === aosMs ? before.number : place;
    last.set(key, { losMs, number });
    return number;
  });
}

function schedulablePass(
  pass: NodePass,
  pieces: number,
  links: readonly (readonly [number, ScheduledLink])[],
  asked: CandidatesAsked,
): SchedulablePass {
  const { catalogueNumber, aosMs, losMs } = pass;
  const antenna = asked.antennas.findIndex(({ id }) => id === pass.antenna);
  const mount = asked.antennas[antenna]?.mount;
  const slewing = mount && slewingOf(asked.tracks.view(catalogueNumber), pass, mount);
  return {
    catalogueNumber,
    antenna,
    aosMs: Math.round(aosMs),
    losMs: Math.round(losMs),
    piecesOf: pieces,
    ...(slewing && { slewing }),
    links: links.map(([link, { id, weight }]) => ({ link, weight, bytes: bytesOf(pass, id, asked) })),
  };
}

/** @throws RangeError if the data of the pass are unknown */
function bytesOf(pass: NodePass, link: string, { terms, reception }: CandidatesAsked): number {
  if (terms.valueBy === "seconds") return 0;
  const bytes = reception.clearBytes?.(pass, link);
  if (bytes !== undefined) return bytes;
  throw new RangeError(
    `Data of a pass of ${pass.satellite} over ${pass.antenna} must be known to value contacts by data but are not: value contacts by seconds`,
  );
}
