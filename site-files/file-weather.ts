import { defined } from "../constructs/plain/defined";
import { isObject } from "../constructs/plain/is-object";
import type { SiteProps } from "../constructs/site";
import type { WeatherYear } from "../constructs/site/weather-year";

/** Returns the year of weather that a site names; undefined where it names none. */
export function fileWeather(site: unknown, from: string, root: string | undefined): WeatherYear | undefined {
  if (!hasWeather(site)) return undefined;
  const { weatherYear }: typeof import("./weather-file") = require("./weather-file"); // readers that few site files need
  return weatherYear({ weather: site.weather, position: site.position, from, root });
}

/** Returns a site with its year instead of the name of the file; without both where the year could not be read. */
export function withYear(site: unknown, year: WeatherYear | undefined): SiteProps {
  if (!hasWeather(site)) return site as SiteProps;
  const { weather: _, ...others } = site;
  return { ...others, ...defined({ weather: year }) } as SiteProps;
}

function hasWeather(site: unknown): site is { readonly weather: unknown; readonly position?: unknown } {
  return isObject(site) && "weather" in site && site.weather !== undefined;
}
