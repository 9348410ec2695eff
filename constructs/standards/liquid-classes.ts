import type { Source } from "../provenance/source";

/** ASHRAE class of liquid cooling, named after the warmest facility water that its equipment accepts. */
export type LiquidClass = "W17" | "W27" | "W32" | "W40" | "W45" | "W+";

/** The guidelines themselves were not read: two documents that quote them agree. */
export const liquidClassSource: Source = {
  mark: "partial",
  document:
    "ASHRAE TC 9.9, Thermal Guidelines for Data Processing Environments, as quoted by resistancezero.com (the number is the warmest supply) and mechanical-hub.com (the warmest class is above 45 °C)",
  edition: "5th ed. 2021",
};

/**
 * Warmest facility water [°C]; for W+ the maker states it. S classes, for the IT side, are newer than the documents that were read: a
 * rack's `maximumSupply` states the limit.
 */
export const liquidClassMaximumC: Readonly<Record<LiquidClass, number | undefined>> = {
  W17: 17,
  W27: 27,
  W32: 32,
  W40: 40,
  W45: 45,
  "W+": undefined,
};
