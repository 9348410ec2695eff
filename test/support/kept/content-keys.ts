import { createHash } from "node:crypto";
import { isProxy } from "node:util/types";
import { Quantity } from "../../../constructs/units/quantity";

/** The key of a content. */
export interface ContentKey {
  /** The same text for the same content alone. */
  readonly text: string;
  /** Freezes all of it, so that its key holds for ever and is not computed again. */
  freeze(): void;
}

/** Longest text of an object that stands in the key of another as it is [characters]. */
const longestText = 128;

/** Objects in each other; what is deeper has no key [-]. */
const deepest = 100;

/** Keys of the objects of one content; undefined of those that are open still, or have none. */
type Walked = Map<object, string | undefined>;

/**
 * Keys of plain data by all that is in them: types, the order of keys, what is undefined and what is missing, -0 and NaN, quantities by class and value; functions by
 * identity. What nobody can freeze has no key: a `Map`, a `Date`, a proxy, an instance of another class, an object with a getter or one that holds itself.
 */
export class ContentKeys {
  private readonly known = new WeakMap<object, string>();
  private readonly identities = new WeakMap<object, number>();
  private lastIdentity = 0;

  /** The key; undefined of what has none. */
  of(content: unknown): ContentKey | undefined {
    const walked: Walked = new Map();
    const text = this.textOf(content, walked, deepest);
    if (text === undefined) return undefined;
    const freeze = () => {
      for (const [object, key] of walked) if (key !== undefined) this.known.set(Object.freeze(object), key);
    };
    return { text, freeze };
  }

  private textOf(value: unknown, walked: Walked, deeper: number): string | undefined {
    switch (typeof value) {
      case "string":
        return JSON.stringify(value);
      case "bigint":
        return `${value}n`;
      case "function":
        return `function ${this.identityOf(value)}`;
      case "symbol":
        return undefined;
      case "object":
        return value === null ? "null" : this.objectText(value, walked, deeper);
      default:
        return Object.is(value, -0) ? "-0" : String(value);
    }
  }

  private objectText(value: object, walked: Walked, deeper: number): string | undefined {
    const known = this.known.get(value);
    if (known !== undefined) return known;
    if (walked.has(value)) return walked.get(value);
    if (isProxy(value) || deeper === 0) return undefined;
    if (value instanceof Quantity) return `quantity ${this.identityOf(value.constructor)} ${JSON.stringify(value)}`;
    walked.set(value, undefined);
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype !== (Array.isArray(value) ? Array.prototype : Object.prototype)) return undefined;
    const text = Array.isArray(value) ? this.listText(value, walked, deeper - 1) : this.recordText(value, walked, deeper - 1);
    if (text === undefined) return undefined;
    const key = text.length > longestText ? `sha256 ${createHash("sha256").update(text).digest("base64")}` : text;
    walked.set(value, key);
    return key;
  }

  private listText(list: readonly unknown[], walked: Walked, deeper: number): string | undefined {
    const keys = Reflect.ownKeys(list).slice(0, -1); // the last but for keys that no list has: its length
    if (keys.length !== list.length) return undefined;
    return joined("[", keys, "]", (key) => this.propertyText(list, key, walked, deeper));
  }

  private recordText(record: object, walked: Walked, deeper: number): string | undefined {
    return joined("{", Reflect.ownKeys(record), "}", (key) => {
      const text = this.propertyText(record, key, walked, deeper);
      return typeof key === "symbol" || text === undefined ? undefined : `${JSON.stringify(key)}:${text}`;
    });
  }

  /** Of a property that is what it seems: nothing runs when it is read, and it is not hidden. */
  private propertyText(of: object, key: PropertyKey, walked: Walked, deeper: number): string | undefined {
    const property = Object.getOwnPropertyDescriptor(of, key);
    return property?.enumerable && "value" in property ? this.textOf(property.value, walked, deeper) : undefined;
  }

  private identityOf(object: object): number {
    const known = this.identities.get(object) ?? ++this.lastIdentity;
    this.identities.set(object, known);
    return known;
  }
}

/** The texts of all keys between two signs; undefined where one has none. */
function joined<Key>(before: string, keys: readonly Key[], after: string, textOf: (key: Key) => string | undefined): string | undefined {
  const texts: string[] = [];
  for (const key of keys) {
    const text = textOf(key);
    if (text === undefined) return undefined;
    texts.push(text);
  }
  return `${before}${texts.join()}${after}`;
}
