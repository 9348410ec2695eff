import { type MoistAir, moistAir } from "../engineering/thermal/air/moist-air";
import { standardPressurePa } from "../engineering/thermal/air/standard-pressure";
import type { ClimatePoint, Site } from ".";

/**
 * Returns the outdoor air of a site at a climate point, at the site's pressure or that of its elevation.
 *
 * @throws RangeError for an impossible state of moist air, such as a wet bulb below that of dry air
 */
export function outdoorAir(site: Site, { dryBulbC, humidity }: ClimatePoint): MoistAir {
  const pressurePa = site.pressurePa ?? standardPressurePa(site.position.elevationM);
  switch (humidity.kind) {
    case "dry":
      return moistAir({ dryBulbC, pressurePa });
    case "wet-bulb":
      return moistAir({ dryBulbC, pressurePa, wetBulbC: humidity.wetBulbC });
    case "dew-point":
      return moistAir({ dryBulbC, pressurePa, dewPointC: humidity.dewPointC });
    case "relative":
      return moistAir({ dryBulbC, pressurePa, relativeHumidity: humidity.relativeHumidity });
    case "ratio":
      return moistAir({ dryBulbC, pressurePa, humidityRatio: humidity.humidityRatio });
  }
}
