import { defined } from "../../plain/defined";
import type { Source } from "../../provenance/source";
import type { Part } from "./part";
import { citeEdition, citeSecondaryEdition } from "./sources";

/**
 * Props that no maker publishes for units of this size: loss over load, and power above 40 °C. The design declares the loss, and above the
 * published range the capacity is unknown. A charger belongs to the battery that was bought with the unit.
 */

const withoutRating = ["ratedPower", "ratedApparentPower", "outputVoltage", "loss"] as const;
const withRating = ["outputVoltage", "loss", "ambient"] as const;

/** Returns a unit of a series at one rating. */
function rated<const Rating extends { readonly ratedPower: string; readonly ratedApparentPower: string }>(
  series: { readonly maker: string; readonly series: string; readonly source: Source; readonly remark?: string },
  published: Rating,
  beside: Readonly<Record<string, string>>,
) {
  const { maker, series: name, source, remark } = series;
  const model = `${name}, ${published.ratedApparentPower}`;
  return { kind: "ups", maker, model, published, open: withRating, beside, ...defined({ remark }), source } as const;
}

const aeg = {
  maker: "AEG",
  series: "Protect 2.33 v2",
  remark: "Its printed efficiency is that of the inverter alone. Input computed from 400 V, -20 and +15 %",
  source: citeEdition("AEG Protect 2.33 manual, table 5, p. 73", "not dated", "https://manualsdump.com/en/manuals/aeg-2.33_2/107786/73"),
} as const;

/** Returns a unit of AEG's series by its power and apparent power, with its nominal input current. */
function aegAt<const Power extends string, const Apparent extends string>(
  ratedPower: Power,
  ratedApparentPower: Apparent,
  inputCurrent: string,
) {
  return rated(
    aeg,
    { ratedPower, ratedApparentPower, input: { minimum: "320 V line-to-line", maximum: "460 V line-to-line" } },
    { overload: "125 % for 10 min, 150 % for 1 min", "nominal input current": inputCurrent },
  );
}

const nx480 = {
  maker: "Vertiv Liebert",
  series: "NX, 480 V, 60 Hz",
  source: citeEdition(
    "3-Phase UPS 40-120 kVA, 60 Hz, 480 VAC, Site Planning Data",
    "2008",
    "https://manuzoid.com/manuals/awkbG-Emerson%2040-120KVA%20Power%20Supply%20User%20Manual",
  ),
} as const;

const neo = {
  maker: "NEO",
  series: "BS-EX",
  remark: "Overload times halve above 25 °C. The page contradicts itself on the input window",
  source: citeEdition(
    "NEO Online UPS BS-EX, maker's web page",
    "not dated",
    "http://neopower.hk/Neo-ups-and-inverters/NEO-Online-UPS-BS-EX.html",
  ),
} as const;
const neoBeside = { efficiency: "0.91 typical, load not stated", overload: "125 % for 10 min, 150 % for 1 min, to 25 °C" } as const;

/** Returns a unit of Liebert's series for 480 V, by the title of its document. */
function nx480At<const Power extends string, const Apparent extends string>(
  ratedPower: Power,
  ratedApparentPower: Apparent,
  beside: Readonly<Record<string, string>>,
) {
  const unit = rated(nx480, { ratedPower, ratedApparentPower, outputVoltage: "480 V line-to-line" }, beside);
  return { ...unit, open: ["loss", "ambient"] } as const;
}

/** Uninterruptible power supplies, by id. */
export const ups = {
  "aeg-protect-2-33-10": aegAt("8 kW", "10 kVA", "13 A"),
  "aeg-protect-2-33-15": aegAt("12 kW", "15 kVA", "20 A"),
  "aeg-protect-2-33-20": aegAt("16 kW", "20 kVA", "26 A"),
  "aeg-protect-2-33-30": aegAt("24 kW", "30 kVA", "39 A"),
  "aeg-protect-2-33-40": aegAt("32 kW", "40 kVA", "52 A"),
  "aeg-protect-2-33-60": aegAt("48 kW", "60 kVA", "78 A"),
  "aeg-protect-2-33-80": aegAt("64 kW", "80 kVA", "103 A"),
  "liebert-nx-480v-40": nx480At("36 kW", "40 kVA", {
    "heat at full load": "11612 BTU/h",
    "nominal input current": "48 A",
    "most input current": "66.8 A",
  }),
  "liebert-nx-480v-60": nx480At("54 kW", "60 kVA", {
    "heat at full load": "15204 BTU/h",
    "nominal input current": "72 A",
    "most input current": "100.2 A",
  }),
  "neo-bs-ex-20": rated(neo, { ratedPower: "16 kW", ratedApparentPower: "20 kVA" }, { ...neoBeside, "battery voltage": "288 V" }),
  "neo-bs-ex-30": rated(neo, { ratedPower: "24 kW", ratedApparentPower: "30 kVA" }, { ...neoBeside, "battery voltage": "384 V" }),
  "neo-bs-ex-40": rated(neo, { ratedPower: "32 kW", ratedApparentPower: "40 kVA" }, { ...neoBeside, "battery voltage": "384 V" }),
  "schneider-easy-ups-3s-pro-10": rated(
    {
      maker: "Schneider Electric",
      series: "Easy UPS 3S Pro, 400 V",
      source: citeEdition(
        "Easy UPS 3S Pro for Internal Batteries, Installation, Specifications",
        "990-66237",
        "https://www.productinfo.schneider-electric.com/easyups3s_pro_iec/",
      ),
    },
    {
      ratedPower: "10 kW",
      ratedApparentPower: "10 kVA",
      input: { minimum: "320 V line-to-line", maximum: "477 V line-to-line" },
      inputFrequency: { minimum: "40 Hz", maximum: "70 Hz" },
    },
    {
      settings: "304 to 477 V at 380 V, 332 to 477 V at 415 V",
      "nominal input current": "16 A",
      "most input current": "20 A",
      "output power factor": "1",
    },
  ),
  "eaton-93ps": {
    kind: "ups",
    maker: "Eaton",
    model: "91PS/93PS, 8 to 40 kW",
    published: { ambient: { minimum: "0 °C", maximum: "40 °C" }, maximumElevation: "2000 m" },
    open: withoutRating,
    beside: {
      "altitude without derating": "1000 m; 1 % per 100 m to 2000 m",
      "charge current of a 20 kW module": "25 A to 80 % load, 15 A above",
    },
    remark: "The charger gives less above 80 % load: declare the smaller one",
    speaks: {
      snmp: {
        map: "ups-mib",
        by: "Network Card-MS in its MiniSlot",
        source: citeSecondaryEdition(
          "Eaton Network Card-MS User's Guide P-164000100, chapter 5; that the card fits this unit is from the name of the slot alone",
          "rev. 1",
          "https://manualshive.com/en/manual/eaton/network-card-ms/3779478?page=69",
        ),
      },
    },
    source: citeEdition(
      "Eaton 91PS/93PS UPS 8-40 kW User's and Installation Guide P-164000493, pp. 108 and 117",
      "rev. 005 and 006",
      "https://www.easymanua.ls/eaton/93ps/manual?p=117",
    ),
  },
  "liebert-nx-400v": {
    kind: "ups",
    maker: "Vertiv Liebert",
    model: "NX 30 to 200 kVA, 400 V",
    published: { ambient: { minimum: "0 °C", maximum: "40 °C" } },
    open: withoutRating,
    beside: { altitude: "1 % less per 100 m from 1000 to 2000 m" },
    source: citeEdition(
      "Liebert NX technical specifications, table 33",
      "not dated",
      "https://studylib.net/doc/18099036/10.1-conformity-and-standards",
    ),
  },
  "schneider-galaxy-5000": {
    kind: "ups",
    maker: "Schneider Electric (MGE)",
    model: "Galaxy 5000, 20 to 120 kVA",
    published: {
      input: { minimum: "342 V line-to-line", maximum: "470 V line-to-line" },
      inputFrequency: { minimum: "45 Hz", maximum: "65 Hz" },
    },
    open: [...withoutRating, "ambient"],
    beside: { "input voltage": "from 250 V at 70 % load, without the backfeed option" },
    remark: "Read in a copy on a manual viewer. Its input is that of full load",
    source: citeSecondaryEdition("Galaxy 5000 technical specifications SPTC5 500 UK, pp. 8 and 17", "09/2005"),
  },
  "liebert-apm-300": {
    kind: "ups",
    maker: "Vertiv Liebert",
    model: "APM 300, one 30 kVA module",
    published: { ratedApparentPower: "30 kVA" },
    open: ["ratedPower", "outputVoltage", "loss", "ambient"],
    beside: { "heat without load": "600 W", "heat at full load": "1200 W", "most efficiency": "0.96, load not stated" },
    speaks: {
      modbus: {
        by: "Liebert IntelliSlot Unity card",
        source: citeSecondaryEdition(
          "Liebert IntelliSlot Modbus RTU, Modbus TCP, BACnet MSTP and BACnet IP Reference Guide, table 45, of the Liebert APM without its size",
          "not dated",
          "https://emerson.manymanuals.de/power-adapters-inverters/liebert-intellislot-unity-communications-interface-card/service-manual-25075",
        ),
      },
    },
    remark: "Two points of the loss, 2 and 4 % of the rating, do not say how it bends between them: the design declares the law",
    source: citeSecondaryEdition("APM 300 Integrated UPS User Manual, tables 11-7 and 11-8, p. 76", "not dated"),
  },
} as const satisfies Record<string, Part>;
