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

/** What a breaker carries where it stands: its rating and what takes from it. */
export interface BreakerRatingProps {
  /** Rated current I_n. */
  readonly rating: CurrentLike;
  /** k_T over the temperature around the breaker in °C, from its maker: `[[30, 1], [40, 0.94]]`. Without it k_T is unknown above the reference temperature. */
  readonly temperatureFactor?: CurveProps;
  /** Factor for breakers side by side. @default 1 */
  readonly groupFactor?: RatioLike;
  /** k_altitude over elevation in metres, from its maker; its first value below the first point. @default 1 up to 2,000 m, unknown above */
  readonly altitudeFactor?: CurveProps;
  /** NEC: listed for continuous operation at 100 % of its rating. @default false */
  readonly listedFor100Percent?: boolean;
  /** Warmer air inside its enclosure than at its place. @default 0 K */
  readonly enclosureRise?: TemperatureDifferenceLike;
  /** Values that hold outside their plausible range, and why. @default none */
  readonly unusual?: Unusual<"rating" | "enclosureRise">;
}

/** A circuit breaker. */
export interface BreakerProps extends BreakerRatingProps, PartProps {
  /** Temperature at which the rating holds: 30 °C for IEC 60898-1, 40 °C for most IEC 60947-2 and UL 489 breakers. */
  readonly referenceTemperature: TemperatureLike;
  /** Rated current of its neutral pole. @default the neutral is not switched, and not judged here */
  readonly neutralRating?: CurrentLike;
  /**
   * Largest fault current that it breaks, I_cn or I_cu at its voltage; with the breaker before it where its maker's table gives a combined one.
   * Once one breaker of the node has it, all need it. @default not judged
   */
  readonly breakingCapacity?: CurrentLike;
  /** Fault current up to which it trips alone, by its maker's table for the breaker before it. @default not judged */
  readonly selectiveUpTo?: CurrentLike;
  /** Rated residual current I_Δn of the residual-current device that is part of it, or behind it, as `"0.03 A"`. @default none */
  readonly residualCurrent?: CurrentLike;
  /** `"inside"`, `"outside"` or one of the `places` of the design. @default that of the board or static transfer switch that it stands in, else "inside" */
  readonly place?: string;
  /** Where its numbers come from. */
  readonly source: Source;
  /** Values that hold outside their plausible range, and why. @default none */
  readonly unusual?: Unusual<
    "rating" | "enclosureRise" | "referenceTemperature" | "neutralRating" | "breakingCapacity" | "selectiveUpTo" | "residualCurrent"
  >;
}

/** A cable between two boards, or from a breaker to its load. */
export interface CableProps extends BoughtPartProps {
  /** Length of the way, once. */
  readonly length: LengthLike;
  /** Section of each phase. */
  readonly section: CrossSectionLike;
  /** Neutral section, `"none"` for a cable without neutral. @default the section */
  readonly neutralSection?: CrossSectionLike | "none";
  /** Copper or aluminium. */
  readonly material: "Cu" | "Al";
  /**
   * Current that each loaded conductor may carry as it is laid, at the reference conditions of the table that it is from. With it goes its `source`.
   * Once one cable of the node has it, all need it. @default no cable is judged by its ampacity
   */
  readonly ampacity?: CurrentLike;
  /** Factor for another ambient or ground temperature than the table's. @default 1 */
  readonly ambientFactor?: RatioLike;
  /** Factor for circuits laid together. @default 1 */
  readonly groupingFactor?: RatioLike;
  /** The same for the neutral. @default the ampacity, where the neutral has at least the section of the phases; else unknown */
  readonly neutralAmpacity?: CurrentLike;
  /** Of the ampacities. */
  readonly source?: Source;
  /** `"inside"`, `"outside"` or one of the `places` of the design. @default "inside" */
  readonly place?: string;
  /** Values that hold outside their plausible range, and why. @default none */
  readonly unusual?: Unusual<"length" | "section" | "neutralSection" | "ampacity" | "neutralAmpacity">;
}

/** Schemas of {@link BreakerRatingProps}, for those of a breaker and of a bank. */
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

/** Parses {@link BreakerProps}. */
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
      remedy: 'give I_Δn in amperes, as "0.03 A"',
      plausible: powerRanges.breaker.residualCurrent,
    }),
    place: partPlace,
  }),
  ...partShape,
  source: sourceSchema,
}).superRefine(({ breakingCapacity, selectiveUpTo }, context) => {
  if (!breakingCapacity || !selectiveUpTo || selectiveUpTo.amperes <= breakingCapacity.amperes) return;
  const message = `must be at most the breaking capacity of ${breakingCapacity} but is ${selectiveUpTo}: it cannot trip alone at what it cannot break, give the combined capacity that the maker's table has, or correct one`;
  refuseImpossible(["selectiveUpTo"], message, context);
});

// Marked as another form than a section, so that a wrong section is told as one
const withoutNeutral = z
  .custom<"none">((value) => value === "none", {
    message: 'must be "none" or a section',
    params: { wrongType: true },
  })
  .meta({ const: "none" });
const neutralRemedy = 'write "none" for a cable without neutral';

/**
 * Most that a conductor carries of each material: A·S^0.625 amperes of S square millimetres, the shape of the tables of IEC 60364-5-52. Our own bound, twice what they have of cables
 * alone in free air, as 26 A of 1.5 mm² copper.
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

/** Parses {@link CableProps}. */
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
  if (ampacity && !source) problem("source", "is required with an ampacity: name the table or data sheet that it is from");
  if (!ampacity) {
    for (const [name, given] of Object.entries({ ambientFactor, groupingFactor, neutralAmpacity }))
      if (given !== undefined) problem(name, "has no meaning without an ampacity: give the ampacity or leave this out");
  }
  refuseDenseCurrent(cable, context);
  if (neutralAmpacity && neutralSection === "none")
    problem("neutralAmpacity", "has no meaning in a cable without neutral: leave it out or give a neutralSection");
});
