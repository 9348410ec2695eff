import type { Source } from "../../provenance/source";
import type { Part } from "./part";

const eightyPlusSource: Source = {
  mark: "partial",
  document: "80 PLUS certification levels, 230 V internal redundant, as quoted by Wikipedia and Tom's Hardware",
};

/** Least efficiency of an 80 PLUS Platinum supply at 230 V, redundant: 20, 50 and 100 % load. */
export const eightyPlusPlatinum230V = {
  efficiency: [
    [0.2, 0.9],
    [0.5, 0.94],
    [1, 0.91],
  ],
  part: "80-plus-platinum-230v",
  source: eightyPlusSource,
} as const;

/** Power supplies, by id. */
export const powerSupplies = {
  "80-plus-platinum-230v": {
    kind: "power-supply",
    maker: "80 PLUS",
    model: "Platinum at 230 V, internal redundant",
    isCertificate: true,
    published: { efficiency: eightyPlusPlatinum230V.efficiency },
    open: [],
    remark: "The least efficiency of the certificate: a supply's own curve is better. Its rating and count are the rack's",
    source: eightyPlusSource,
  },
} as const satisfies Record<string, Part>;
