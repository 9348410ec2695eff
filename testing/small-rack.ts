import type { RackFacts } from "../constructs/facts/compute/rack";
import { type Changes, changed } from "./changes";
import { smallSource } from "./small-source";

/** Makes a rack of 10 kW with changes. It accepts coolant up to 45 °C, needs 1.5 L/min/kW of it, and has air class A2. */
export function smallRack(changes: Changes<RackFacts> = {}): RackFacts {
  return changed<RackFacts>(
    {
      id: "rack-1",
      inletW: 10_000,
      idleW: 2000,
      maximumW: 10_000,
      captureRatio: 0.8,
      maximumSupplyC: 45,
      requiredFlowM3PerSPerW: 1.5 / 60_000_000,
      airClass: "A2",
      source: smallSource,
    },
    changes,
  );
}
