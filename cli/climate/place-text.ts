import { compact } from "../../constructs/plain/compact";
import { positionTexts } from "../../constructs/site/position-text";
import type { ClimatePosition } from "../../constructs/site/proposal";
import type { WeatherLocation } from "../../constructs/site/weather-year";

export function placeText({ latitudeDegrees, longitudeDegrees, elevationM }: Partial<WeatherLocation> & ClimatePosition): string {
  return compact([
    ...positionTexts(latitudeDegrees, longitudeDegrees),
    elevationM !== undefined && `${elevationM.toLocaleString("en-US")} m`,
  ]).join(", ");
}

export function placeLines(place: ClimatePosition): readonly string[] {
  return [`place    ${placeText(place)}`, `country  ${countryText(place)}`];
}

function countryText({ country }: ClimatePosition): string {
  if (country === undefined) return "none: at sea, or in no country";
  return `${country.name} (${country.code})${country.hasProfile ? "" : ", without a country profile in the library"}`;
}
