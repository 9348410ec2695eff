import type { Dice } from "./dice";

/** A place in data as JSON holds it: the list or object that holds a value, and its key there. */
export interface JsonPlace {
  readonly holder: Record<string, unknown>;
  readonly key: string;
  readonly path: string;
}

/** Some place in it: each step down is as likely as any other, so that short branches are not left alone. */
export function somePlace(data: unknown, dice: Dice): JsonPlace {
  let holder = data as Record<string, unknown>;
  const path: string[] = [];
  for (;;) {
    const keys = Object.keys(holder);
    const key = dice.pick(keys);
    path.push(key);
    const value = holder[key];
    const isEnd = typeof value !== "object" || value === null || Object.keys(value).length === 0 || dice.chance(0.05);
    if (isEnd) return { holder, key, path: path.join(".") };
    holder = value as Record<string, unknown>;
  }
}

/** Every text in it, once each. */
export function textsIn(data: unknown): readonly string[] {
  if (typeof data === "string") return [data];
  if (typeof data !== "object" || data === null) return [];
  return [...new Set(Object.values(data).flatMap(textsIn))];
}

/** A copy in which a text is another, wherever it is the whole of a value or of a key. */
export function withText(data: unknown, from: string, to: string): unknown {
  if (typeof data === "string") return data === from ? to : data;
  if (typeof data !== "object" || data === null) return data;
  if (Array.isArray(data)) return data.map((item) => withText(item, from, to));
  return Object.fromEntries(Object.entries(data).map(([key, item]) => [key === from ? to : key, withText(item, from, to)]));
}
