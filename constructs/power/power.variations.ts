import { byShare, oneMore } from "../changes/variations/steps";
import type { Variation } from "../changes/variations/variation";
import { CrossSection, Current, Energy, Power } from "../units";
import type { PowerProps } from "./power.props";

// The steps and their numbers are our own choice: wide enough for what a search by hand would find, few enough to solve each.

/**
 * Rated currents of breakers by the standard of the design [A].
 *
 * @source NEC: NFPA 70 (2023), 240.6(A), standard ampere ratings. IEC: our own list from makers' catalogues, for which no document was
 * read.
 */
const ratings = {
  IEC: [6, 10, 13, 16, 20, 25, 32, 40, 50, 63, 80, 100, 125, 160, 200, 250, 315, 400, 500, 630, 800, 1000, 1250, 1600],
  NEC: [
    15, 20, 25, 30, 35, 40, 45, 50, 60, 70, 80, 90, 100, 110, 125, 150, 175, 200, 225, 250, 300, 350, 400, 450, 500, 600, 700, 800, 1000,
    1200, 1600,
  ],
} satisfies Record<PowerProps["standard"], readonly number[]>;

/**
 * Cross-sections of copper conductors [mm²], also for a design by the NEC: the model has no gauges.
 *
 * @source IEC 60228, nominal cross-sectional areas, as makers of cables list them
 */
const sections = [1.5, 2.5, 4, 6, 10, 16, 25, 35, 50, 70, 95, 120, 150, 185, 240, 300, 400];

const amperes = (value: unknown) => Current.parse(String(value)).amperes;
const squareMillimetres = (value: unknown) => CrossSection.parse(String(value)).squareMillimetres;

const watts = (value: unknown) => Power.parse(String(value)).watts;
const joules = (value: unknown) => Energy.parse(String(value)).joules;

const breaker = (key: string): Variation => ({
  kind: "breaker rating",
  vary: "size",
  prop: `**.${key}.rating`,
  what: "Breaker of {name}",
  most: 8,
  sizes: ({ standard }) => ratings[standard === "NEC" ? "NEC" : "IEC"].map((rating) => `${rating} A`),
  sizeOf: amperes,
  carries: "power/breaker-loading",
  voids: ["breakingCapacity", "selectiveUpTo", "neutralRating"],
  restsOn: ["power/breaking-capacity", "power/selectivity", "power/neutral-within-rating"],
  ofSeries: ["temperatureFactor", "listedFor100Percent"],
  toConfirm: ["groupFactor", "altitudeFactor", "residualCurrent"],
  voidsBehind: ["selectiveUpTo"],
  restsOnBehind: ["power/selectivity"],
});

/** Variations of {@link PowerProps}. */
export const powerVariations: readonly Variation[] = [
  { kind: "one more unit", vary: "value", prop: "rectifierPlants[].units", what: "Rectifiers of {name}", most: 6, next: oneMore },
  { kind: "one more unit", vary: "units", prop: "gensets[]", what: "sets of {name}", most: 4 },
  ...["breaker", "main", "incomer"].map(breaker),
  {
    kind: "cable section",
    vary: "size",
    prop: "**.cable.section",
    what: "Cable of {name}",
    most: 5,
    sizes: () => sections.map((section) => `${section} mm²`),
    sizeOf: squareMillimetres,
    voids: ["ampacity", "neutralAmpacity", "ambientFactor", "groupingFactor", "source"],
    restsOn: ["power/cable-protected", "power/neutral-within-rating"],
  },
  {
    kind: "next rating",
    vary: "rating",
    prop: "ups[]",
    what: "UPS {name}",
    size: "ratedPower",
    sizeOf: watts,
    proportional: ["ratedApparentPower", "charger.power"],
    share: 0.1,
    most: 10,
  },
  {
    kind: "next rating",
    vary: "rating",
    prop: "rectifierPlants[]",
    what: "Rectifiers of {name}",
    size: "ratedPower",
    sizeOf: watts,
    proportional: [],
    share: 0.1,
    most: 10,
  },
  {
    kind: "battery energy",
    vary: "rating",
    prop: "batteries[]",
    what: "Battery {name}",
    size: "energy.nominal",
    sizeOf: joules,
    proportional: ["energy.maximumDischarge", "energy.maximumCharge"],
    share: 0.25,
    most: 12,
  },
  {
    kind: "genset rating",
    vary: "rating",
    prop: "gensets[]",
    what: "Sets of {name}",
    size: "ratedPower",
    sizeOf: watts,
    proportional: ["ratedApparentPower", "fuel"],
    share: 0.1,
    most: 10,
  },
  { kind: "fuel", vary: "value", prop: "gensets[].tank.usable", what: "Fuel of {name}", most: 20, next: byShare(0.25) },
];
