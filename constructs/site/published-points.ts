import { Temperature } from "../units";
import { type ClimatePoints, designDryBulbs } from "./design-points";
import type { WeatherYear } from "./weather-year";

/**
 * Greatest difference between dry bulbs of a header and of its hours. In 1,777 files the hours were 4.6 K below to 10.3 K above the header;
 * in one with the header of another continent 16.3 K. Our own bound. [K]
 */
const farthest = 12;

/**
 * Returns the design points that the file's header quotes from ASHRAE's climatic design data, which count the hours of many years. Returns
 * undefined if it quotes none. Their sources also state the points from the hours, see {@link designPoints}.
 *
 * @source ASHRAE Handbook Fundamentals, climatic design conditions, in the edition that the file names
 * @throws RangeError when a dry bulb differs by more than 12 K from that of the hours, such as in a header of another place, or when the
 * year has not 8,760 hours
 */
export function publishedPoints(year: WeatherYear): ClimatePoints | undefined {
  const { published, source } = year;
  if (published === undefined) return undefined;
  const hours = designDryBulbs(year);
  refuseOtherPlace(source.file, "hottest", published.coolingDryBulbC, hours.hottestC);
  refuseOtherPlace(source.file, "coldest", published.heatingDryBulbC, hours.coldestC);
  const document = `${published.edition}, in the header of ${source.file}`;
  const from = (hoursC: number) => ({ mark: "partial", document: `${document}; the hours of the file give ${celsius(hoursC)}` }) as const;
  return {
    hottest: {
      dryBulb: celsius(published.coolingDryBulbC),
      wetBulb: celsius(published.coolingWetBulbC),
      source: from(hours.hottestC),
    },
    mostHumid: {
      dryBulb: celsius(published.humidDryBulbC),
      wetBulb: celsius(published.humidWetBulbC),
      source: { mark: "partial", document },
    },
    coldest: { dryBulb: celsius(published.heatingDryBulbC), source: from(hours.coldestC) },
  };
}

function refuseOtherPlace(file: string, point: "hottest" | "coldest", publishedC: number, hoursC: number): void {
  if (Math.abs(publishedC - hoursC) <= farthest) return;
  throw new RangeError(
    `The ${point} dry bulb in the header of ${file} must be within ${farthest} K of that of its hours, ${celsius(hoursC)}, but is ${celsius(publishedC)}: the header is of another place, use designPoints() or a file with its own header`,
  );
}

const celsius = (value: number) => Temperature.celsius(value);
