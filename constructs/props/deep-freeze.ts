/** Freezes plain data with everything in it, and gives it back. What is frozen is taken for frozen within. */
export function deepFreeze<T>(data: T): T {
  if (typeof data === "object" && data !== null && !Object.isFrozen(data)) {
    Object.freeze(data);
    if (Array.isArray(data)) for (const value of data) deepFreeze(value);
    else for (const key in data) if (typeof data[key] === "object") deepFreeze(data[key]); // a list of the values would cost as much as the rest
  }
  return data;
}

/** Freezes a list of records that hold no objects, as {@link deepFreeze} would: to look for some in each takes as long as the rest. */
export function frozenRecords<Item extends object>(records: readonly Item[]): readonly Item[] {
  for (const record of records) Object.freeze(record);
  return Object.freeze(records);
}
