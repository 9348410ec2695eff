import type { Part } from "./part";

export const powerSupplies = {
  "80-plus-platinum-230v": {
    kind: "power-supply",
    maker: "80 PLUS",
    model: "Platinum at 230 V, internal redundant",
    isCertificate: true,
    published: {
      efficiency: [
        [0.2, 0.9],
        [0.5, 0.94],
        [1, 0.91],
      ],
    },
    open: [],
    remark: "The least efficiency of the certificate: a supply's own curve is better. Its rating and count are the rack's",
    source: {
      mark: "partial",
      document: "80 PLUS certification levels, 230 V internal redundant, as quoted by Wikipedia and Tom's Hardware",
    },
  },
} as const satisfies Record<string, Part>;
