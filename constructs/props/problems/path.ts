/** A path in a description: keys of maps and indexes of lists. */
export type Path = readonly (string | number)[];

/** A map of a description as written. */
export type Data = Readonly<Record<string, unknown>>;
