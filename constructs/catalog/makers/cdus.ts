import { cdusInRack } from "./cdus-in-rack";
import type { Part } from "./part";
import { citeEdition, citeSecondaryEdition } from "./sources";

const nventSource = citeEdition("nVent CDU800 application example (IT Cooling Calculation), slides 4, 5, 6 and 8", "2024");

/** CDUs of a row or a room, by id. Capacity at an approach and flow at a head are one point only where the document states so. */
const cdusInRow = {
  "nvent-cdu800": {
    kind: "cdu",
    maker: "nVent",
    model: "RackChiller CDU800",
    published: { heat: "800 kW", approach: "4 K", secondaryFlow: "850 L/min" },
    open: ["primaryIn", "primaryFlow", "primaryCoolant", "secondaryCoolant"],
    beside: {
      "largest primary flow": "913 L/min",
      "external head": "46 psi",
      "secondary volume": "51 L",
      "room air": "5 to 45 °C",
      "secondary supply": "2 to 45 °C",
    },
    source: nventSource,
  },
  "nvent-cdu800-example": {
    kind: "cdu",
    maker: "nVent",
    model: "RackChiller CDU800, application example",
    published: { heat: "740 kW", approach: "7.5 K", primaryIn: "20 °C", primaryFlow: "705 L/min", secondaryFlow: "925 L/min" },
    open: ["primaryCoolant", "secondaryCoolant"],
    beside: { "primary return": "35 °C", "secondary return": "39 °C", pumps: "10.2 kW at 96 % speed" },
    remark: "Approach computed: 27.5 °C to the IT less 20 °C facility supply. The slide calls the hot side supply",
    source: { ...nventSource, mark: "derived" },
  },
  "delta-gocool-1500": {
    kind: "cdu",
    maker: "Delta Electronics",
    model: "GoCool-1500",
    published: { heat: "1500 kW", approach: "6 K", secondaryFlow: "1500 L/min", primaryCoolant: { kind: "water" } },
    open: ["primaryIn", "primaryFlow", "secondaryCoolant"],
    beside: { "primary pressure drop": "114 kPa", noise: "below 76 dB(A) at 1 m" },
    source: citeSecondaryEdition(
      "Delta Electronics, Liquid-to-liquid coolant distribution unit 1500 kW, specification section of the product page",
      "seen 2026-10-01",
      "https://www.deltaww.com/en-US/products/data-center-cooling/liquid-to-liquid-coolant-distribution-unit-1500kw",
    ),
  },
  "vertiv-xdu1350b": {
    kind: "cdu",
    maker: "Vertiv",
    model: "XDU1350B",
    published: { heat: "1350 kW", approach: "4 K" },
    open: ["primaryIn", "primaryFlow", "secondaryFlow", "primaryCoolant", "secondaryCoolant"],
    beside: {
      "secondary flow of two pumps": "1200 L/min at 2.5 bar",
      "secondary flow of three pumps": "1800 L/min at 2.0 bar",
      "secondary supply": "10 to 52 °C",
      "largest electric power": "13.7 kW",
    },
    remark: "A second extract has 1368 kW",
    source: citeSecondaryEdition(
      "Vertiv XDU1350 Application and Planning Guide SL-71309 Rev B and CoolChip CDU family data sheet SL-80005, in an extract",
      "2026",
      "https://www.vertiv.com/494484/globalassets/shared/vertiv-liebert-xdu1350-coolant-distribution-unit_application-and-planning-guide_sl-71309.pdf",
    ),
  },
  "vertiv-coolchip-600": {
    kind: "cdu",
    maker: "Vertiv",
    model: "CoolChip CDU 600",
    published: { heat: "600 kW", approach: "4 K" },
    open: ["primaryIn", "primaryFlow", "secondaryFlow", "primaryCoolant", "secondaryCoolant"],
    source: citeSecondaryEdition(
      "Vertiv CoolChip CDU family data sheet SL-80005, pp. 1–2, in an extract",
      "05/26",
      "https://www.vertiv.com/globalassets/shared/vertiv-coolchip-cdu-family-data-sheet-sl-80005.pdf",
    ),
  },
  "coolit-chx2000": {
    kind: "cdu",
    maker: "CoolIT",
    model: "CHx2000",
    published: { heat: "2000 kW", approach: "5 K" },
    open: ["primaryIn", "primaryFlow", "secondaryFlow", "primaryCoolant", "secondaryCoolant"],
    beside: { "secondary flow": "2125 L/min at 35 psi", pumps: "N+N" },
    source: citeSecondaryEdition(
      "CoolIT CHx2000 product page and product sheet V7, in an extract",
      "2026",
      "https://www.coolitsystems.com/cdu-product/chx2000/",
    ),
  },
  "uniflair-cdu-1mw": {
    kind: "cdu",
    maker: "Schneider Electric (Uniflair)",
    model: "liquid-to-liquid CDU, 1 MW",
    published: { heat: "1000 kW", approach: "3 K" },
    open: ["primaryIn", "primaryFlow", "secondaryFlow", "primaryCoolant", "secondaryCoolant"],
    source: citeSecondaryEdition("Uniflair CDU product page, as quoted in a research brief", "2026-06-13"),
  },
} as const satisfies Record<string, Part>;

/** All liquid-to-liquid CDUs, by id. */
export const cdus = { ...cdusInRack, ...cdusInRow } as const;
