import type { Source } from "../../provenance/source";
import type { Part } from "./part";
import { citeEdition, citeSecondaryEdition } from "./sources";

/** Cites a file of the NetBox library. It counts outlets and names the plug: the rating is that of the plug, and the branches are open. */

const library = (file: string, edition: string): Source =>
  citeSecondaryEdition(`NetBox device type library, ${file}`, edition, "https://github.com/netbox-community/devicetype-library");

/** The PX series. Its older PDUs have other SNMP objects. */
const raritanPx = {
  kind: "pdu",
  maker: "Raritan",
  published: { rating: "30 A" },
  open: ["banks"],
  speaks: {
    snmp: {
      map: "raritan-pdu2",
      source: citeEdition(
        "PDU2-MIB of Raritan, description: the series PX2, PX3 and PX4",
        "September 21, 2022",
        "https://github.com/DotZero24/pysnmp-mibs/blob/3ff4d5d01917def5cdf689d4540a719d745d5017/mibs/raritan/PDU2-MIB",
      ),
    },
  },
} as const;

/** Rack PDUs, by id. */
export const pdus = {
  "avocent-pm20i-32a": {
    kind: "pdu",
    maker: "Avocent",
    model: "Cyclades PM20i-32A",
    published: {
      rating: "32 A",
      banks: [
        { name: "outlets-1-to-10", rating: "16 A" },
        { name: "outlets-11-to-20", rating: "16 A" },
      ],
    },
    open: [],
    remark:
      "Rating from its name. The first breaker carries outlets 11 to 20. The page gives neither the temperature at which the breakers hold 16 A nor factors: a design adds them to each bank",
    source: citeEdition(
      "Cyclades PM IPDU User Manual, p. 47",
      "not dated",
      "http://www.manualsdir.com/manuals/42047/avocent-cyclades-pm-ipdu.html?page=57",
    ),
  },
  "apc-ap8886": {
    kind: "pdu",
    maker: "APC",
    model: "AP8886",
    published: { rating: "32 A" },
    open: ["banks"],
    beside: { outlets: "30 C13 and 12 C19 in 3 banks", power: "22 kW at 32 A, 17.3 kW at 24 A, 230 V" },
    remark: "Rating from a comment of the file, which puts all outlets on leg A",
    speaks: {
      snmp: {
        map: "apc-rpdu2",
        source: citeEdition(
          "APC FA156179, SNMP OIDs required for Rack PDU 2G products: AP88XX",
          "not dated",
          "https://www.apc.com/il/en/faqs/FA156179/",
        ),
      },
    },
    source: library("device-types/APC/AP8886.yaml", "commit 143d71f"),
  },
  "raritan-px3-5870v": {
    ...raritanPx,
    model: "PX3-5870V",
    beside: { outlets: "24 C13 and 6 C19", inlet: "NEMA L6-30P" },
    remark: "Rating of the plug, 6.24 kVA at 208 V; a comment of the file says 8.6 kVA, which the plug does not carry",
    source: library("device-types/Raritan/PX3-5870V.yaml", "commit 16b7443"),
  },
  "raritan-px3-5497v": {
    ...raritanPx,
    model: "PX3-5497V",
    beside: { outlets: "19 C13 and 5 C19", inlet: "NEMA L6-30P" },
    remark: "Rating of the plug. The file has three legs on a plug of two poles: its legs are banks of 10, 10 and 4 outlets",
    source: library("device-types/Raritan/PX3-5497V.yaml", "commit 4a54640"),
  },
  "raritan-px4-5884j-e7": {
    ...raritanPx,
    model: "PX4-5884J-E7",
    beside: { outlets: "12 C13 and 12 HDOT Cx", inlet: "NEMA L6-30P", mass: "5.44 kg" },
    remark: "Rating of the plug",
    source: library("device-types/Raritan/PX4-5884J-E7.yaml", "commit 12d4eba"),
  },
} as const satisfies Record<string, Part>;
