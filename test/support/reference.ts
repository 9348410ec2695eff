import { massShareFromVolumeShare } from "../../constructs/engineering/thermal/coolant/coolant";
import type { DryCoolerRating } from "../../constructs/engineering/thermal/exchangers/dry-cooler-rating";
import vectors from "../reference/vectors.json";
import components from "../reference/worked-thermal-components.json";

/** One published number of test/reference/vectors.json, with its tolerance; its source stands there. */
export function vector(id: string): { inputs: Record<string, number>; expected: number; tolerance: number } {
  const found = vectors.find((candidate) => candidate.id === id);
  if (!found) throw new RangeError(`Vector must be in vectors.json but ${id} is not: correct its id`);
  return {
    inputs: Object.fromEntries(Object.entries(found.inputs).map(([name, value]) => [name, Number(value)])),
    expected: Number(found.expected),
    tolerance: found.tolerance_abs,
  };
}

/** The worked cases of one equation in test/reference/worked-thermal-components.json, computed by an independent implementation. */
export function worked<Given, Value>(what: string): { given: Given; value: Value }[] {
  const cases = components.filter((candidate) => candidate.what === what);
  if (cases.length === 0)
    throw new RangeError(`Worked case must be in worked-thermal-components.json but ${what} is not: correct its name`);
  return cases as unknown as { given: Given; value: Value }[];
}

/** The dry cooler of the worked cases. */
export const workedDryCooler: DryCoolerRating = {
  heatW: 20_000,
  airInC: 35,
  coolantInC: 46,
  coolantOutC: 40,
  coolant: { kind: "propylene-glycol", massShare: massShareFromVolumeShare("propylene-glycol", 0.25) },
  airFlowM3PerS: 2.4,
  fanPowerW: 800,
};

/** Relative difference, for the agreement that the worked cases promise (1e-5). */
export function relativeDifference(actual: number, expected: number): number {
  return Math.abs(actual - expected) / Math.max(Math.abs(expected), Number.MIN_VALUE);
}
