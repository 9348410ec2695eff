import fc from "fast-check";

const steps = 2 ** 20;

/** Numbers as likely at one place as at another. `fc.double()` takes every number that a computer knows alike: from 0 to 60,000 nearly all are next to nothing. */
export function uniform(min: number, max: number): fc.Arbitrary<number> {
  return fc.integer({ min: 0, max: steps }).map((step) => min + ((max - min) * step) / steps);
}
