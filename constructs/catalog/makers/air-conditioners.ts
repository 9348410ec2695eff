import type { Part } from "./part";
import { citeEdition } from "./sources";

/**
 * No document that we found states a capacity over outdoor temperature, its power or the operating range: only headlines. The design
 * declares the table, the lowest ambient and the factor over elevation. The derating of one maker is not used for another.
 */

const open = ["table", "minimumAmbient", "altitudeFactor"] as const;

const w12Source = citeEdition(
  "Bard, The Wall-Mount one ton air conditioner W12A1, first page",
  "not stated",
  "https://studylib.net/doc/18660222/the-wall-mount%E2%84%A2-one-ton-air-conditioner",
);

const sasoSource = citeEdition(
  "Bard, The Wall-Mount SASO air conditioners, form S3498, first page",
  "not stated",
  "https://scribd.com/document/639942778/S3498-pdf",
);

const wallMountSource = citeEdition(
  "Bard, The Wall-Mount air conditioners (50 Hz), models W24A to W70A and W24L to W70L, first page",
  "not stated",
  "https://manualmachine.com/bard/w24ltow70l/984027-user-manual/",
);

export const airConditioners = {
  "bard-w12a1": {
    kind: "air-conditioner",
    maker: "Bard",
    model: "Wall-Mount W12A1 (60 Hz)",
    published: { frequency: "60 Hz" },
    open,
    beside: { capacity: "10800 Btu/h", EER: "9.0 Btu/h per W", "restart delay": "2 min" },
    remark: "Capacity and EER without an outdoor temperature; 2 min from any power loss to the compressor",
    source: w12Source,
  },
  "bard-k36a-saso": {
    kind: "air-conditioner",
    maker: "Bard",
    model: "Wall-Mount SASO K36A/L",
    published: {},
    open,
    beside: { capacity: "10.99 kW", refrigerant: "R-410A" },
    remark: "Whether at 35 °C or 46 °C outside is not on the page that could be read: ask before use",
    source: sasoSource,
  },
  "bard-k60a-saso": {
    kind: "air-conditioner",
    maker: "Bard",
    model: "Wall-Mount SASO K60A/L",
    published: {},
    open,
    beside: { capacity: "16.85 kW", refrigerant: "R-410A" },
    remark: "Whether at 35 °C or 46 °C outside is not on the page that could be read: ask before use",
    source: sasoSource,
  },
  "bard-w24a-50hz": {
    kind: "air-conditioner",
    maker: "Bard",
    model: "Wall-Mount W24A/L (50 Hz)",
    published: { frequency: "50 Hz" },
    open,
    beside: { capacity: "6.21 kW", refrigerant: "R-410A" },
    remark: "The smallest of its series, capacity without an outdoor temperature",
    source: wallMountSource,
  },
  "bard-w70a-50hz": {
    kind: "air-conditioner",
    maker: "Bard",
    model: "Wall-Mount W70A/L (50 Hz)",
    published: { frequency: "50 Hz" },
    open,
    beside: { capacity: "17.28 kW", refrigerant: "R-410A" },
    remark: "The largest of its series, capacity without an outdoor temperature",
    source: wallMountSource,
  },
  "bard-dualtec": {
    kind: "air-conditioner",
    maker: "Bard",
    model: "DUAL-TEC D28A/L to D60A/L",
    published: {},
    open,
    beside: { "blower supply": "40 to 60 V DC", "free cooling without AC": "up to 100 % of rated air flow" },
    remark: "The compressor still needs alternating current",
    source: citeEdition(
      "Bard, DUAL-TEC Wall-Mount air conditioners with -48 VDC blower, form S3521",
      "not stated",
      "https://studylib.net/doc/18321757/s3521---bard",
    ),
  },
  "stulz-tel-air-2": {
    kind: "air-conditioner",
    maker: "Stulz",
    model: "Tel-Air 2 (TLF, TLD, TLU)",
    published: {},
    open,
    beside: { "air filter": "G4", "emergency ventilation": "48 V DC, optional" },
    remark: "The maker rules out corrosive and saline sites",
    source: citeEdition(
      "Stulz Tel-Air 2 series manual E/0618/35A, pp. 19–20",
      "0618",
      "https://manualshive.com/en/manual/stulz/tel-air-2-series/1387328?page=20",
    ),
  },
  "rittal-3302-3359": {
    kind: "air-conditioner",
    maker: "Rittal",
    model: "TopTherm SK 3302 and 3359",
    published: {},
    open,
    beside: { "restart delay": "180 s" },
    remark: "3 min without cooling after any switch-off",
    source: citeEdition(
      "Rittal enclosure cooling units, assembly and operating instructions, p. 5",
      "not stated",
      "https://manuals.online/friedhelm-loh/air-conditioner/rittal-3359-series/user-manual/1h4ge",
    ),
  },
} as const satisfies Record<string, Part>;
