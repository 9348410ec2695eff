import { z } from "zod";
import { defined } from "../plain/defined";
import type { PlausibleRange } from "../plausibility/plausible-range";
import { powerRanges } from "../plausibility/power";
import { Ratio, type RatioLike } from "../units";
import { type CurveProps, curveSchema } from "./curve";
import { ratio } from "./quantities";

/**
 * A converter's published efficiency or power factor: one number, or points over output ÷ rated output, such as `[[0.1, 0.9], [1, 0.99]]`.
 * It is linear between the points and constant outside them.
 */
export type OverLoadProps = RatioLike | CurveProps;

/** Highest load of a table [-]: no converter is published beyond 1.5. */
const mostLoad = 1.5;

const schemaFrom = (
  min: number,
  of?: { readonly number: PlausibleRange<Extract<RatioLike, string>>; readonly point: PlausibleRange<number> },
) =>
  z.union([
    ratio({ min, max: 1, ...defined({ plausible: of?.number }) }),
    curveSchema({ x: { min: 0, max: mostLoad }, y: { min, max: 1, ...defined({ plausible: of?.point }) } }),
  ]);

/** Returns the schema of efficiency over load: above 0, up to 1. */
export const efficiencyOverLoad = () =>
  schemaFrom(0.01, { number: powerRanges.converter.efficiency, point: powerRanges.converter.efficiencyOverLoad });

export const powerFactorOverLoad = () => schemaFrom(0.1);

/** A power factor of 1 at every load. */
export const unity: CurveProps = [[0, 1]];

/** Returns the curve of {@link OverLoadProps}; a number holds at every load. */
export function curveOverLoad(parsed: z.output<ReturnType<typeof schemaFrom>>): CurveProps {
  return parsed instanceof Ratio ? [[0, parsed.value]] : parsed;
}
