import { Command, Option } from "commander";
import { readableJson } from "../../constructs/report/readable-json";
import { type ClimatePositionProps, proposeClimate } from "../../constructs/site/proposal";
import { climatePlace } from "../../constructs/site/proposal/place";
import type { WeatherYear } from "../../constructs/site/weather-year";
import { InputError } from "../terminal/exit-codes";
import { painted } from "../terminal/painted";
import { widthOption } from "../terminal/width-option";
import { climateYaml } from "./climate-yaml";
import { nearbyText } from "./nearby-text";
import { proposalText } from "./proposal-text";
import { typedPlace } from "./typed-place";
import { typedWeather, type WeatherOptions, weatherOptions } from "./weather-options";

interface ClimateOptions extends WeatherOptions {
  readonly elevation?: string;
  readonly format: "text" | "json" | "yaml";
  readonly width: number;
}

/** `edge-node climate`: design points for a place from a weather file near it, or which file to get. */
export function climateCommand(): Command {
  const command = new Command("climate")
    .description(
      "Propose the climate of a site from a weather file near it. Without a file, say which file to get and show the published climate of stations nearby",
    )
    .argument("<latitude>", "degrees, north positive: -33.4 is south")
    .argument("<longitude>", "degrees, east positive: -70.6 is west")
    .option("--elevation <height>", "height of the site above sea level, such as '600 m'; it is compared with that of the weather file");
  for (const option of weatherOptions()) command.addOption(option);
  return command
    .addOption(
      new Option("--format <name>", "format of the result; yaml prints only the lines to paste into a site file")
        .choices(["text", "json", "yaml"])
        .default("text"),
    )
    .addOption(widthOption())
    .action((latitude: string, longitude: string, { elevation, format, width, ...typed }: ClimateOptions) => {
      const place = typedPlace(latitude, longitude, elevation);
      climatePlace(place); // reports a wrong position before a file is read
      const weather = typedWeather(typed);
      process.stdout.write(weather ? proposed(place, weather, format, width) : nearby(place, format, width));
    });
}

function proposed(place: ClimatePositionProps, weather: WeatherYear, format: ClimateOptions["format"], width: number): string {
  const proposal = proposeClimate(place, { weather });
  if (format === "json") return readableJson(proposal);
  return format === "yaml" ? climateYaml(proposal, proposal.warnings) : painted(proposalText(proposal, width));
}

function nearby(place: ClimatePositionProps, format: ClimateOptions["format"], width: number): string {
  if (format === "yaml")
    throw new InputError(
      "--format yaml must have a weather file, because stations nearby are not the climate of a site, but --file is not given: name an EPW file or a typical year of PVGIS from near the site",
    );
  const found = proposeClimate(place);
  return format === "json" ? readableJson(found) : painted(nearbyText(found, width));
}
