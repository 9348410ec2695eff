import fc from "fast-check";
import type { BackhaulWindow, FlowContact, FlowDesign } from "../../../constructs/engineering/data-flow/flow-contact";

const horizonS = 1000;

/** By the backhaul of {@link wholeFlows}. */
export const bytesSentPerS = 1e6; // [B/s]

/** Windows between every second and third of some instants. */
function windowsBetween(instants: readonly number[], bitsPerS: number): BackhaulWindow[] {
  const sorted = instants.toSorted((a, b) => a - b);
  return sorted.flatMap((fromS, i) => (i % 2 === 0 && i + 1 < sorted.length ? [{ fromS, toS: sorted[i + 1] as number, bitsPerS }] : []));
}

const wholeContact: fc.Arbitrary<FlowContact> = fc
  .record({
    aosS: fc.integer({ min: 0, max: horizonS - 1 }),
    length: fc.integer({ min: 1, max: 200 }),
    processingS: fc.integer({ min: 0, max: 150 }),
    sendingS: fc.integer({ min: 0, max: 150 }),
    rateBPerS: fc.constantFrom(1e6, 4e6, 2e7),
  })
  .map(({ aosS, length, processingS, sendingS, rateBPerS }) => {
    const bytes = processingS * rateBPerS;
    const productRatio = bytes === 0 ? 0 : (sendingS * bytesSentPerS) / bytes;
    return { aosS, losS: Math.min(horizonS, aosS + length), bytes, rateBPerS, productRatio, energyJPerB: 2e-6 };
  });

/** Flows in which everything happens at whole seconds. */
export const wholeFlows: fc.Arbitrary<FlowDesign> = fc.record({
  horizonS: fc.constant(horizonS),
  contacts: fc.array(wholeContact, { maxLength: 6 }),
  backhaul: fc
    .uniqueArray(fc.integer({ min: 0, max: horizonS + 200 }), { maxLength: 6 })
    .map((instants) => windowsBetween(instants, 8 * bytesSentPerS)),
  keepRawS: fc.constantFrom(0, 0, 40, 700),
  keepProductS: fc.constantFrom(0, 0, 25),
});

const real = (min: number, max: number) => fc.double({ min, max, noNaN: true });

const anyContact: fc.Arbitrary<FlowContact> = fc
  .record({
    aosS: real(0, horizonS - 1),
    length: real(0.5, 200),
    bytes: real(0, 5e9),
    rateBPerS: real(1e6, 1e8),
    productRatio: real(0, 1.5),
    energyJPerB: real(0, 1e-5),
  })
  .map(({ length, ...of }) => ({ ...of, losS: Math.min(horizonS, of.aosS + length) }));

/** Flows with events at any instant. */
export const anyFlows: fc.Arbitrary<FlowDesign> = fc.record({
  horizonS: fc.constant(horizonS),
  contacts: fc.array(anyContact, { maxLength: 8 }),
  backhaul: fc
    .record({ instants: fc.array(real(0, horizonS + 200), { maxLength: 8 }), bitsPerS: real(1e6, 1e8) })
    .map(({ instants, bitsPerS }) => windowsBetween(instants, bitsPerS)),
  keepRawS: real(0, 800),
  keepProductS: real(0, 100),
});
