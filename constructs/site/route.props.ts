import type { z } from "zod";
import { defined } from "../plain/defined";
import { siteRanges } from "../plausibility/site";
import { propsSchema } from "../props/props-schema";
import { length, mass } from "../props/quantities";
import type { Unusual } from "../props/unusual";
import { type Source, sourceSchema } from "../provenance/source";
import type { LengthLike, MassLike } from "../units";

/** What the narrowest road, bridge, port and crane on the way to the site let pass, of the box itself: trailer and tackle deducted. */
export interface RouteProps {
  /** Most mass of the box with all in it. @default not judged */
  readonly maximumMass?: MassLike;
  /** Most length. @default not judged */
  readonly maximumLength?: LengthLike;
  /** Most width. @default not judged */
  readonly maximumWidth?: LengthLike;
  /** Most height. @default not judged */
  readonly maximumHeight?: LengthLike;
  /** Who looked at the route: a survey or a permit. */
  readonly source: Source;
  /** Values that hold outside their plausible range, and why. @default none */
  readonly unusual?: Unusual<"maximumMass" | "maximumLength" | "maximumWidth" | "maximumHeight">;
}

/** A {@link RouteProps} in plain numbers. */
export interface RouteFacts {
  /** Most mass of the box with all in it. */
  readonly maximumKg?: number; // [kg]
  /** Most length, width and height of the box. */
  readonly maximumM: {
    /** Most length. */
    readonly length?: number; // [m]
    /** Most width. */
    readonly width?: number; // [m]
    /** Most height. */
    readonly height?: number; // [m]
  };
  /** Who looked at the route. */
  readonly source: Source;
}

const { route } = siteRanges;
const side = () => length({ positive: true, plausible: route.side }).exactOptional();

/** Parses {@link RouteProps}. */
export const routeSchema = propsSchema<RouteProps>()({
  maximumMass: mass({ positive: true, plausible: route.mass }).exactOptional(),
  maximumLength: side(),
  maximumWidth: side(),
  maximumHeight: side(),
  source: sourceSchema,
});

type ParsedRoute = z.output<typeof routeSchema>;

/** The plain numbers of a route that was parsed. */
export function routeFacts({ maximumMass, maximumLength, maximumWidth, maximumHeight, source }: ParsedRoute): RouteFacts {
  return {
    ...defined({ maximumKg: maximumMass?.kilograms }),
    maximumM: defined({
      length: maximumLength?.metres,
      width: maximumWidth?.metres,
      height: maximumHeight?.metres,
    }),
    source,
  };
}
