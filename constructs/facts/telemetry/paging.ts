/** Name of the alert that always fires. It triggers the regular call. */
export const heartbeatAlert = "telemetry/site-is-watched";

/** A regular call while the site is watched. */
export interface HeartbeatFacts {
  /** Path in the container of the file with the address of the call. */
  readonly webhookPath: string;
  /** Time between two calls. */
  readonly everyS: number; // [s]
}

/** The settings that turn alerts into pages. */
export interface PagingFacts {
  /** Path in the container of the file with the address for pages. */
  readonly webhookPath: string;
  /** The call that shows that the site is watched. @default no call */
  readonly heartbeat?: HeartbeatFacts;
  /** Time for which alerts of one device wait for others of the same device. */
  readonly waitS: number; // [s]
  /** Time after which a page is sent again while its alert fires. */
  readonly repeatS: number; // [s]
  /** Persons to call, by module, and `default` for all others. @default nobody */
  readonly contacts?: { readonly default: string } & Readonly<Partial<Record<string, string>>>;
  /** Address of the page of runbooks. @default not published */
  readonly runbooks?: string;
}
