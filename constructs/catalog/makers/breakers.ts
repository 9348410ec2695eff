import type { Curve } from "../../engineering/numeric/curve";
import { ownValue } from "../../props/own-value";
import type { Source } from "../../provenance/source";
import { Current, type CurrentLike, type TemperatureLike } from "../../units";
import type { Part } from "./part";
import { citeEdition } from "./sources";

/** ABB S200: k_T over ambient in °C. Derived from the 1 A row; the other rows agree within rounding. */
const s200 = {
  referenceTemperature: "30 °C",
  temperatureFactor: [
    [30, 1],
    [40, 0.94],
    [50, 0.88],
    [60, 0.82],
    [70, 0.75],
  ],
} as const;

const s200Source: Source = {
  mark: "verified",
  document: "ABB Miniature Circuit Breaker S 200/S 200 M, data sheet 2CDC002157D0202, p. 5",
  url: "https://www.manualshelf.com/manual/abb/s203-b10/datasheet-english/page-5.html",
};

/** Returns the factor for grouped ABB S200 breakers without spacers, all poles highly loaded: steps, 0.75 for six and more. Same data sheet. */
export function abbS200GroupFactor(sideBySide: number): "1" | "0.9" | "0.8" | "0.75" {
  if (sideBySide <= 1) return "1";
  if (sideBySide <= 3) return "0.9";
  return sideBySide <= 5 ? "0.8" : "0.75";
}

/** Highest setting of ABB SACE Tmax XT1 over ambient in °C, as a share of the rating at 40 °C. */
const tmaxXt1Settings = {
  "63 A": [
    [40, 1],
    [50, 59 / 63],
    [60, 55 / 63],
    [70, 51 / 63],
  ],
  "100 A": [
    [40, 1],
    [50, 0.94],
    [60, 0.88],
    [70, 0.81],
  ],
  "125 A": [
    [40, 1],
    [50, 117 / 125],
    [60, 109 / 125],
    [70, 102 / 125],
  ],
  "160 A": [
    [40, 1],
    [50, 150 / 160],
    [60, 140 / 160],
    [70, 130 / 160],
  ],
} as const;

const tmaxXt1Source: Source = {
  mark: "verified",
  document: "ABB Protection and control devices, section 2.5 Temperature derating, pp. 94–95 (SACE Tmax XT1, thermomagnetic)",
  url: "https://dokumen.tips/documents/temperature-derating-datasheet.html",
};

type TmaxXt1Rating = keyof typeof tmaxXt1Settings;

const tmaxXt1Ratings = Object.keys(tmaxXt1Settings) as TmaxXt1Rating[];

/** A breaker of a series at one rating. */
export interface RatedBreaker {
  readonly rating: Extract<CurrentLike, string>;
  readonly referenceTemperature: Extract<TemperatureLike, string>;
  /** Missing where the documents that were read have none. */
  readonly temperatureFactor?: Curve;
}

/** A series of breakers that is taken at a rating. */
export type BreakerSeriesId = "abb-s200" | "abb-tmax-xt1" | "schneider-compact-ns";

/** Returns a series at its largest rating, with the numbers that all its ratings share. */
function rateUpTo(largestA: number, series: string, { other, ...factors }: Omit<RatedBreaker, "rating"> & { readonly other: string }) {
  const at = (rating: string): RatedBreaker => {
    if (Current.parse(rating).amperes <= largestA) return { rating: rating as Extract<CurrentLike, string>, ...factors };
    throw new RangeError(`Rating of ${series} must be at most ${largestA} A but is ${rating}: choose another series, ${other}`);
  };
  return { largest: `${largestA} A`, at } as const;
}

function rateTmaxXt1(rating: string): RatedBreaker {
  const { amperes } = Current.parse(rating);
  const found = tmaxXt1Ratings.find((one) => Current.parse(one).amperes === amperes);
  if (found !== undefined) return { rating: found, referenceTemperature: "40 °C", temperatureFactor: tmaxXt1Settings[found] };
  const known = tmaxXt1Ratings.join(", ");
  throw new RangeError(`Rating of an ABB Tmax XT1 must be one of ${known} but is ${rating}: choose one of them, or another series`);
}

/**
 * Series whose factors follow from the rating, by id. A rating outside the series is a RangeError, a rating that is no current a TypeError.
 */
const breakerSeries = {
  "abb-s200": rateUpTo(63, "an ABB S200", { ...s200, other: "such as abb-tmax-xt1" }),
  "abb-tmax-xt1": { largest: "160 A", at: rateTmaxXt1 },
  // 630 A with the names NS80 to NS630 of its document
  "schneider-compact-ns": rateUpTo(630, "a Schneider Compact NS", { referenceTemperature: "40 °C", other: "or a breaker of your own" }),
} as const satisfies Record<
  BreakerSeriesId,
  { readonly largest: Extract<CurrentLike, string>; readonly at: (rating: string) => RatedBreaker }
>;

type BreakerSeries = (typeof breakerSeries)[BreakerSeriesId];

/** Returns the series of an id; undefined for any other part. */
export function seriesOf(id: string): BreakerSeries | undefined {
  return ownValue<BreakerSeries>(breakerSeries, id);
}

/** Returns the numbers of a series at its largest rating; empty for any other part. */
export function atLargest(id: string): Readonly<Record<string, unknown>> {
  const series = seriesOf(id);
  return series ? { ...series.at(series.largest) } : {};
}

export const breakers = {
  "abb-s200": {
    kind: "breaker",
    maker: "ABB",
    model: "S 200, curves B, C and D, up to 63 A",
    published: s200,
    open: [],
    series: "rating, at most 63 A",
    source: s200Source,
  },
  "abb-tmax-xt1": {
    kind: "breaker",
    maker: "ABB",
    model: "SACE Tmax XT1, thermomagnetic, 63 to 160 A",
    published: { referenceTemperature: "40 °C" },
    open: [],
    series: "rating: 63 A, 100 A, 125 A or 160 A",
    remark: "Each rating has its own factors",
    source: tmaxXt1Source,
  },
  "abb-s800-6a": {
    kind: "breaker",
    maker: "ABB",
    model: "S 800, curves B, C and D, 6 A",
    published: {
      rating: "6 A",
      referenceTemperature: "30 °C",
      temperatureFactor: [
        [30, 1],
        [40, 5.8 / 6],
        [50, 5.6 / 6],
        [60, 5.3 / 6],
      ],
    },
    open: [],
    remark: "Other ratings were not read. Flatter than S 200: 0.88 at 60 °C against 0.82",
    source: citeEdition(
      "ABB catalogue (IPD), MCBs technical details, p. 202",
      "2022",
      "https://resources.ipd.com.au/Flipbook/technical/files/basic-html/page202.html",
    ),
  },
  "schneider-compact-ns": {
    kind: "breaker",
    maker: "Schneider Electric",
    model: "Compact NS80 to NS630",
    published: {
      referenceTemperature: "40 °C",
      altitudeFactor: [
        [2000, 1],
        [3000, 0.96],
        [4000, 0.93],
        [5000, 0.9],
      ],
    },
    open: [],
    series: "rating, at most 630 A",
    beside: { "operational voltage": "690 V to 2000 m, 550 V at 3000 m, 480 V at 4000 m, 420 V at 5000 m" },
    source: citeEdition(
      "Compact NS installation recommendations, operating conditions, p. B-2",
      "version 7.0",
      "https://it.scribd.com/document/199769623/MCCB",
    ),
  },
  "schneider-ic60": {
    kind: "breaker",
    maker: "Schneider Electric",
    model: "Acti 9 iC60, IEC 60898-1",
    published: { referenceTemperature: "30 °C" },
    open: ["rating"],
    beside: { "reference temperature under IEC 60947-2": "50 °C where it meets both standards, else 40 °C" },
    remark: "Its factors over temperature were not read: without them k_T is unknown above 30 °C",
    source: { mark: "verified", document: "Schneider Electric FAQ FA369327", url: "https://www.se.com/in/en/faqs/FA369327/" },
  },
} as const satisfies Record<string, Part>;
