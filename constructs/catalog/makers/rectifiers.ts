import type { Part } from "./part";
import { citeEdition, citeSecondaryEdition } from "./sources";

/**
 * Props that makers do not publish: efficiency over load and, for these units, power over temperature. `restart` is the highest voltage
 * that the manual's tolerances allow, `runningRange` the narrowest. A label's rated input is no running range.
 */

const open = ["efficiency", "fullPowerUpTo"] as const;

/** The open props where a manual states only the *least* margin of the restart above the disconnect. */
const withRange = ["restart", ...open] as const;
const withRating = ["voltageDerating", "runningRange", "restart", ...open] as const;

const r483500eSource = citeEdition(
  "Vertiv NetSure Rectifier Module User Manual UM1R483500e",
  "Rev. R",
  "https://www.easymanua.ls/vertiv/netsure-series/manual?p=20",
);
const r483500eBeside = {
  restart: "at least 15 V above the disconnect of 80 V",
  "AC-fail alarm": "164 V, clears at 169 V",
  withstands: "415 V",
};

/** Rectifier units, by id. */
export const rectifiers = {
  "vertiv-r48-2000e": {
    kind: "rectifier",
    maker: "Vertiv",
    model: "R48-2000e",
    // 2000 W from 176 V, 800 W at 85 V. Off below 80 ± 5 V, on again 10 to 20 V above.
    published: {
      ratedPower: "2 kW",
      voltageDerating: [
        [85, 0.4],
        [120, 0.631],
        [154, 0.85],
        [176, 1],
      ],
      runningRange: { minimum: "85 V", maximum: "300 V" },
      restart: "105 V",
    },
    open,
    source: citeEdition(
      "Vertiv eSure Rectifier Module User Manual UM1R482000e",
      "2023",
      "https://manuzoid.com/manuals/M847K-Vertiv%20UM1R482000e%20R48-2000e%20User%20manual",
    ),
  },
  "emerson-r48-3200": {
    kind: "rectifier",
    maker: "Emerson",
    model: "R48-3200",
    // 3200 W from 176 V, 20 % at 85 V. Off below 80 ± 3 V, on again at least 15 V above.
    published: {
      ratedPower: "3.2 kW",
      voltageDerating: [
        [85, 0.2],
        [176, 1],
      ],
      runningRange: { minimum: "83 V", maximum: "290 V" },
      restart: "98 V",
    },
    open,
    source: citeEdition(
      "NetSure Rectifier Module User Manual UM1R483500e, Rev. R, and R48-3200 Rectifier User Manual",
      "V1.0, 2005-09-02",
      "https://ar.scribd.com/document/393234972/R48-3200-Rectifier-User-Manual-V1-0",
    ),
  },
  "vertiv-r48-3500e3": {
    kind: "rectifier",
    maker: "Vertiv",
    model: "R48-3500e3",
    published: {
      ratedPower: "3.5 kW",
      voltageDerating: [
        [85, 1500 / 3500],
        [176, 1],
      ],
      runningRange: { minimum: "85 V", maximum: "300 V" },
    },
    open: withRange,
    beside: { restart: "at least 15 V above the disconnect of 80 V" },
    source: citeEdition(
      "Vertiv eSure Rectifier Module User Manual UM1R483500e3",
      "Rev. H",
      "https://manuals.online/vertiv/control-unit/esure-r48-3500e3/user-manual/1fl0s",
    ),
  },
  "vertiv-r48-3500e": {
    kind: "rectifier",
    maker: "Vertiv",
    model: "R48-3500e",
    published: { ratedPower: "3.5 kW", runningRange: { minimum: "83 V", maximum: "305 V" } },
    open: ["voltageDerating", ...withRange],
    beside: { ...r483500eBeside, "full power": "from 176 V; what 85 V leaves is a graph that was not read" },
    source: r483500eSource,
  },
  "vertiv-r48-4000e": {
    kind: "rectifier",
    maker: "Vertiv",
    model: "R48-4000e",
    published: { ratedPower: "4 kW", runningRange: { minimum: "83 V", maximum: "305 V" } },
    open: ["voltageDerating", ...withRange],
    beside: { ...r483500eBeside, "full power": "from 185 V; what 85 V leaves is a graph that was not read" },
    source: r483500eSource,
  },
  "vertiv-r48-2000e3": {
    kind: "rectifier",
    maker: "Vertiv",
    model: "R48-2000e3",
    published: { ratedPower: "2 kW" },
    open: withRating,
    beside: { "full power": "at 120, 208 and 240 V" },
    remark: "Full power at 120 V, where its sister R48-2000e gives 1,262 W: neither stands for the other",
    source: citeSecondaryEdition(
      "Vertiv eSure Rectifier Module R48-2000e3, specification 1R482000e3, summary of the manual",
      "not dated",
      "https://www.easymanua.ls/vertiv/esure-r48-2000e3/manual",
    ),
  },
  "vertiv-1r482000c2": {
    kind: "rectifier",
    maker: "Vertiv",
    model: "NetSure IPE outdoor rectifier 1R482000c2",
    published: { ratedPower: "2 kW" },
    open: withRating,
    beside: { noise: "42 dB(A) at most at 25 °C and 0.6 m", "pollution degree": "3", "overvoltage category": "III" },
    source: citeEdition(
      "NetSure IPE Series -48 VDC Outdoor Rectifier Installation and User Manual, pp. 5 and 11",
      "2022",
      "https://manualshive.com/en/manual/vertiv/1r482000c2-1/1008034?page=15",
    ),
  },
  "alpha-cordex-24-3-1kw": {
    kind: "rectifier",
    maker: "Alpha",
    model: "Cordex 24 V 3.1 kW",
    published: {
      ratedPower: "3.1 kW",
      voltageDerating: [
        [150, 0.75],
        [176, 1],
      ],
      restart: "150 V",
    },
    open: ["runningRange", ...open],
    beside: { "stays on": "to 80 V, without a power below 150 V", survives: "320 V", restart: "100 V at light load" },
    source: citeSecondaryEdition("Alpha Cordex 24-3.1kW manual, p. 18", "not dated"),
  },
  "eltek-flatpack2-48-2000": {
    kind: "rectifier",
    maker: "Eltek",
    model: "Flatpack2 48/2000, not HE",
    published: { ratedPower: "2 kW", inputFrequency: { minimum: "45 Hz", maximum: "66 Hz" } },
    open: withRating,
    beside: { "rated input": "100 to 250 V", "most input current": "12.5 A" },
    source: citeEdition(
      "UL report E177343-A19-UL-2, Amendment 3",
      "2006-11-20",
      "https://documents.pub/document/cover-page-for-test-report-linux-2014-07-22flatpack2-a-b-c-flatpack2-a.html",
    ),
  },
  "ge-cp2725": {
    kind: "rectifier",
    maker: "GE Critical Power",
    model: "CP2725AC48TEZ-FB",
    published: { ratedPower: "2.725 kW" },
    open: withRating,
    beside: { "rated power": "at 220 to 240 V; 1200 W at 100 to 120 V", efficiency: "0.95, load not stated" },
    source: citeEdition(
      "CP2725AC48TEZ-FB Compact Power Line High Efficiency Rectifier, data sheet",
      "not dated",
      "https://pdf.elecfans.com/GEC/CP2725AC48TEZ-FB.html",
    ),
  },
  "ge-car1248fp": {
    kind: "rectifier",
    maker: "GE, Lineage Power",
    model: "CAR1248FP",
    published: {
      ratedPower: "1.2 kW",
      voltageDerating: [[90, 1]],
      runningRange: { minimum: "90 V", maximum: "264 V" },
      efficiency: [[0.5, 0.91]],
      fullPowerUpTo: "50 °C",
    },
    open: ["restart"],
    beside: { ambient: "0 to 70 °C, derated above 50 °C" },
    remark: "Efficiency is typical, at half load alone",
    source: citeEdition(
      "CAR1248FP series rectifier, data sheet",
      "not dated",
      "https://dtsheet.com/doc/2768111/lineage-power-car1248fpbcxz01a-universal-input-with-pfc-c",
    ),
  },
} as const satisfies Record<string, Part>;
