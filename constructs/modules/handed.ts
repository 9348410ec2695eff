/**
 * Facts that a node has already made from its design. A module takes them instead of props, so that these are not parsed again.
 *
 * @internal
 */
export class Handed<Facts> {
  constructor(readonly facts: Facts) {}
}
