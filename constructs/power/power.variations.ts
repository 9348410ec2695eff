import { CrossSection, Current, Energy, Power } from "../units";
import { byShare, oneMore } from "../variations/steps";
import type { Variation } from "../variations/variation";

/**
 * Rated currents that makers offer [A].
 *
 * @source IEC 60059:1999 (standard current ratings) and, up to 125 A, IEC 60898-1:2015, 5.3.2 (preferred values), as makers' catalogues list them
 */
const ratings = [6, 10, 13, 16, 20, 25, 32, 40, 50, 63, 80, 100, 125, 160, 200, 250, 315, 400, 500, 630, 800, 1000, 1250, 1600];

/**
 * Cross-sections of conductors [mm²].
 *
 * @source IEC 60228:2004, table 1 and 2 (nominal cross-sectional areas)
 */
const sections = [1.5, 2.5, 4, 6, 10, 16, 25, 35, 50, 70, 95, 120, 150, 185, 240, 300, 400];

const amperes = (value: unknown) => (value instanceof Current ? value : Current.parse(String(value))).amperes;
const squareMillimetres = (value: unknown) => (value instanceof CrossSection ? value : CrossSection.parse(String(value))).squareMillimetres;

const watts = (value: unknown) => (value instanceof Power ? value : Power.parse(String(value))).watts;
const joules = (value: unknown) => (value instanceof Energy ? value : Energy.parse(String(value))).joules;

const breaker = (key: string): Variation => ({
  kind: "breaker rating",
  vary: "size",
  prop: `**.${key}.rating`,
  what: "Breaker of {name}",
  most: 5,
  sizes: ratings.map((rating) => `${rating} A`),
  sizeOf: amperes,
  voids: ["breakingCapacity", "selectiveUpTo", "neutralRating"],
  restsOn: ["power/breaking-capacity", "power/selectivity", "power/neutral-within-rating"],
});

/** What may change in {@link PowerProps} where a design fails. */
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
    sizes: sections.map((section) => `${section} mm²`),
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
