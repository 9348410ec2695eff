import { type BackhaulWindow, type FlowContact, type FlowDesign, filesOf } from "./flow-contact";

/** A horizon that runs twice in a row. */
export interface TwoRounds {
  /** Files of the contacts by LOS, AOS and declaration; the first half is the first round. */
  readonly files: readonly FlowContact[];
  /** Places of the contacts of the files of one round in declared order. */
  readonly declared: readonly number[];
  readonly backhaul: readonly BackhaulWindow[];
  /** End of both rounds. */
  readonly endS: number; // [s]
}

/**
 * Repeats the horizon twice in a row to detect a backlog: data that remain at the end of the first round are there when the second begins.
 *
 * @equation t and t + H for each contact and window; windows cut at H
 * @validity contacts within the horizon
 * @source definition
 */
export function twoRounds({ horizonS, contacts, backhaul }: FlowDesign): TwoRounds {
  const round = contacts
    .flatMap((contact, place) => filesOf(contact).map((file) => ({ file, place })))
    .sort((a, b) => a.file.losS - b.file.losS || a.file.aosS - b.file.aosS || a.place - b.place);
  const files = round.map(({ file }) => file);
  const windows = backhaul
    .filter(({ fromS, toS, bitsPerS }) => fromS < horizonS && toS > fromS && bitsPerS > 0)
    .map((window) => ({ ...window, toS: Math.min(window.toS, horizonS) }));
  return {
    files: [...files, ...files.map((file) => ({ ...file, aosS: file.aosS + horizonS, losS: file.losS + horizonS }))],
    declared: round.map(({ place }) => place),
    backhaul: [...windows, ...windows.map((window) => ({ ...window, fromS: window.fromS + horizonS, toS: window.toS + horizonS }))],
    endS: 2 * horizonS,
  };
}
