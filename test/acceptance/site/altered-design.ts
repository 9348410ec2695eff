/** A description in which a name is another one everywhere, as a value, as a key and as part of a longer name. */
export function renamed<Design>(design: Design, from: string, to: string): Design {
  const rename = (text: string) => text.replaceAll(from, to);
  return altered(design, {
    text: rename,
    entries: (entries) => entries.map(([key, value]) => [rename(key), value]),
    array: (array) => array,
  });
}

/** The same description, written down in another order: keys, and things that have a name. */
export function reordered<Design>(design: Design): Design {
  return altered(design, {
    text: (text) => text,
    entries: (entries) => [...entries].reverse(),
    array: (array) => (array.every(hasName) ? [...array].reverse() : array),
  });
}

interface Alteration {
  readonly text: (text: string) => string;
  readonly entries: (entries: [string, unknown][]) => [string, unknown][];
  readonly array: (array: readonly unknown[]) => readonly unknown[];
}

/** Reaches plain data only: a site and its quantities stay what they are. */
function altered<Value>(value: Value, alteration: Alteration): Value {
  const alter = (part: unknown): unknown => {
    if (typeof part === "string") return alteration.text(part);
    if (Array.isArray(part)) return alteration.array(part.map(alter));
    if (typeof part !== "object" || part === null || Object.getPrototypeOf(part) !== Object.prototype) return part;
    return Object.fromEntries(alteration.entries(Object.entries(part)).map(([key, entry]) => [key, alter(entry)]));
  };
  return alter(value) as Value;
}

function hasName(value: unknown): boolean {
  return typeof value === "object" && value !== null && "name" in value;
}
