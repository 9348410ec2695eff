import { moistAir, relativeHumidity } from "../../engineering/thermal/air/moist-air";
import { compact } from "../../plain/compact";
import type { Row } from "./hour-table";

/** Difference of relative humidity that rounding to 1 % and to 0.1 K explains, with a reserve. Our own bound. */
const explainedPoints = 2; // [%]

interface Worst {
  readonly size: number;
  readonly line: number;
}

/** Compares the two measures of humidity in an EPW file. The year keeps relative humidity. */
export class HumidityCheck {
  private apart = 0;
  private farthest: Worst = { size: 0, line: 0 };
  private above = 0;
  private highest: Worst = { size: 0, line: 0 };

  /** @param dewPointC undefined where the file has none [°C] */
  add({ dryBulbC, relativeHumidity: given, pressurePa }: Row, dewPointC: number | undefined, line: number): void {
    if (dryBulbC === undefined || given === undefined || pressurePa === undefined || dewPointC === undefined) return;
    const excess = dewPointC - dryBulbC;
    if (excess > 0) {
      this.above++;
      if (excess > this.highest.size) this.highest = { size: excess, line };
    }
    if (!(pressurePa >= 31_000)) return; // a pressure that is refused already
    const byDewPoint = relativeHumidity(moistAir({ dryBulbC, dewPointC: Math.min(dewPointC, dryBulbC), pressurePa }));
    const points = Math.abs(byDewPoint - given) * 100;
    if (points > explainedPoints) this.apart++;
    if (points > this.farthest.size) this.farthest = { size: points, line };
  }

  notes(): readonly string[] {
    const { apart, farthest, above, highest } = this;
    return compact([
      apart > 0 &&
        `Relative humidity and the one of the dew point are more than ${explainedPoints} points apart in ${apart} h, by up to ${farthest.size.toFixed(1)} (line ${farthest.line}): relative humidity was used`,
      above > 0 &&
        `Dew point is above dry bulb in ${above} h, by up to ${highest.size.toFixed(1)} K (line ${highest.line}): relative humidity was used`,
    ]);
  }
}
