import type { z } from "zod";
import { defined } from "../plain/defined";
import { siteRanges } from "../plausibility/site";
import { propsSchema } from "../props/props-schema";
import { length, mass } from "../props/quantities";
import type { Unusual } from "../props/unusual";
import { type Source, sourceSchema } from "../provenance/source";
import type { LengthLike, MassLike } from "../units";

/** The largest box that passes the narrowest road, bridge, port and crane on the way to the site, after deducting trailer and tackle. */
export interface RouteProps {
  /** Highest mass of the box with all its content. @default not judged */
  readonly maximumMass?: MassLike;
  /** Greatest length of the box. @default not judged */
  readonly maximumLength?: LengthLike;
  /** Greatest width of the box. @default not judged */
  readonly maximumWidth?: LengthLike;
  /** Greatest height of the box. @default not judged */
  readonly maximumHeight?: LengthLike;
  /** Survey or permit of the route. */
  readonly source: Source;
  /** Reasons for values outside their plausible range, by the name of the prop. @default none */
  readonly unusual?: Unusual<"maximumMass" | "maximumLength" | "maximumWidth" | "maximumHeight">;
}

/** The plain numbers of a {@link RouteProps}. */
export interface RouteFacts {
  /** Highest mass of the box with all its content. */
  readonly maximumKg?: number; // [kg]
  /** Greatest length, width and height of the box. */
  readonly maximumM: {
    /** Greatest length. */
    readonly length?: number; // [m]
    /** Greatest width. */
    readonly width?: number; // [m]
    /** Greatest height. */
    readonly height?: number; // [m]
  };
  /** Survey or permit of the route. */
  readonly source: Source;
}

const { route } = siteRanges;
const side = () => length({ positive: true, plausible: route.side }).exactOptional();

export const routeSchema = propsSchema<RouteProps>()({
  maximumMass: mass({ positive: true, plausible: route.mass }).exactOptional(),
  maximumLength: side(),
  maximumWidth: side(),
  maximumHeight: side(),
  source: sourceSchema,
});

type ParsedRoute = z.output<typeof routeSchema>;

/** Returns the plain numbers of a parsed route. */
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
