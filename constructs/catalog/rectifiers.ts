import type { Source } from "../props/source";
import type { Part } from "./part";

/*
 * Makers publish neither efficiency over load nor, for these units, power over temperature: the design gives both.
 * `restart` is the highest voltage that the manual's tolerances allow, `runningRange` the narrowest.
 */

const r482000eSource: Source = {
  mark: "verified",
  document: "Vertiv eSure Rectifier Module User Manual UM1R482000e",
  edition: "2023",
  url: "https://manuzoid.com/manuals/M847K-Vertiv%20UM1R482000e%20R48-2000e%20User%20manual",
};

/** Rectifier unit Vertiv R48-2000e: 2000 W from 176 V, 800 W at 85 V. Off below 80 ± 5 V, back 10 to 20 V above. */
export const vertivR482000e = {
  ratedPower: "2 kW",
  voltageDerating: [
    [85, 0.4],
    [120, 0.631],
    [154, 0.85],
    [176, 1],
  ],
  runningRange: { minimum: "85 V", maximum: "300 V" },
  restart: "105 V",
  source: r482000eSource,
} as const;

const r483200Source: Source = {
  mark: "verified",
  document: "NetSure Rectifier Module User Manual UM1R483500e, Rev. R, and R48-3200 Rectifier User Manual",
  edition: "V1.0, 2005-09-02",
  url: "https://ar.scribd.com/document/393234972/R48-3200-Rectifier-User-Manual-V1-0",
};

/** Rectifier unit Emerson R48-3200: 3200 W from 176 V, 20 % at 85 V. Off below 80 ± 3 V, back at least 15 V above. */
export const emersonR483200 = {
  ratedPower: "3.2 kW",
  voltageDerating: [
    [85, 0.2],
    [176, 1],
  ],
  runningRange: { minimum: "83 V", maximum: "290 V" },
  restart: "98 V",
  source: r483200Source,
} as const;

const open = ["efficiency", "fullPowerUpTo"] as const;

/** Rectifier units, by id. */
export const rectifiers = {
  "vertiv-r48-2000e": {
    kind: "rectifier",
    maker: "Vertiv",
    model: "R48-2000e",
    published: published(vertivR482000e),
    open,
    source: r482000eSource,
  },
  "emerson-r48-3200": {
    kind: "rectifier",
    maker: "Emerson",
    model: "R48-3200",
    published: published(emersonR483200),
    open,
    source: r483200Source,
  },
} as const satisfies Record<string, Part>;

function published<Unit extends { readonly source: Source }>({ source: _, ...rest }: Unit): Omit<Unit, "source"> {
  return rest;
}
