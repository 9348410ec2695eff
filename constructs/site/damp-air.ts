import type { z } from "zod";
import { dewPointC, type MoistAir, moistAir, wetBulbC } from "../engineering/thermal/air/moist-air";
import { standardPressurePa } from "../engineering/thermal/air/standard-pressure";
import { defined } from "../plain/defined";
import { groundOf } from "../plausibility/plausible-range";
import { siteRanges } from "../plausibility/site";
import { refuseImplausible } from "../props/unusual";
import { type Ratio, Temperature } from "../units";

/** Measures of humidity other than the mass of water. */
type Measure = "wetBulb" | "dewPoint" | "relativeHumidity";

/** The air of a climate point. */
interface MeasuredAir {
  readonly dryBulb: Temperature;
  readonly wetBulb?: Temperature | undefined;
  readonly dewPoint?: Temperature | undefined;
  readonly relativeHumidity?: Ratio | undefined;
}

const derived = {
  dewPoint: { words: "dew point", range: siteRanges.climate.dewPoint, of: dewPointC },
  wetBulb: { words: "wet bulb", range: siteRanges.climate.wetBulb, of: wetBulbC },
} as const;

/**
 * Refuses humidity, stated in one measure, that is above any measured value in another, at sea-level pressure: higher up the wet bulb is
 * lower by some tenths of a kelvin. The dry end is not checked, as unstated air is dry.
 *
 * @param measure the prop with the humidity
 */
export function refuseDampAir(point: MeasuredAir, measure: Measure, context: z.RefinementCtx): void {
  const air = tryAir(point);
  if (!air) return;
  for (const [name, { words, range, of }] of Object.entries(derived)) {
    const celsius = of(air);
    if (name === measure || celsius === undefined || celsius <= Temperature.parse(range.most).celsius) continue;
    const usual = `a ${words} of ${range.most} or less`;
    const value = `${celsius.toFixed(1)} °C`;
    const message = `must result in ${usual} to be plausible (${groundOf(range)}) but ${point[measure]} at ${point.dryBulb} results in ${value}: correct it, or the dry bulb`;
    refuseImplausible(point, measure, { message, usual, value }, context);
    return;
  }
}

/** Returns the air; undefined for impossible air, which is another problem. */
function tryAir({ dryBulb, wetBulb, dewPoint, relativeHumidity }: MeasuredAir): MoistAir | undefined {
  const measured = defined({
    wetBulbC: wetBulb?.celsius,
    dewPointC: dewPoint?.celsius,
    relativeHumidity: relativeHumidity?.value,
  });
  try {
    return moistAir({ dryBulbC: dryBulb.celsius, pressurePa: standardPressurePa(0), ...measured });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
