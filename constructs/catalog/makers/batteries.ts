import type { Part } from "./part";
import { citeEdition, citeSecondaryEdition } from "./sources";

/**
 * Props that makers do not publish for `BatteryProps.energy`. Makers state the best round trip, where the model needs charge and discharge
 * apart, and no energy over temperature. A rate without its temperatures is open. Limits of the same cells differ by 15 K between makers,
 * so none replaces another.
 */

const efficiencies = ["dischargeEfficiency", "chargeEfficiency", "capacityOverTemperature"] as const;
const rates = ["dischargeRate", "chargeRate"] as const;

const yiyess = citeSecondaryEdition(
  "48V Pure Battery Pack, page of the maker or a seller",
  "not dated",
  "https://www.yiyess.com/Pure-Battery-Pack/48V-Pure-Battery-Pack-2483.html",
);
const yiyessBeside = { "charge voltage": "55.2 V", storage: "35 °C for a month, 30 °C for half a year" } as const;
const yiyessRates = { cells: "lfp", dischargeRate: [[-20, 60, 1]], chargeRate: [[0, 45, 0.5]] } as const;

const goPower = citeEdition(
  "Advanced lithium battery technical data, article 546 of the maker",
  "2023-09-08",
  "https://gopower.happyfox.com/kb/article/546-advanced-lithium-battery-technical-data",
);
const goPowerRemark = "Nominal energy computed from 12.8 V and the ampere-hours; depth of its 3,000 to 5,000 cycles not stated";

export const batteries = {
  "eg4-ll-s": {
    kind: "battery",
    maker: "EG4",
    model: "EG4-LL-S 51.2 V 100 Ah",
    published: { nominal: "5.12 kWh", cells: "lfp", dischargeRate: [[-20, 50, 1]], chargeRate: [[0, 45, 1]] },
    open: efficiencies,
    beside: { "recommended rates": "charge 0.3 to 0.5 C, discharge 0.6 to 0.9 C", "charge trips": "-5 and 70 °C" },
    remark: "Nominal energy computed from 51.2 V and 100 Ah. Its management trips far beyond the permitted range: the range is the limit",
    source: citeEdition("EG4-LL-S manual, section 8.1, p. 28", "not dated", "https://www.easymanua.ls/eg4/eg4-ll-s/manual?p=31"),
  },
  "alpha-apl48-50lfp": {
    kind: "battery",
    maker: "Alpha",
    model: "APL48-50LFP",
    published: {
      cells: "lfp",
      dischargeRate: [
        [-20, 0, 0.5],
        [0, 60, 1],
      ],
      chargeRate: [
        [0, 10, 0.1],
        [10, 25, 0.2],
        [25, 50, 0.5],
        [50, 60, 0.1],
      ],
    },
    open: ["nominal", ...efficiencies],
    remark: "Continuous discharge and standard charge of its tables; 5 s of 1 C are not in them",
    source: citeEdition(
      "APL48-50LFP LiFePO4 Battery Operation Manual, tables 4.3 and 4.4, p. 10",
      "not dated",
      "https://manualshive.com/en/manual/alpha/apl-48-50-lfp/2905205?page=12",
    ),
  },
  "kilovault-hab-7-5": {
    kind: "battery",
    maker: "KiloVault",
    model: "HAB 7.5",
    published: { nominal: "7.68 kWh", cells: "lfp", maximumDischarge: "7.5 kW" },
    open: [...rates, ...efficiencies],
    beside: { "charge current": "120 A", "discharge current": "150 A", "round trip": "0.945, called battery efficiency" },
    remark: "Read in a copy whose address was not kept",
    source: citeSecondaryEdition("HAB 7.5 manual, p. 10", "Rev. 1.0, June 2022"),
  },
  "vision-v-lfp48100": {
    kind: "battery",
    maker: "Vision",
    model: "V-LFP48100",
    published: { nominal: "5.12 kWh", cells: "lfp", life: { calendarYears: 10, cycles: 4000, atDepth: "0.8" } },
    open: [...rates, ...efficiencies],
    beside: {
      "rate at 25 °C": "1 C, recommended 0.3 C",
      temperatures: "charge 0 to 60 °C, discharge -20 to 60 °C",
      "round trip": "above 0.98",
    },
    remark: "Its energy is that at 40 °C and 0.5 C",
    source: citeEdition("V-LFP48100 data sheet (P16)", "not dated", "https://www.scribd.com/document/498330315/V-LFP48100-P16"),
  },
  "go-power-100ah": {
    kind: "battery",
    maker: "Go Power",
    model: "GP lithium 12.8 V 100 Ah",
    published: { nominal: "1.28 kWh", cells: "lfp" },
    open: [...rates, ...efficiencies],
    beside: { temperatures: "-20 to 55 °C", "discharge current": "100 A from 25 °C", "charge current": "50 A recommended" },
    remark: goPowerRemark,
    source: goPower,
  },
  "go-power-300ah": {
    kind: "battery",
    maker: "Go Power",
    model: "GP lithium 12.8 V 300 Ah",
    published: { nominal: "3.84 kWh", cells: "lfp" },
    open: [...rates, ...efficiencies],
    beside: { temperatures: "-20 to 55 °C", "discharge current": "200 A from 25 °C", "charge current": "120 A recommended" },
    remark: goPowerRemark,
    source: goPower,
  },
  "yiyess-lfp48100": {
    kind: "battery",
    maker: "yiyess.com",
    model: "LFP48100H/R",
    published: { nominal: "5.12 kWh", ...yiyessRates },
    open: efficiencies,
    beside: yiyessBeside,
    source: yiyess,
  },
  "yiyess-lfp48200": {
    kind: "battery",
    maker: "yiyess.com",
    model: "LFP48200H/R",
    published: { nominal: "10.24 kWh", ...yiyessRates },
    open: efficiencies,
    beside: yiyessBeside,
    source: yiyess,
  },
  "mastervolt-gel": {
    kind: "battery",
    maker: "Mastervolt",
    model: "12 V gel",
    published: { cells: "lead-acid", life: { calendarYears: 6, cycles: 500, atDepth: "0.8" } },
    open: ["nominal", "capacityOverRate", ...rates, ...efficiencies],
    remark: "About 500 cycles discharged to 20 %; up to 6 years at 25 °C",
    source: citeEdition(
      "Determining the lifespan of a battery, maker's web page",
      "not dated",
      "https://www.mastervolt.com/determining-the-lifespan-of-a-battery/",
    ),
  },
} as const satisfies Record<string, Part>;
