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

/** One surface of the envelope. Climate points give its irradiance by the same name. */
export interface SurfaceProps {
  /** Name of the surface, unique in the envelope, as `roof`. */
  readonly name: string;
  /** Heat that passes for each square metre and kelvin (U-value). */
  readonly transmittance: ThermalTransmittanceLike;
  /** Area of the surface. */
  readonly area: AreaLike;
  /** Share of sunlight that it takes up. */
  readonly absorptance: RatioLike;
  /** A floor stands at dry bulb: no sun reaches it. @default false */
  readonly floor?: boolean;
  /** From lying flat: a flat roof 0°, a wall 90°. @default not known, so that `clear-sky` of it is unknown */
  readonly tilt?: AngleLike;
  /** The way that its outer face looks, from north over east: 180° looks south. The site's `heading` comes on top. @default not known, so that `clear-sky` of it is unknown unless it lies flat */
  readonly azimuth?: AngleLike;
  /** A roof faces the sky: the climate point's `skyRadiation` cools it, whatever its tilt. @default false */
  readonly roof?: boolean;
  /** Of its outer face, convection and radiation together: less in calm air. A climate point may give another. @default 17 W/(m²·K) */
  readonly filmCoefficient?: ThermalTransmittanceLike;
  /** Values that hold outside their plausible range, and why. @default none */
  readonly unusual?: Unusual<"transmittance" | "area">;
}

/** The room or container around the equipment. */
export interface RoomProps {
  /** Room temperature while heat must be removed. */
  readonly coolingSetpoint: TemperatureLike;
  /** Room temperature while heat is missing. */
  readonly heatingSetpoint: TemperatureLike;
  /** Air that the air conditioners supply. */
  readonly supplyAir: TemperatureLike;
  /** Warm air that the servers draw back. @default 0 K */
  readonly recirculation?: TemperatureDifferenceLike;
  /** Air in the room, less what stands in it: with it the room is carried through a restart of its air conditioners. @default not judged */
  readonly airVolume?: VolumeLike;
  /** Of racks and equipment that the air warms within minutes. Goes with `airVolume`. @default 0 J/K, air alone, which is on the safe side */
  readonly heatCapacity?: HeatCapacityLike;
  /** Of the room's air, where it is dried or wetted. @default that of outdoor air, warmed or cooled */
  readonly dewPoint?: TemperatureLike;
  /** Electric heater. @default none */
  readonly heater?: PowerLike;
  /** What the lights draw; it heats the room. @default 0 W */
  readonly lights?: PowerLike;
  /** Controls and sensors. @default 0 W */
  readonly controls?: PowerLike;
  /** For what voltage and frequency heater, lights and controls are built, each by itself. @default not known */
  readonly builtFor?: {
    /** Of the heater. */
    readonly heater?: BuiltForProps;
    /** Of the lights. */
    readonly lights?: BuiltForProps;
    /** Of controls and sensors. */
    readonly controls?: BuiltForProps;
  };
  /** What of heater, lights and controls may stay dark when a feed or the grid is lost. A promise of the site to shed leaves them on. @default none */
  readonly sheddable?: readonly ("heater" | "lights" | "controls")[];
  /** `containerEnvelope()` makes that of a container. `[]` is a room through which no heat passes: the report lists it among the assumptions. */
  readonly envelope: readonly SurfaceProps[];
  /** The container that the room is in, where its space and mass are judged. @default not judged */
  readonly enclosure?: EnclosureProps;
  /** Where its numbers come from. */
  readonly source: Source;
  /** Values that hold outside their plausible range, and why. @default none */
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

/** What says how a surface stands in the open is of no floor, and a wall is no roof. */
function outwardOnly(
  { floor, roof, tilt, azimuth }: { floor?: boolean; roof?: boolean; tilt?: Angle; azimuth?: Angle },
  context: z.RefinementCtx,
): void {
  for (const [prop, given] of Object.entries({ roof, tilt, azimuth })) {
    if (floor && given) addProblem(context, [prop], "must not be given for a floor: leave one of the two out");
  }
  if (roof && tilt && !(tilt.degrees < 90)) {
    addProblem(context, ["tilt"], `must be below 90 ° of a roof but is ${tilt}: correct it, or leave roof out`);
  }
}

const ranges = coolingRanges.room;

const builtFor = propsSchema<BuiltForProps>()(builtForShape).exactOptional();

/** Parses {@link RoomProps}. */
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
        remedy: "give one surface in m², or leave out a surface that is not there",
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
    addProblem(context, ["sheddable", i], `names the ${device}, which the room does not have: give room.${device} or leave it out`);
  }
  for (const device of ["heater", "lights", "controls"] as const) {
    if (!parsed.builtFor?.[device] || parsed[device] !== undefined) continue;
    addProblem(
      context,
      ["builtFor", device],
      `says for what voltage or frequency the room has its ${device}, and it has none: give room.${device} or leave it out`,
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
      "is required because heatCapacity is given: give the air in the room too, or leave the heat capacity out",
    );
  }
  if (!(parsed.supplyAir.celsius < parsed.coolingSetpoint.celsius)) {
    addProblem(
      context,
      ["supplyAir"],
      `must be below the cooling setpoint of ${parsed.coolingSetpoint} but is ${parsed.supplyAir}: air that is not cooler takes no heat out of the room`,
    );
  }
});
