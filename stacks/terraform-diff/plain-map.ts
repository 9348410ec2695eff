/** A map of data. */
export type PlainMap = Readonly<Record<string, unknown>>;
