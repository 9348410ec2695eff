export interface GensetWatch {
  /** Path of the plant, such as `power/genset`. */
  readonly subject: string;
  readonly units: readonly string[];
  /** The time after which one set runs when the grid is lost, and the feeds that show the loss. Undefined if the grid alone does not start the plant. */
  readonly standsIn?: {
    /** Time of the transfer and of every attempt to start. */
    readonly afterS: number; // [s]
    /** The feeds that it replaces, each with the board that measures it. */
    readonly feeds: readonly { readonly feed: string; readonly board: string }[];
  };
}
