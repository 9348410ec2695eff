/** Computes once for each key, and keeps all results as long as the function exists. */
export function remembered<Key, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  return rememberedIn(new Map<Key, Value>(), compute);
}

/** Computes once for each object. A result is released with its object, so the function may exist as long as the program. */
export function rememberedOf<Key extends object, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  return rememberedIn(new WeakMap<Key, Value>(), compute);
}

interface Known<Key, Value> {
  has(key: Key): boolean;
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): unknown;
}

function rememberedIn<Key, Value>(known: Known<Key, Value>, compute: (key: Key) => Value): (key: Key) => Value {
  return (key) => {
    if (!known.has(key)) known.set(key, compute(key));
    return known.get(key) as Value;
  };
}
