const frozen = new WeakSet<object>();

/** Freezes lists and plain objects with all of them that they hold, also those in what was frozen already; instances of classes stay as they are. */
export function freezeWhole<Value>(value: Value): Value {
  if (typeof value !== "object" || value === null || frozen.has(value)) return value;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== Array.prototype) return value;
  frozen.add(Object.freeze(value));
  for (const inner of Object.values(value)) freezeWhole(inner);
  return value;
}
