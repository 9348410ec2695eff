import { deserialize, serialize } from "node:v8";
import { deflateRawSync, inflateRawSync } from "node:zlib";

/** Compression level, 0 to 9: 6 takes 50 % longer and saves a tenth. */
const level = 3;

/** The value that was unpacked last: reading it again at once returns the same object. */
let last: { readonly of: object; readonly value: unknown } | undefined;

/**
 * Data that are kept for long and seldom read, in a fifth of their memory. Each read takes about a millisecond for 100 kB, and may return
 * another object. Data that cannot be copied, such as a function in a finding, are kept as they are.
 */
export class Packed<Value> {
  private readonly bytes: Uint8Array | undefined;
  private readonly uncopied: Value | undefined;

  constructor(value: Value) {
    const serialized = trySerialize(value);
    if (serialized)
      this.bytes = Uint8Array.from(deflateRawSync(serialized, { level })); // a copy: zlib's own is in a block of 16 KiB
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

/** Returns a list whose items are unpacked when they are read. */
export function unpacked<Value>(packed: readonly Packed<Value>[]): readonly Value[] {
  const values: Value[] = [];
  for (const [i, one] of packed.entries()) Object.defineProperty(values, i, { get: () => one.value, enumerable: true, configurable: true });
  return values;
}
