import { dewPointC } from "../../engineering/thermal/air/moist-air";
import type { ClimatePoint, Site } from "../../site";
import { outdoorAir } from "../../site/outdoor-air";
import type { ClimateName } from "./scenarios";

/**
 * Returns the site with another dry bulb at one of its climate points. Humidity ratio, pressure and irradiance stay.
 *
 * @param dryBulbC not below the dew point, below which the air would lose water [°C]
 * @throws RangeError when the site has no such climate point
 */
export function withDryBulb(site: Site, name: ClimateName, dryBulbC: number): Site {
  const climate = findClimate(site, name);
  const { humidityRatio } = outdoorAir(site, climate);
  const humidity = climate.humidity.kind === "dry" ? climate.humidity : ({ kind: "ratio", humidityRatio } as const); // dry air stays dry
  return { ...site, climate: { ...site.climate, [name]: { ...climate, dryBulbC, humidity } } };
}

/**
 * Returns the dew point at one of the climate points; undefined if it is below −80 °C.
 *
 * @throws RangeError when the site has no such climate point
 */
export function climateDewPointC(site: Site, name: ClimateName): number | undefined {
  return dewPointC(outdoorAir(site, findClimate(site, name)));
}

function findClimate(site: Site, name: ClimateName): ClimatePoint {
  const found = site.climate[name];
  if (!found) throw new RangeError(`Site must have the climate point ${name} but does not: add site.climate.${name}`);
  return found;
}
