import { z } from "zod";
import { propsSchema } from "../constructs/props/props-schema";
import { type PvgisTmyOptions, utcOffsetSchema } from "../constructs/site/weather/pvgis-tmy";
import { weatherFileOptionsShape } from "../constructs/site/weather/weather-file-options";

/** The weather of a site as a site file has it: the name of its file, and how that one is read. */
export interface WeatherFileProps extends Omit<PvgisTmyOptions, "file" | "site" | "utcOffset"> {
  /**
   * File of the year: EPW (`.epw`), a typical year of PVGIS (`.csv`), or the year that `readEpw()` or `readPvgisTmy()` gave, written as JSON (`.json`). Its path is relative to
   * the site file, and leads out of neither the folder in which the program runs nor the one that `--root` names.
   */
  readonly file: string;
  /** Local standard time of the site less UTC, in whole hours: a file of PVGIS, which is in UTC, needs it. [h] @default what an EPW file says */
  readonly utcOffset?: number;
}

const { file: _file, site: _site, ...options } = weatherFileOptionsShape;

/** Parses {@link WeatherFileProps}. */
export const weatherFileSchema = propsSchema<WeatherFileProps>()({
  file: z.string().min(1),
  ...options,
  utcOffset: utcOffsetSchema.exactOptional(),
});
