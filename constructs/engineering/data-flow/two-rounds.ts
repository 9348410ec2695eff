import type { BackhaulWindow, FlowContact, FlowDesign } from "./flow-contact";

/** A horizon that runs twice in a row. */
export interface TwoRounds {
  /** By LOS, AOS and declaration; the first half is the first round. */
  readonly contacts: readonly FlowContact[];
  /** Places of the contacts of one round as declared, in the same order. */
  readonly declared: readonly number[];
  readonly backhaul: readonly BackhaulWindow[];
  /** Of both rounds. */
  readonly endS: number; // [s]
}

/**
 * The horizon twice in a row, so that a backlog shows: what is left at the end of the first round is there when the second begins.
 *
 * @equation t and t + H for each contact and window; windows cut at H
 * @validity contacts within the horizon
 * @source definition
 */
export function twoRounds({ horizonS, contacts, backhaul }: FlowDesign): TwoRounds {
  const at = (place: number) => contacts[place] as FlowContact;
  const declared = [...contacts.keys()].sort((a, b) => at(a).losS - at(b).losS || at(a).aosS - at(b).aosS || a - b);
  const round = declared.map(at);
  const windows = backhaul
    .filter(({ fromS, toS, bitsPerS }) => fromS < horizonS && toS > fromS && bitsPerS > 0)
    .map((window) => ({ ...window, toS: Math.min(window.toS, horizonS) }));
  return {
    contacts: [...round, ...round.map((contact) => ({ ...contact, aosS: contact.aosS + horizonS, losS: contact.losS + horizonS }))],
    declared,
    backhaul: [...windows, ...windows.map((window) => ({ ...window, fromS: window.fromS + horizonS, toS: window.toS + horizonS }))],
    endS: 2 * horizonS,
  };
}
