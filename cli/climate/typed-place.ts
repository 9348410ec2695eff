import type { ClimatePositionProps } from "../../constructs/site/proposal";
import { readDecimal } from "../../constructs/site/weather/weather-column";
import type { LengthLike } from "../../constructs/units";
import { quotedText } from "../../constructs/units/shown-text";
import { InputError } from "../terminal/exit-codes";

/**
 * Parses the position that was typed.
 *
 * @throws InputError for a text that is no number; {@link proposeClimate} refuses positions out of range
 */
export function typedPlace(latitude: string, longitude: string, elevation: string | undefined): ClimatePositionProps {
  return {
    latitude: degrees("Latitude", latitude),
    longitude: degrees("Longitude", longitude),
    ...(elevation !== undefined && { elevation: elevation as LengthLike }),
  };
}

function degrees(what: string, text: string): number {
  const value = readDecimal(text);
  if (value !== undefined) return value;
  const directions = what === "Latitude" ? "south is negative" : "west is negative";
  throw new InputError(
    `${what} must be a number of degrees but is ${quotedText(text)}: write it in digits with a point, such as -33.4, ${directions}`,
  );
}
