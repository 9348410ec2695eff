import type { Part } from "./part";
import { citeSecondaryEdition } from "./sources";

const coolChip121Source = citeSecondaryEdition(
  "Vertiv CoolChip CDU 121 Application and Planning Guide SL-802762",
  "not stated",
  "https://www.vertiv.com/490d59/globalassets/shared/vertiv-coolchip-cdu-121-application-and-planning-guide-sl-802762.pdf",
);

const envicoolSource = citeSecondaryEdition(
  "Envicool Coolinside Full Chain Liquid Cooling Solution brochure, p. 8, in an extract",
  "2025-09",
  "https://www.envicool.com/download.html",
);

const envicoolRemark = "Capacity with PG25 at 40/35 °C on the secondary side; whether that is an approach is not said";

const jetcoolSource = citeSecondaryEdition(
  "JetCool product catalog, p. 13, in an extract",
  "2026",
  "https://jetcool.com/smartplate-cold-plate/",
);

const jetcoolRemark = "PG25, whose basis, volume or mass, is not said";

/** CDUs in a rack, by id. An approach is valid only with its capacity. */
export const cdusInRack = {
  "vertiv-cdu121": {
    kind: "cdu",
    maker: "Vertiv",
    model: "CoolChip CDU 121",
    published: { heat: "121 kW", approach: "4 K", secondaryFlow: "120 L/min" },
    open: ["primaryIn", "primaryFlow", "primaryCoolant", "secondaryCoolant"],
    beside: { pumps: "875 W", "external head": "115 kPa" },
    source: coolChip121Source,
  },
  "boyd-4u": {
    kind: "cdu",
    maker: "Boyd",
    model: "4U liquid-to-liquid CDU",
    published: { heat: "80 kW", approach: "9.5 K" },
    open: ["primaryIn", "primaryFlow", "secondaryFlow", "primaryCoolant", "secondaryCoolant"],
    beside: { pumps: "N+1" },
    source: citeSecondaryEdition("Boyd CDU portfolio, as quoted in a research brief", "2026-06-13"),
  },
  "envicool-40": {
    kind: "cdu",
    maker: "Envicool",
    model: "in-rack CDU 40",
    published: { heat: "40 kW", secondaryFlow: "60 L/min" },
    open: ["approach", "primaryIn", "primaryFlow", "primaryCoolant", "secondaryCoolant"],
    remark: envicoolRemark,
    source: envicoolSource,
  },
  "envicool-80": {
    kind: "cdu",
    maker: "Envicool",
    model: "in-rack CDU 80",
    published: { heat: "80 kW", secondaryFlow: "99 L/min" },
    open: ["approach", "primaryIn", "primaryFlow", "primaryCoolant", "secondaryCoolant"],
    remark: envicoolRemark,
    source: envicoolSource,
  },
  "envicool-160": {
    kind: "cdu",
    maker: "Envicool",
    model: "in-rack CDU 160",
    published: { heat: "160 kW", secondaryFlow: "160 L/min" },
    open: ["approach", "primaryIn", "primaryFlow", "primaryCoolant", "secondaryCoolant"],
    remark: envicoolRemark,
    source: envicoolSource,
  },
  "jetcool-160": {
    kind: "cdu",
    maker: "JetCool (Flex)",
    model: "SmartSense rack CDU 160",
    published: { heat: "160 kW", secondaryFlow: "280 L/min" },
    open: ["approach", "primaryIn", "primaryFlow", "primaryCoolant", "secondaryCoolant"],
    beside: { "external head": "28 psi" },
    remark: jetcoolRemark,
    source: jetcoolSource,
  },
  "jetcool-300": {
    kind: "cdu",
    maker: "JetCool (Flex)",
    model: "SmartSense rack CDU 300",
    published: { heat: "300 kW", secondaryFlow: "400 L/min" },
    open: ["approach", "primaryIn", "primaryFlow", "primaryCoolant", "secondaryCoolant"],
    beside: { "external head": "22 psi" },
    remark: jetcoolRemark,
    source: jetcoolSource,
  },
  "motivair-mcdu-4u": {
    kind: "cdu",
    maker: "Motivair (Schneider Electric)",
    model: "MCDU-4U",
    published: { heat: "102 kW" },
    open: ["approach", "primaryIn", "primaryFlow", "secondaryFlow", "primaryCoolant", "secondaryCoolant"],
    source: citeSecondaryEdition(
      "Motivair Coolant Distribution Units brochure, in an extract",
      "January 2026",
      "https://www.motivaircorp.com/products/CDU/",
    ),
  },
  "delta-4ru": {
    kind: "cdu",
    maker: "Delta Electronics",
    model: "in-rack CDU, 4RU",
    published: { heat: "140 kW" },
    open: ["approach", "primaryIn", "primaryFlow", "secondaryFlow", "primaryCoolant", "secondaryCoolant"],
    remark: "A second list has 135 kW",
    source: citeSecondaryEdition("Delta liquid cooling products, as listed by a third party", "2026"),
  },
} as const satisfies Record<string, Part>;
