/** A plant of generator sets, as it is watched at the site. */
export interface GensetWatch {
  /** Path of the plant, as `power/genset`. */
  readonly subject: string;
  /** Names of its sets. */
  readonly units: readonly string[];
  /** How long after the loss of the grid one of them runs, and of what it tells; undefined of a plant that the grid does not start alone. */
  readonly standsIn?: {
    /** Transfer and every attempt to start. */
    readonly afterS: number; // [s]
    /** The feeds in whose place it stands, each with the board that measures it. */
    readonly feeds: readonly { readonly feed: string; readonly board: string }[];
  };
}
