/** A way into a description: keys of maps and places in lists. */
export type Path = readonly (string | number)[];

/** A map of a description as it is written. */
export type Data = Readonly<Record<string, unknown>>;
