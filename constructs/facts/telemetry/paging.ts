/** Name of the alert that always fires, by which the call is made. */
export const heartbeatAlert = "telemetry/site-is-watched";

/** A call that comes as long as the site is watched. */
export interface HeartbeatFacts {
  /** Path of the file with the address that is called, in the container. */
  readonly webhookPath: string;
  /** Time between two calls. */
  readonly everyS: number; // [s]
}

/** How alerts become pages. */
export interface PagingFacts {
  /** Path of the file with the address that pages are posted to, in the container. */
  readonly webhookPath: string;
  /** The call that says that the site is watched. @default nobody is called */
  readonly heartbeat?: HeartbeatFacts;
  /** How long alerts of one device wait for others of it. */
  readonly waitS: number; // [s]
  /** After how long a page is sent again while its alert fires. */
  readonly repeatS: number; // [s]
  /** Whom to call: by module, and `default` for all others. @default nobody is named */
  readonly contacts?: { readonly default: string } & Readonly<Partial<Record<string, string>>>;
  /** Address of the page of runbooks. @default it is published nowhere */
  readonly runbooks?: string;
}
