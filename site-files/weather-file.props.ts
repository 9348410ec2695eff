import { z } from "zod";
import { propsSchema } from "../constructs/props/props-schema";
import { type PvgisTmyOptions, utcOffsetSchema } from "../constructs/site/weather/pvgis-tmy";
import { weatherFileOptionsShape } from "../constructs/site/weather/weather-file-options";

/** The weather of a site in a site file: the name of its weather file, and options for reading it. */
export interface WeatherFileProps extends Omit<PvgisTmyOptions, "file" | "site" | "utcOffset"> {
  /**
   * Weather file: EPW (`.epw`), a typical year of PVGIS (`.csv`), or a year from `readEpw()` or `readPvgisTmy()` saved as JSON (`.json`). The path is relative to
   * the site file, and must stay within the working folder or the folder of `--root`.
   */
  readonly file: string;
  /** Local standard time of the site minus UTC, in whole hours. A PVGIS file, whose times are UTC, needs it. [h] @default that of the EPW file */
  readonly utcOffset?: number;
}

const { file: _file, site: _site, ...options } = weatherFileOptionsShape;

export const weatherFileSchema = propsSchema<WeatherFileProps>()({
  file: z.string().min(1),
  ...options,
  utcOffset: utcOffsetSchema.exactOptional(),
});
