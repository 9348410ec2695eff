import { type ListedPart, type PartId, tryFindPart } from "./parts";

/**
 * Parts of one series of a maker, the smallest first, whose documents give their ratings: the next rating of a part is the one behind it. Air conditioners are not
 * among them, for no document gives their capacity over outdoor air.
 */
export const partSeries: Readonly<Record<string, readonly PartId[]>> = {
  "Cummins B3.3, 50 Hz": ["cummins-c44-d5e", "cummins-c55-d5e", "cummins-c66-d5e"],
  "Cummins B3.3, 60 Hz": ["cummins-c40-d6e", "cummins-c50-d6e", "cummins-c60-d6e"],
  "AEG Protect 2.33": [
    "aeg-protect-2-33-10",
    "aeg-protect-2-33-15",
    "aeg-protect-2-33-20",
    "aeg-protect-2-33-30",
    "aeg-protect-2-33-40",
    "aeg-protect-2-33-60",
    "aeg-protect-2-33-80",
  ],
  "Vertiv Liebert NX, 480 V": ["liebert-nx-480v-40", "liebert-nx-480v-60"],
  "NEO BS-EX": ["neo-bs-ex-20", "neo-bs-ex-30", "neo-bs-ex-40"],
  "Envicool in-rack": ["envicool-40", "envicool-80", "envicool-160"],
  "JetCool SmartSense": ["jetcool-160", "jetcool-300"],
  "Go Power lithium": ["go-power-100ah", "go-power-300ah"],
  "yiyess LFP48": ["yiyess-lfp48100", "yiyess-lfp48200"],
};

/** The part so many ratings on in the series of that part; undefined where the series ends, and of a part of none. */
export function partOfNextRating(id: PartId, steps: number): ListedPart | undefined {
  const series = Object.values(partSeries).find((ids) => ids.includes(id)) ?? [];
  const found = series[series.indexOf(id) + steps];
  return found === undefined ? undefined : tryFindPart(found);
}
