import type { Part } from "./part";
import { citeEdition } from "./sources";

/**
 * Props that no sheet states together for a small set: derating, fuel and tank. A node is a constant load, so a set has its prime rating
 * here. The fuel on an engine's own sheet is for its shaft, without alternator and fan, and is not used.
 */

const open = ["derating", "minimumLoad", "fuel", "tank", "start"] as const;

const b33 = citeEdition(
  "Cummins B3.3 series specification sheet, a dealer's copy",
  "not dated",
  "https://www.scribd.com/document/531540372/Cummins-C55D5-Specification-Sheet",
);

/** Returns a set of the series at its prime rating. */
function b33At<const Frequency extends string, const Rating extends { readonly ratedPower: string; readonly ratedApparentPower: string }>(
  model: string,
  frequency: Frequency,
  prime: Rating,
  standby: string,
) {
  return {
    kind: "genset",
    maker: "Cummins",
    model: `${model}, ${frequency}`,
    published: { ...prime, rating: "PRP", frequency },
    open,
    beside: { standby },
    source: b33,
  } as const;
}

/** Generator sets, by id. */
export const gensets = {
  "cummins-c44-d5e": b33At("C44 D5e", "50 Hz", { ratedPower: "32 kW", ratedApparentPower: "40 kVA" }, "35 kW, 44 kVA"),
  "cummins-c55-d5e": b33At("C55 D5e", "50 Hz", { ratedPower: "40 kW", ratedApparentPower: "50 kVA" }, "44 kW, 55 kVA"),
  "cummins-c66-d5e": b33At("C66 D5e", "50 Hz", { ratedPower: "48 kW", ratedApparentPower: "60 kVA" }, "53 kW, 66 kVA"),
  "cummins-c40-d6e": b33At("C40 D6e", "60 Hz", { ratedPower: "36 kW", ratedApparentPower: "45 kVA" }, "40 kW, 50 kVA"),
  "cummins-c50-d6e": b33At("C50 D6e", "60 Hz", { ratedPower: "45 kW", ratedApparentPower: "57 kVA" }, "50 kW, 63 kVA"),
  "cummins-c60-d6e": b33At("C60 D6e", "60 Hz", { ratedPower: "55 kW", ratedApparentPower: "68 kVA" }, "60 kW, 75 kVA"),
  "cummins-c25-c40-d6": {
    kind: "genset",
    maker: "Cummins",
    model: "C25 to C40 D6, 25 to 40 kW standby",
    published: { maximumAmbient: "50 °C" },
    open: ["ratedPower", "ratedApparentPower", "rating", ...open],
    remark: "Where its cooling ends; the engine may derate before",
    source: citeEdition(
      "Cummins 25-40 kW specification sheet",
      "not dated",
      "https://www.scribd.com/document/441648490/Cummins-C25-C30-C35-C40-Spec-Sheet",
    ),
  },
  "cummins-6l9-5-50hz": {
    kind: "genset",
    maker: "Cummins",
    model: "6L9.5 series, 50 Hz",
    published: { frequency: "50 Hz", maximumAmbient: "50 °C" },
    open: ["ratedPower", "ratedApparentPower", "rating", ...open],
    beside: { "ambient at 60 Hz": "55 °C" },
    remark: "Standard cooling. Some voltages derate too: ask the maker",
    source: citeEdition(
      "Cummins 6L9.5 series specification sheet S-6291-EN",
      "05/17",
      "https://www.scribd.com/document/802168696/Spec-Sheet",
    ),
  },
  "atlas-copco-p": {
    kind: "genset",
    maker: "Atlas Copco",
    model: "P series",
    published: { derating: { elevations: ["1000 m"], temperatures: ["40 °C"], shares: [[1]] } },
    open: ["ratedPower", "ratedApparentPower", "rating", "minimumLoad", "fuel", "tank", "start"],
    remark: "Rated power to 1,000 m and 40 °C, and nothing beyond",
    source: citeEdition(
      "Atlas Copco P series manual, p. 33",
      "not dated",
      "https://manualslib.mx/manual/723514/Atlas-Copco-P-Serie.html?page=33",
    ),
  },
  "atlas-copco-qas-500": {
    kind: "genset",
    maker: "Atlas Copco",
    model: "QAS 500",
    published: {
      derating: {
        elevations: ["0 m", "500 m", "1000 m", "1500 m", "2000 m", "2500 m", "3000 m", "3500 m", "4000 m"],
        temperatures: ["0 °C", "5 °C", "10 °C", "15 °C", "20 °C", "25 °C", "30 °C", "35 °C", "40 °C", "45 °C", "50 °C"],
        shares: [
          [1, 1, 1, 1, 1, 1, 1, 1, 1, 0.9, 0.8],
          [1, 1, 1, 1, 1, 1, 1, 1, 1, 0.9, 0.8],
          [1, 1, 1, 1, 1, 1, 1, 1, 1, 0.9, 0.8],
          [1, 1, 1, 1, 1, 1, 1, 0.95, 0.95, 0.9, 0.8],
          [0.95, 0.95, 0.95, 0.95, 0.95, 0.95, 0.95, 0.95, 0.9, 0.9, 0.8],
          [0.9, 0.9, 0.9, 0.9, 0.9, 0.9, 0.9, 0.85, 0.85, 0.8, 0.8],
          [0.85, 0.85, 0.85, 0.85, 0.85, 0.85, 0.85, 0.85, 0.85, 0.8, 0.8],
          [0.65, 0.65, 0.65, 0.65, 0.65, 0.65, 0.65, 0.65, 0.65, 0.65, 0.65],
          [0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5],
        ],
      },
    },
    open: ["ratedPower", "ratedApparentPower", "rating", "minimumLoad", "fuel", "tank", "start"],
    beside: { "average load over 24 h": "70 % of PRP", overload: "110 % for 1 h in 12 h", "reference standard": "ISO 3046-1" },
    source: citeEdition(
      "Atlas Copco QAS 500 instruction manual, p. 96",
      "not dated",
      "https://www.easymanua.ls/atlas-copco/qas-500-volvo-s2a-app/manual?p=96",
    ),
  },
} as const satisfies Record<string, Part>;
