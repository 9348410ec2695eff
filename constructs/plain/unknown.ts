/** What is not known, and why. */
export interface Unknown {
  readonly outcome: "unknown";
  /** Why, where nothing is known or something is accepted. */
  readonly reason: string;
}
