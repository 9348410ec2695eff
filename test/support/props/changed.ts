/** Stands for a prop that is not there. */
export const leftOut = Symbol("left out");

/** A copy of plain data with one value changed, by its path: `changed(props, "racks.0.idle", "3 kW")`. The type is claimed, not checked. */
export function changed<Data>(data: Data, path: string, value: unknown): Data {
  return withValue(data, path.split("."), value) as Data;
}

function withValue(data: unknown, [step, ...rest]: readonly string[], value: unknown): unknown {
  if (step === undefined) return value;
  const entries = Object.entries(data ?? {}).filter(([key]) => !(key === step && rest.length === 0 && value === leftOut));
  const copy = Object.fromEntries(entries);
  if (rest.length > 0 || value !== leftOut) copy[step] = withValue(copy[step], rest, value);
  return Array.isArray(data) ? Object.values(copy) : copy;
}
