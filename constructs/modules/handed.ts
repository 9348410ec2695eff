/**
 * Facts that a node has made of its design already, in the place of a module's props: they are neither parsed nor made twice.
 *
 * @internal
 */
export class Handed<Facts> {
  constructor(readonly facts: Facts) {}
}
