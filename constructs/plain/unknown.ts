/** An unknown value, with the reason. */
export interface Unknown {
  readonly outcome: "unknown";
  /** Reason why it is unknown. */
  readonly reason: string;
}
