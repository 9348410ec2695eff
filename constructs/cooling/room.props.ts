import { z } from "zod";
import { coolingRanges } from "../plausibility/cooling";
import { type BuiltForProps, builtForShape } from "../props/built-for";
import { eachOnce, nameSchema, uniqueNames } from "../props/name";
import { optional } from "../props/optional";
import { azimuthSchema, tiltSchema } from "../props/orientation";
import { addProblem } from "../props/problems/add-problem";
import { list } from "../props/problems/list";
import { propsSchema } from "../props/props-schema";
import { area, heatCapacity, power, temperature, temperatureDifference, thermalTransmittance, volume } from "../props/quantities";
import { share } from "../props/shares";
import type { Unusual } from "../props/unusual";
import { type Source, sourceSchema } from "../provenance/source";
import { filmCoefficientSchema } from "../site/climate-point";
import type {
  Angle,
  AngleLike,
  AreaLike,
  HeatCapacityLike,
  PowerLike,
  RatioLike,
  TemperatureDifferenceLike,
  TemperatureLike,
  ThermalTransmittanceLike,
  VolumeLike,
} from "../units";
import { type EnclosureProps, enclosureSchema } from "./enclosure.props";

/** One surface of the envelope. Climate points state its irradiance under the same name. */
export interface SurfaceProps {
  /** Name of the surface, unique in the envelope, such as `roof`. */
  readonly name: string;
  /** U-value: heat that passes each square metre for each kelvin. */
  readonly transmittance: ThermalTransmittanceLike;
  /** Area of the surface. */
  readonly area: AreaLike;
  /** Share of sunlight that the surface absorbs. */
  readonly absorptance: RatioLike;
  /** Whether the surface is a floor: its outer side is at dry-bulb temperature, and no sun reaches it. @default false */
  readonly floor?: boolean;
  /** Tilt from horizontal: a flat roof 0°, a wall 90°. @default not known, so that `clear-sky` of it is unknown */
  readonly tilt?: AngleLike;
  /** Direction that its outer face looks, clockwise from north: 180° is south. The site's `heading` is added. @default not known, so that `clear-sky` of it is unknown unless it lies flat */
  readonly azimuth?: AngleLike;
  /** Whether the surface is a roof: the climate point's `skyRadiation` cools it, at any tilt. @default false */
  readonly roof?: boolean;
  /** Film coefficient of its outer face, convection and radiation together; lower in calm air. A climate point may state another value. @default 17 W/(m²·K) */
  readonly filmCoefficient?: ThermalTransmittanceLike;
  /** Reasons for values outside their plausible range, by the name of the prop. @default none */
  readonly unusual?: Unusual<"transmittance" | "area">;
}

/** The room or container around the equipment. */
export interface RoomProps {
  /** Room temperature while the room needs cooling. */
  readonly coolingSetpoint: TemperatureLike;
  /** Room temperature while the room needs heating. */
  readonly heatingSetpoint: TemperatureLike;
  /** Temperature of the air that the air conditioners supply. */
  readonly supplyAir: TemperatureLike;
  /** Temperature rise at the server inlets through warm air that the servers draw back. @default 0 K */
  readonly recirculation?: TemperatureDifferenceLike;
  /** Volume of air in the room, without the equipment. With it the room's temperature is computed while its air conditioners restart. @default not judged */
  readonly airVolume?: VolumeLike;
  /** Heat capacity of racks and equipment that the air warms within minutes. Needs `airVolume`. @default 0 J/K, air alone, which is on the safe side */
  readonly heatCapacity?: HeatCapacityLike;
  /** Dew point of the room's air, where it is dried or humidified. @default that of outdoor air, warmed or cooled */
  readonly dewPoint?: TemperatureLike;
  /** Power of the electric heater. @default none */
  readonly heater?: PowerLike;
  /** Power of the lights; it heats the room. @default 0 W */
  readonly lights?: PowerLike;
  /** Power of controls and sensors. @default 0 W */
  readonly controls?: PowerLike;
  /** Voltage and frequency for which heater, lights and controls are built. @default not known */
  readonly builtFor?: {
    /** Voltage and frequency of the heater. */
    readonly heater?: BuiltForProps;
    /** Voltage and frequency of the lights. */
    readonly lights?: BuiltForProps;
    /** Voltage and frequency of controls and sensors. */
    readonly controls?: BuiltForProps;
  };
  /** Devices among heater, lights and controls that may stop when a feed or the grid is lost. A promised load shedding does not switch them off. @default none */
  readonly sheddable?: readonly ("heater" | "lights" | "controls")[];
  /** Surfaces around the room. `containerEnvelope()` computes those of a container. With `[]` no heat passes: the report lists this as an assumption. */
  readonly envelope: readonly SurfaceProps[];
  /** Container around the room, whose space and mass are judged. @default not judged */
  readonly enclosure?: EnclosureProps;
  /** Source of its numbers. */
  readonly source: Source;
  /** Reasons for values outside their plausible range, by the name of the prop. @default none */
  readonly unusual?: Unusual<
    | "coolingSetpoint"
    | "heatingSetpoint"
    | "supplyAir"
    | "recirculation"
    | "airVolume"
    | "heatCapacity"
    | "dewPoint"
    | "heater"
    | "lights"
    | "controls"
  >;
}

/** Refuses tilt, azimuth or film coefficient of a floor, and a vertical roof. */
function outwardOnly(
  { floor, roof, tilt, azimuth }: { floor?: boolean; roof?: boolean; tilt?: Angle; azimuth?: Angle },
  context: z.RefinementCtx,
): void {
  for (const [prop, given] of Object.entries({ roof, tilt, azimuth })) {
    if (floor && given) addProblem(context, [prop], "must not be stated for a floor: leave one of the two out");
  }
  if (roof && tilt && !(tilt.degrees < 90)) {
    addProblem(context, ["tilt"], `must be below 90 ° of a roof but is ${tilt}: correct it, or leave roof out`);
  }
}

const ranges = coolingRanges.room;

const builtFor = propsSchema<BuiltForProps>()(builtForShape).exactOptional();

export const roomSchema = propsSchema<RoomProps>()({
  coolingSetpoint: temperature({ plausible: ranges.coolingSetpoint }),
  heatingSetpoint: temperature({ plausible: ranges.heatingSetpoint }),
  supplyAir: temperature({ plausible: ranges.supplyAir }),
  ...optional({
    recirculation: temperatureDifference({ min: 0, plausible: ranges.recirculation }),
    airVolume: volume({ positive: true, max: 100_000, plausible: ranges.airVolume }),
    heatCapacity: heatCapacity({ plausible: ranges.heatCapacity }),
    dewPoint: temperature({ plausible: ranges.dewPoint }),
    heater: power({ plausible: ranges.heater }),
    lights: power({ plausible: ranges.lights }),
    controls: power({ plausible: ranges.controls }),
    builtFor: z.strictObject({ heater: builtFor, lights: builtFor, controls: builtFor }),
    sheddable: list(z.enum(["heater", "lights", "controls"])).superRefine(eachOnce("device", String)),
  }),
  envelope: list(
    propsSchema<SurfaceProps>()({
      name: nameSchema,
      transmittance: thermalTransmittance({
        max: 20,
        remedy: "a single sheet of steel or glass lets about 6 W/(m²·K) through",
        plausible: coolingRanges.surface.transmittance,
      }),
      area: area({
        positive: true,
        max: 100_000,
        remedy: "state the area of one surface in m², or leave out a surface that does not exist",
        plausible: coolingRanges.surface.area,
      }),
      absorptance: share,
      ...optional({
        floor: z.boolean(),
        tilt: tiltSchema,
        azimuth: azimuthSchema,
        roof: z.boolean(),
        filmCoefficient: filmCoefficientSchema,
      }),
    }).superRefine(outwardOnly),
  ).superRefine(uniqueNames("surface")),
  enclosure: enclosureSchema.exactOptional(),
  source: sourceSchema,
}).superRefine((parsed, context) => {
  for (const [i, device] of (parsed.sheddable ?? []).entries()) {
    if (parsed[device] !== undefined) continue;
    addProblem(context, ["sheddable", i], `names the ${device}, which the room does not have: add room.${device} or leave it out`);
  }
  for (const device of ["heater", "lights", "controls"] as const) {
    if (!parsed.builtFor?.[device] || parsed[device] !== undefined) continue;
    addProblem(
      context,
      ["builtFor", device],
      `states the voltage or frequency of the ${device}, which the room does not have: add room.${device} or leave it out`,
    );
  }
  if (!(parsed.coolingSetpoint.celsius > parsed.heatingSetpoint.celsius)) {
    addProblem(
      context,
      ["coolingSetpoint"],
      `must be above the heating setpoint of ${parsed.heatingSetpoint} but is ${parsed.coolingSetpoint}: leave a band in which the room floats`,
    );
  }
  if (parsed.heatCapacity && !parsed.airVolume) {
    addProblem(
      context,
      ["airVolume"],
      "is required because heatCapacity is stated: add the volume of air in the room, or leave heatCapacity out",
    );
  }
  if (!(parsed.supplyAir.celsius < parsed.coolingSetpoint.celsius)) {
    addProblem(
      context,
      ["supplyAir"],
      `must be below the cooling setpoint of ${parsed.coolingSetpoint} but is ${parsed.supplyAir}: only cooler air removes heat from the room, lower it`,
    );
  }
});
