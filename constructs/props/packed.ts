import { deserialize, serialize } from "node:v8";
import { deflateRawSync, inflateRawSync } from "node:zlib";

/** Of 0 to 9: more takes longer and gains a twentieth. */
const level = 3;

/** What was asked for last, of all: who asks again at once gets the very same. */
let last: { readonly of: object; readonly value: unknown } | undefined;

/** Plain data that is kept for long and seldom asked for, in a fifth of its memory. Each asking takes about a millisecond for 100 kB. */
export class Packed<Value> {
  private readonly bytes: Uint8Array;

  /** @param value plain data, without functions */
  constructor(value: Value) {
    this.bytes = Uint8Array.from(deflateRawSync(serialize(value), { level })); // a copy: zlib's own lies in a piece of 16 KiB
  }

  /** Its data. What an earlier asking gave may be another object. */
  get value(): Value {
    if (last?.of !== this) last = { of: this, value: deserialize(inflateRawSync(this.bytes)) };
    return last.value as Value;
  }
}

/** A list whose items are unpacked as they are asked for. */
export function unpacked<Value>(packed: readonly Packed<Value>[]): readonly Value[] {
  const values: Value[] = [];
  for (const [i, one] of packed.entries()) Object.defineProperty(values, i, { get: () => one.value, enumerable: true, configurable: true });
  return values;
}
