import { z } from "zod";
import { raise } from "../engineering/numeric/raise";
import { powerRanges } from "../plausibility/power";
import { type BoughtPartProps, boughtPartShape, type PartProps, partShape } from "../props/bought-part";
import { type CurveProps, curveSchema } from "../props/curve";
import { faultCurrent } from "../props/electrical-values";
import { optional } from "../props/optional";
import { addProblem } from "../props/problems/add-problem";
import { propsSchema } from "../props/props-schema";
import { crossSection, current, length, ratio, temperature, temperatureDifference } from "../props/quantities";
import { refuseImplausible, refuseImpossible, type Unusual } from "../props/unusual";
import { type Source, sourceSchema } from "../provenance/source";
import type {
  CrossSection,
  CrossSectionLike,
  Current,
  CurrentLike,
  LengthLike,
  RatioLike,
  TemperatureDifferenceLike,
  TemperatureLike,
} from "../units";
import { partPlace } from "./places.props";

/** The current that a breaker carries: its rating and the factors that lower it. */
export interface BreakerRatingProps {
  /** Rated current I_n. */
  readonly rating: CurrentLike;
  /** Factor k_T over the air temperature around the breaker in °C, from its maker: `[[30, 1], [40, 0.94]]`. Without it k_T is unknown above the reference temperature. */
  readonly temperatureFactor?: CurveProps;
  /** Factor for grouped breakers, mounted side by side. @default 1 */
  readonly groupFactor?: RatioLike;
  /** Factor k_altitude over elevation in metres, from its maker. Below its first point the first factor holds. @default 1 up to 2,000 m, unknown above */
  readonly altitudeFactor?: CurveProps;
  /** Whether the breaker is listed for continuous operation at 100 % of its rating (NEC). @default false */
  readonly listedFor100Percent?: boolean;
  /** Temperature rise of the air inside its enclosure above the air of its place. @default 0 K */
  readonly enclosureRise?: TemperatureDifferenceLike;
  /** Reasons for values outside their plausible range, by the name of the prop. @default none */
  readonly unusual?: Unusual<"rating" | "enclosureRise">;
}

/** A circuit breaker. */
export interface BreakerProps extends BreakerRatingProps, PartProps {
  /** Reference temperature of the rating: 30 °C for IEC 60898-1, 40 °C for most IEC 60947-2 and UL 489 breakers. */
  readonly referenceTemperature: TemperatureLike;
  /** Rated current of its neutral pole. @default the neutral is not switched, and not judged here */
  readonly neutralRating?: CurrentLike;
  /**
   * Largest fault current that it breaks: I_cn or I_cu at its voltage, or the combined value with the breaker before it from the maker's table. If one breaker of
   * the node states it, all must.
   */
  readonly breakingCapacity?: CurrentLike;
  /** Highest fault current at which it trips alone, by its maker's table for the breaker before it. @default not judged */
  readonly selectiveUpTo?: CurrentLike;
  /** Rated residual current I_Δn of the residual-current device in the breaker or behind it, such as `"0.03 A"`. @default none */
  readonly residualCurrent?: CurrentLike;
  /** Place where it stands: `"inside"`, `"outside"` or a name of `power.places`. @default that of its board or static transfer switch, else "inside" */
  readonly place?: string;
  /** Source of its numbers. */
  readonly source: Source;
  /** Reasons for values outside their plausible range, by the name of the prop. @default none */
  readonly unusual?: Unusual<
    "rating" | "enclosureRise" | "referenceTemperature" | "neutralRating" | "breakingCapacity" | "selectiveUpTo" | "residualCurrent"
  >;
}

/** A cable between two boards, or from a breaker to its load. */
export interface CableProps extends BoughtPartProps {
  /** Length of the route in one direction. */
  readonly length: LengthLike;
  /** Cross-section of each phase conductor. */
  readonly section: CrossSectionLike;
  /** Cross-section of the neutral, or `"none"` for a cable without neutral. @default the section */
  readonly neutralSection?: CrossSectionLike | "none";
  /** Conductor material: copper or aluminium. */
  readonly material: "Cu" | "Al";
  /**
   * Current that each loaded conductor may carry as laid, at the reference conditions of its table. It needs `source`. If one cable of the node states it, all must.
   */
  readonly ampacity?: CurrentLike;
  /** Factor for an ambient or ground temperature other than the table's. @default 1 */
  readonly ambientFactor?: RatioLike;
  /** Factor for circuits that are laid together. @default 1 */
  readonly groupingFactor?: RatioLike;
  /** Ampacity of the neutral. @default the ampacity, where the neutral has at least the section of the phases; else unknown */
  readonly neutralAmpacity?: CurrentLike;
  /** Source of the ampacities. */
  readonly source?: Source;
  /** Place where it stands: `"inside"`, `"outside"` or a name of `power.places`. @default "inside" */
  readonly place?: string;
  /** Reasons for values outside their plausible range, by the name of the prop. @default none */
  readonly unusual?: Unusual<"length" | "section" | "neutralSection" | "ampacity" | "neutralAmpacity">;
}

/** The schemas of {@link BreakerRatingProps}, for a breaker and a bank. */
export const breakerRating = {
  rating: current({ positive: true, plausible: powerRanges.ratedCurrent }),
  ...optional({
    temperatureFactor: curveSchema({ x: { min: -60, max: 120 }, y: { min: 0, max: 2 } }),
    groupFactor: ratio({ min: 0.1, max: 1 }),
    altitudeFactor: curveSchema({ x: { min: -500, max: 9000 }, y: { min: 0, max: 1 } }),
    listedFor100Percent: z.boolean(),
    enclosureRise: temperatureDifference({ min: 0, plausible: powerRanges.breaker.enclosureRise }),
  }),
} as const;

export const breakerSchema = propsSchema<BreakerProps>()({
  ...breakerRating,
  referenceTemperature: temperature({ plausible: powerRanges.breaker.referenceTemperature }),
  ...optional({
    neutralRating: current({ positive: true, plausible: powerRanges.ratedCurrent }),
    breakingCapacity: faultCurrent,
    selectiveUpTo: faultCurrent,
    residualCurrent: current({
      positive: true,
      max: 30,
      remedy: 'state I_Δn in amperes, such as "0.03 A"',
      plausible: powerRanges.breaker.residualCurrent,
    }),
    place: partPlace,
  }),
  ...partShape,
  source: sourceSchema,
}).superRefine(({ breakingCapacity, selectiveUpTo }, context) => {
  if (!breakingCapacity || !selectiveUpTo || selectiveUpTo.amperes <= breakingCapacity.amperes) return;
  const message = `must be at most the breaking capacity of ${breakingCapacity} but is ${selectiveUpTo}: it cannot trip alone above its breaking capacity, state the combined capacity from the maker's table, or correct one`;
  refuseImpossible(["selectiveUpTo"], message, context);
});

// The mark of another form than a section, so that errors about a wrong section name the section
const withoutNeutral = z
  .custom<"none">((value) => value === "none", {
    message: 'must be "none" or a section',
    params: { wrongType: true },
  })
  .meta({ const: "none" });
const neutralRemedy = 'write "none" for a cable without neutral';

/**
 * Highest current of a conductor by material: A·S^0.625 amperes for S square millimetres, the shape of the tables of IEC 60364-5-52. Our
 * own bound, twice their values for single cables in free air, such as 26 A for 1.5 mm² copper.
 */
const mostAtOneMm2 = { Cu: 40, Al: 31 } as const;

interface ParsedCable {
  readonly material: "Cu" | "Al";
  readonly section: CrossSection;
  readonly neutralSection?: CrossSection | "none" | undefined;
  readonly ampacity?: Current | undefined;
  readonly neutralAmpacity?: Current | undefined;
}

/** Refuses ampacities at which a conductor of that section would burn. */
function refuseDenseCurrent(cable: ParsedCable, context: z.RefinementCtx): void {
  const { material, section, neutralSection = section } = cable;
  for (const [prop, of] of [
    ["ampacity", section],
    ["neutralAmpacity", neutralSection],
  ] as const) {
    const given = cable[prop];
    const most = of === "none" ? 0 : mostAtOneMm2[material] * raise(of.squareMillimetres, 0.625);
    if (given === undefined || most === 0 || given.amperes <= most) continue;
    const usual = `${Math.floor(most)} A or less`;
    const message = `must be ${usual} to be plausible (our own bound: twice what ${of} of ${material} carry in free air) but is ${given}: correct one of the two`;
    refuseImplausible(cable, prop, { message, usual, value: `${given}` }, context);
  }
}

export const cableSchema = propsSchema<CableProps>()({
  length: length({ min: 0, plausible: powerRanges.cable.length }),
  section: crossSection({ positive: true, plausible: powerRanges.cable.section }),
  neutralSection: z
    .union([withoutNeutral, crossSection({ positive: true, remedy: neutralRemedy, plausible: powerRanges.cable.section })])
    .exactOptional(),
  material: z.enum(["Cu", "Al"]),
  ...optional({
    ampacity: current({ positive: true, plausible: powerRanges.cable.ampacity }),
    // Cold ground and air raise an ampacity: the tables go to about 1.2
    ambientFactor: ratio({ min: 0.1, max: 1.5 }),
    groupingFactor: ratio({ min: 0.1, max: 1 }),
    neutralAmpacity: current({ positive: true, plausible: powerRanges.cable.ampacity }),
  }),
  ...boughtPartShape,
  source: sourceSchema.exactOptional(),
  place: partPlace.exactOptional(),
}).superRefine((cable, context) => {
  const { ampacity, neutralAmpacity, ambientFactor, groupingFactor, source, neutralSection } = cable;
  const problem = (path: string, message: string) => addProblem(context, [path], message);
  if (ampacity && !source) problem("source", "is required with an ampacity: name the table or data sheet that states it");
  if (!ampacity) {
    for (const [name, given] of Object.entries({ ambientFactor, groupingFactor, neutralAmpacity }))
      if (given !== undefined) problem(name, "has no meaning without an ampacity: add the ampacity or leave this out");
  }
  refuseDenseCurrent(cable, context);
  if (neutralAmpacity && neutralSection === "none")
    problem("neutralAmpacity", "has no meaning in a cable without neutral: leave it out or state a neutralSection");
});
