import { z } from "zod";
import { defined } from "../plain/defined";
import { mapValues } from "../plain/map-values";
import { siteRanges } from "../plausibility/site";
import { nameSchema } from "../props/name";
import { optional } from "../props/optional";
import { placeTemperature } from "../props/place-temperature";
import { addProblem } from "../props/problems/add-problem";
import { closest } from "../props/problems/closest";
import { shownValue } from "../props/problems/issue-message";
import { propsSchema } from "../props/props-schema";
import { irradiance, ratio, temperature, temperatureDifference, thermalTransmittance } from "../props/quantities";
import { transformed } from "../props/transformed";
import { askedBeside, type Unusual, type UnusualFact, unusualFacts } from "../props/unusual";
import { type Source, sourceSchema } from "../provenance/source";
import {
  type IrradianceLike,
  type RatioLike,
  Temperature,
  type TemperatureDifferenceLike,
  type TemperatureLike,
  ThermalTransmittance,
  type ThermalTransmittanceLike,
} from "../units";
import { refuseDampAir } from "./damp-air";

/** Weather that the node must survive, with at most one of wet bulb, dew point and relative humidity. */
export interface ClimatePointProps {
  /** Dry bulb: temperature of the air in the shade. */
  readonly dryBulb: TemperatureLike;
  /** Thermodynamic wet bulb at that dry bulb. */
  readonly wetBulb?: TemperatureLike;
  /** Dew point of the air, as its humidity. */
  readonly dewPoint?: TemperatureLike;
  /** Relative humidity, at most 1. @default dry air, without wet bulb and dew point */
  readonly relativeHumidity?: RatioLike;
  /**
   * Sunlight by the name of the surface, without floors, or `"clear-sky"` for all: the most that a cloudless sky gives each surface in the year, by its tilt and
   * azimuth. @default unknown, and with it the room and the power of its air conditioners; 0 W/m² at the coldest point
   */
  readonly irradiance?: ClearSky | Readonly<Record<string, IrradianceLike | ClearSky>>;
  /** Difference by which radiation to a clear sky lowers the outer temperature of a roof; ASHRAE has 3.9 K for a surface that faces the sky. @default 0 K */
  readonly skyRadiation?: TemperatureDifferenceLike;
  /** Heat transfer coefficient of outer faces: one for all, or by the name of the surface; lower in calm air. @default that of each surface */
  readonly filmCoefficient?: ThermalTransmittanceLike | Readonly<Record<string, ThermalTransmittanceLike>>;
  /** Utilisation of every rack at this point, such as low use in the coldest night: power = idle + utilisation · (maximum − idle). @default that of each rack */
  readonly utilisation?: RatioLike;
  /** Temperatures of places of the design (`power.places`), by their names. @default as each place states */
  readonly places?: Readonly<Record<string, TemperatureLike>>;
  /** Source of this weather. */
  readonly source?: Source;
  /** Reasons for values outside their plausible range, by the name of the prop. @default none */
  readonly unusual?: Unusual<"dryBulb" | "wetBulb" | "dewPoint" | "relativeHumidity">;
}

/** The most sunlight on a surface in the year under a cloudless sky, docs/physics/outdoor-air.md, Clear sky. */
export type ClearSky = "clear-sky";

/** Humidity of the air, as it was measured. */
export type Humidity =
  | { readonly kind: "dry" }
  | {
      readonly kind: "wet-bulb";
      /** Thermodynamic wet bulb of the air. */
      readonly wetBulbC: number;
    } // [°C]
  | {
      readonly kind: "dew-point";
      /** Dew point of the air. */
      readonly dewPointC: number;
    } // [°C]
  | {
      readonly kind: "relative";
      /** Relative humidity: water in the air ÷ water in saturated air at its temperature. [-] */
      readonly relativeHumidity: number;
    } // [-]
  | {
      readonly kind: "ratio";
      /** Humidity ratio: kilograms of water for each kilogram of dry air. [-] */
      readonly humidityRatio: number;
    }; // [-] in a what-if; it is not measured

/** {@link ClimatePointProps} as plain numbers. */
export interface ClimatePoint {
  /** Dry bulb: temperature of the air in the shade. */
  readonly dryBulbC: number; // [°C]
  /** Humidity, in the measure in which it was stated. */
  readonly humidity: Humidity;
  /** Sunlight by the name of the surface. */
  readonly irradianceWPerM2: Readonly<Record<string, number | ClearSky>>; // [W/m²]
  /** Sunlight on other surfaces; undefined: not stated. */
  readonly otherIrradianceWPerM2?: number | ClearSky; // [W/m²]
  /** Difference by which the sky lowers the outer temperature of roofs; 0 K if it is not stated. */
  readonly skyRadiationK?: number; // [K]
  /** Film coefficient of outer faces: of all, or by name of the surface; undefined: each has its own. */
  readonly filmWPerM2K?: number | Readonly<Record<string, number>>; // [W/(m²·K)]
  /** Utilisation of every rack; undefined: each has its own. */
  readonly utilisation?: number; // [-]
  /** Temperatures of places of the design, by name; others have their own. */
  readonly placesC?: Readonly<Record<string, number>>; // [°C]
  /** Source of the numbers. */
  readonly source?: Source;
  /** Reasons for values outside their plausible range, by the name of the prop. @default none */
  readonly unusual?: readonly UnusualFact[];
}

/** Plausible air of a site: from below the coldest ever measured, -89.2 °C (WMO), up to the end of the search for the highest ambient. */
export const siteAir = {
  min: Temperature.celsius(-90),
  max: Temperature.celsius(70),
  remedy: "correct the typing error, no site has such air",
};
const humidities = ["wetBulb", "dewPoint", "relativeHumidity"] as const;

/** Parses a film coefficient. Our own bound around the usual value: a value outside is a typing error. */
export const filmCoefficientSchema = thermalTransmittance({ min: 1, max: 100, remedy: "17 W/(m²·K) is usual" });

const clearSky = z.literal("clear-sky");
const surfaceSun = irradiance({ max: 1500, remedy: "above the air the sun gives 1,361 W/m²" });
const clearSkyForAll = z.literal("clear-sky", {
  error: ({ input }) =>
    typeof input === "string"
      ? `must be "clear-sky" or the irradiance by surface but is ${shownValue(input)}: ${closest(input, ["clear-sky"]) ? 'did you mean "clear-sky"?' : 'write it like { roof: "900 W/m²" }'}`
      : undefined,
});
const irradianceSchema = z.union([clearSkyForAll, z.record(nameSchema, z.union([surfaceSun, clearSky]))]);

const climatePointProps = propsSchema<ClimatePointProps>()({
  dryBulb: temperature({ ...siteAir, plausible: siteRanges.climate.dryBulb }),
  ...optional({
    wetBulb: temperature({ ...siteAir, plausible: siteRanges.climate.wetBulb }),
    dewPoint: temperature({ ...siteAir, plausible: siteRanges.climate.dewPoint }),
    relativeHumidity: askedBeside(ratio({ max: 1, remedy: 'saturated air has 1, write a percentage with its sign, such as "40 %"' })),
    irradiance: irradianceSchema,
    skyRadiation: temperatureDifference({ min: 0, max: 20, remedy: "a clear sky cools a roof by 3.9 K" }),
    filmCoefficient: z.union([filmCoefficientSchema, z.record(nameSchema, filmCoefficientSchema)]),
    utilisation: ratio({ max: 1, remedy: "no rack draws more than its maximum" }),
    places: z.record(nameSchema, placeTemperature),
    source: sourceSchema,
  }),
});
type ParsedPoint = z.output<typeof climatePointProps>;

/** Parses {@link ClimatePointProps}. Its checks are in the transform: comparisons of points must not see a point with problems. */
export const climatePointSchema = transformed(climatePointProps, (point, context): ClimatePoint => {
  const given = humidities.filter((name) => point[name] !== undefined);
  if (given.length > 1) {
    addProblem(context, [], `must have at most one humidity but has ${given.join(" and ")}: leave out all but one`);
  }
  for (const name of ["wetBulb", "dewPoint"] as const) {
    const value = point[name];
    if (value !== undefined && !(value.kelvins <= point.dryBulb.kelvins))
      addProblem(context, [name], `must be at most the dry bulb of ${point.dryBulb} but is ${value}: swap the two or correct one`);
  }
  const [measure, another] = given;
  if (measure && !another) refuseDampAir(point, measure, context);
  return {
    dryBulbC: point.dryBulb.celsius,
    humidity: humidityOf(point),
    ...sunOf(point.irradiance),
    ...defined({ skyRadiationK: point.skyRadiation?.kelvins }),
    ...(point.filmCoefficient && { filmWPerM2K: filmOf(point.filmCoefficient) }),
    ...defined({ utilisation: point.utilisation?.value }),
    ...(point.places && { placesC: celsiusOf(point.places) }),
    ...defined({ source: point.source }),
    ...unusualOf(point),
  };
});

function unusualOf(point: ParsedPoint): Pick<ClimatePoint, "unusual"> {
  const unusual = unusualFacts(point);
  return unusual.length > 0 ? { unusual } : {};
}

function sunOf(sun: ParsedPoint["irradiance"]): Pick<ClimatePoint, "irradianceWPerM2" | "otherIrradianceWPerM2"> {
  if (sun === "clear-sky") return { irradianceWPerM2: {}, otherIrradianceWPerM2: sun };
  const bySurface = Object.entries(sun ?? {}).map(([surface, one]) => [surface, typeof one === "string" ? one : one.wattsPerSquareMetre]);
  return { irradianceWPerM2: Object.fromEntries(bySurface) };
}

function filmOf(film: NonNullable<ParsedPoint["filmCoefficient"]>): NonNullable<ClimatePoint["filmWPerM2K"]> {
  if (film instanceof ThermalTransmittance) return film.wattsPerSquareMetreKelvin;
  return mapValues(film, (one) => one.wattsPerSquareMetreKelvin);
}

function celsiusOf(places: NonNullable<ParsedPoint["places"]>): NonNullable<ClimatePoint["placesC"]> {
  return mapValues(places, (one) => one.celsius);
}

function humidityOf({ wetBulb, dewPoint, relativeHumidity }: ParsedPoint): Humidity {
  if (wetBulb) return { kind: "wet-bulb", wetBulbC: wetBulb.celsius };
  if (dewPoint) return { kind: "dew-point", dewPointC: dewPoint.celsius };
  return relativeHumidity ? { kind: "relative", relativeHumidity: relativeHumidity.value } : { kind: "dry" };
}
