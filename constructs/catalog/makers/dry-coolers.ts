import type { Part } from "./part";
import { citeEdition, citeSecondaryEdition } from "./sources";

/**
 * No document that we found states the air flow of a dry cooler. A rating point here is a unit's own full speed. One that was selected at
 * less than full speed counts as if it had no more, with its fan power there.
 */

const seedSource = citeSecondaryEdition(
  "Maker catalogue, dry cooler for glycol 40/35 °C at air of 25 °C, as listed in a product-seed description",
  "not stated",
);

const bacReportSource = citeSecondaryEdition(
  "Baltimore Aircoil TrilliumSeries Selection software, single-point selection report, as transcribed by a third party",
  "software v1.12.6",
);

const bacRecordSource = citeSecondaryEdition(
  "Modelica Buildings library, data record BAC_Trillium_TDFS1238N_C60ET40B",
  "first implementation 2026-04-27",
);

const unicalcSource = citeSecondaryEdition(
  "Schneider Electric UNICALC selection, performance table for 35/50 °C water, as transcribed by a third party",
  "not dated",
);

const gfhSource = citeEdition(
  "Güntner reference project page: cooling of TV transmitters, Turkmenistan tower",
  "undated web page",
  "https://www.guentner.eu/know-how/references/?tx_guentnerfe_reference%5Barticle%5D=519",
);

export const dryCoolers = {
  "kelvion-121": {
    kind: "dry-cooler",
    maker: "Kelvion",
    model: "not named, 121.3 kW",
    published: { heat: "121.3 kW", airIn: "25 °C", coolantIn: "40 °C", coolantOut: "35 °C" },
    open: ["coolant", "airFlow", "fanPower"],
    remark: "Glycol of unknown kind and share. The second point of the list, 322.1 kW at 60/40 °C, names no air temperature: not used",
    source: seedSource,
  },
  "luve-58": {
    kind: "dry-cooler",
    maker: "LU-VE",
    model: "not named, 58.6 kW",
    published: { heat: "58.6 kW", airIn: "25 °C", coolantIn: "40 °C", coolantOut: "35 °C" },
    open: ["coolant", "airFlow", "fanPower"],
    remark: "Glycol of unknown kind and share. The second point of the list, 210.7 kW at 60/40 °C, names no air temperature: not used",
    source: seedSource,
  },
  "schneider-dsaf1200a": {
    kind: "dry-cooler",
    maker: "Schneider Electric (Uniflair)",
    model: "DSAF1200A",
    published: { heat: "1773.4 kW", airIn: "30 °C", coolantIn: "50 °C", coolantOut: "35 °C", fanPower: "28.7 kW" },
    open: ["coolant", "airFlow"],
    beside: { "coolant flow": "1782 L/min", weight: "8570 kg" },
    remark: "At 83.1 % fan speed and 50 % relative humidity; 20 % of glycol, whose kind and basis are not said",
    source: unicalcSource,
  },
  "bac-tdfs1238n-c60et30b": {
    kind: "dry-cooler",
    maker: "Baltimore Aircoil",
    model: "TrilliumSeries TDFS1238N-C60ET30B",
    published: {
      heat: "2514.5 kW",
      airIn: "36.2 °C",
      coolantIn: "50 °C",
      coolantOut: "40 °C",
      coolant: { kind: "water" },
      fanPower: "89.48 kW",
    },
    open: ["airFlow"],
    beside: { "coolant flow": "3611 L/min", fans: "4", weight: "22187 kg" },
    remark: "Its transcriber marks the report as not verified",
    source: bacReportSource,
  },
  "bac-tdfs1238n-c60et40b": {
    kind: "dry-cooler",
    maker: "Baltimore Aircoil",
    model: "TrilliumSeries TDFS1238N-C60ET40B",
    published: { heat: "2931 kW", airIn: "35 °C", coolantIn: "46.11 °C", coolantOut: "40.55 °C", fanPower: "117.68 kW" },
    open: ["coolant", "airFlow"],
    remark: "A record of the maker's selection in a library, not the maker's sheet",
    source: bacRecordSource,
  },
  "guentner-gfh": {
    kind: "dry-cooler",
    maker: "Güntner",
    model: "GFH FLAT Vario, compact, project build",
    published: { heat: "21 kW" },
    open: ["airIn", "coolantIn", "coolantOut", "coolant", "airFlow", "fanPower"],
    beside: { fans: "2", fluid: "Antifrogen N/water 39/61 %" },
    remark: "Heat of one unit without any temperature: a headline, on which nothing can be sized",
    source: gfhSource,
  },
} as const satisfies Record<string, Part>;
