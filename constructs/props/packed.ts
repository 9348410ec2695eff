import { deserialize, serialize } from "node:v8";
import { deflateRawSync, inflateRawSync } from "node:zlib";

/** Of 0 to 9: 6 takes half as long again, and gains a tenth. */
const level = 3;

/** What was asked for last, of all: who asks again at once gets the very same. */
let last: { readonly of: object; readonly value: unknown } | undefined;

/**
 * Data that is kept for long and seldom asked for, in a fifth of its memory. Each asking takes about a millisecond for 100 kB, and may give another object than the one before.
 * What cannot be copied, such as a function that a rule of somebody else put into a finding, is kept as it is.
 */
export class Packed<Value> {
  private readonly bytes: Uint8Array | undefined;
  private readonly uncopied: Value | undefined;

  constructor(value: Value) {
    const serialized = trySerialize(value);
    if (serialized)
      this.bytes = Uint8Array.from(deflateRawSync(serialized, { level })); // a copy: zlib's own lies in a piece of 16 KiB
    else this.uncopied = value;
  }

  get value(): Value {
    if (!this.bytes) return this.uncopied as Value;
    if (last?.of !== this) last = { of: this, value: deserialize(inflateRawSync(this.bytes)) };
    return last.value as Value;
  }
}

function trySerialize(value: unknown): Uint8Array | undefined {
  try {
    return serialize(value);
  } catch {
    return undefined;
  }
}

/** A list whose items are unpacked as they are asked for. */
export function unpacked<Value>(packed: readonly Packed<Value>[]): readonly Value[] {
  const values: Value[] = [];
  for (const [i, one] of packed.entries()) Object.defineProperty(values, i, { get: () => one.value, enumerable: true, configurable: true });
  return values;
}
