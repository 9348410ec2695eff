/** Freezes plain data at every depth, and returns it. Frozen data are not searched again. */
export function deepFreeze<T>(data: T): T {
  if (typeof data === "object" && data !== null && !Object.isFrozen(data)) {
    Object.freeze(data);
    if (Array.isArray(data)) for (const value of data) deepFreeze(value);
    else for (const key in data) if (typeof data[key] === "object") deepFreeze(data[key]); // a list of the values would cost as much as the rest
  }
  return data;
}

/** Freezes a list of records without objects in them, like {@link deepFreeze} but without the slow search for objects. */
export function frozenRecords<Item extends object>(records: readonly Item[]): readonly Item[] {
  for (const record of records) Object.freeze(record);
  return Object.freeze(records);
}
