import { createReadStream } from "node:fs";
import { basename } from "node:path";
import { defineSite, type Site } from "cdktf-edge-node";
import { designPoints, publishedPoints, readEpw } from "cdktf-edge-node/engineering";

const position = { latitude: 24.7, longitude: 46.73, elevation: "620 m" } as const;

/** A site near Riyadh that takes its climate from a weather file: what the file quotes from ASHRAE, else what its hours give. */
export async function siteFromWeather(path: string): Promise<Site> {
  const year = await readEpw(createReadStream(path), { file: basename(path), site: position });
  const { hottest, mostHumid, coldest } = publishedPoints(year) ?? designPoints(year);
  const irradiance = "clear-sky"; // by the tilt and azimuth of each surface
  return defineSite({
    country: "SA",
    position,
    climate: { hottest: { ...hottest, irradiance }, mostHumid: { ...mostHumid, irradiance }, coldest },
    grid: { nominal: "400 V line-to-line", minimum: "0.9" },
    promises: { redundancy: { rejection: "N+1", airConditioning: "N+1", feeds: "2N" } },
  });
}
