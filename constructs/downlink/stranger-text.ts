import { nameList } from "../props/problems/name-list";

/** Returns the message on a catalogue number that the node does not have, with those that it has. */
export function strangerText(number: number, known: readonly number[]): string {
  if (known.length === 0)
    return `must be among downlink.satellites but is ${number} and there are none: add satellites, elements and window to downlink`;
  return `must be among downlink.satellites, ${nameList(known.map(String))}, but is ${number}: add it to downlink.satellites, or correct the number`;
}
