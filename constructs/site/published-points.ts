import { Temperature } from "../units";
import type { DesignPoints } from "./design-points";
import type { WeatherYear } from "./weather-year";

/**
 * Design points that the file's header quotes from ASHRAE's climatic design data, which count the hours of many years. Undefined where it quotes none.
 *
 * @source ASHRAE Handbook Fundamentals, climatic design conditions, in the edition that the file names
 */
export function publishedPoints({ published, source }: WeatherYear): DesignPoints | undefined {
  if (published === undefined) return undefined;
  const from = { mark: "partial", document: `${published.edition}, in the header of ${source.file}` } as const;
  return {
    hottest: {
      dryBulb: Temperature.celsius(published.coolingDryBulbC),
      wetBulb: Temperature.celsius(published.coolingWetBulbC),
      source: from,
    },
    mostHumid: {
      dryBulb: Temperature.celsius(published.humidDryBulbC),
      wetBulb: Temperature.celsius(published.humidWetBulbC),
      source: from,
    },
    coldest: { dryBulb: Temperature.celsius(published.heatingDryBulbC), source: from },
  };
}
