/** Numbers that are none, anywhere in what the product made of an input: their places, the first few. */
export function wrongNumbers(value: unknown): readonly string[] {
  const found: string[] = [];
  const seen = new Set<object>();
  const walk = (inner: unknown, path: string) => {
    if (typeof inner === "number" && Number.isNaN(inner)) found.push(`${path} is NaN`);
    if (typeof inner !== "object" || inner === null || seen.has(inner) || found.length > 3) return;
    seen.add(inner);
    for (const [key, item] of Object.entries(inner)) walk(item, `${path}.${key}`);
  };
  walk(value, "");
  return found;
}

/** Words that a person should never read, in a text made of an input without them. */
export function wrongWords(text: string, input: string): readonly string[] {
  return ["NaN", "undefined", "Infinity", "[object "]
    .filter((word) => text.includes(word) && !input.includes(word))
    .map((word) => `says ${word}: ${around(text, word)}`);
}

function around(text: string, word: string): string {
  const at = text.indexOf(word);
  return JSON.stringify(text.slice(Math.max(0, at - 80), at + 40));
}
