import { defined } from "../../plain/defined";
import { PropsError } from "../../props";
import { numberBetween } from "../../props/between";
import { elevationM } from "../../props/elevation-range";
import { parseProps } from "../../props/parse-props";
import { propsSchema } from "../../props/props-schema";
import { elevation } from "../../props/quantities";
import { askedBeside } from "../../props/unusual";
import type { LengthLike } from "../../units";
import { codes } from "../countries";
import { countryAt, nameOfCountry } from "../countries/outline";
import type { PositionProps } from "../site.props";

/** The position for which a climate is proposed. Its elevation may be unknown. */
export interface ClimatePositionProps extends Omit<PositionProps, "elevation"> {
  /** Elevation above mean sea level. @default elevations are not compared */
  readonly elevation?: LengthLike;
}

/** The position for which a climate is proposed, as frozen plain data. */
export interface ClimatePosition {
  /** Latitude, north positive. [°] */
  readonly latitudeDegrees: number; // [°] north positive
  /** Longitude, east positive. [°] */
  readonly longitudeDegrees: number; // [°] east positive
  /** Elevation above mean sea level. [m] @default it was not stated */
  readonly elevationM?: number; // [m] above mean sea level
  /** Country of the position, by the outlines of Rapid's country-coder. @default at sea, or in no country */
  readonly country?: ClimateCountry;
}

/** The country of a position. */
export interface ClimateCountry {
  /** Code of the country, ISO 3166-1, two letters. */
  readonly code: string;
  /** Name in English. */
  readonly name: string;
  /** Whether the library has a profile for it. */
  readonly hasProfile: boolean;
}

const schema = propsSchema<ClimatePositionProps>()({
  latitude: askedBeside(numberBetween(-90, 90)),
  longitude: numberBetween(-180, 180),
  elevation: elevation(elevationM).exactOptional(),
});

/** @throws PropsError with every problem; for swapped latitude and longitude only with that */
export function climatePlace(props: ClimatePositionProps): ClimatePosition {
  refuseSwapped(props);
  const { latitude, longitude, elevation: height } = parseProps(schema, "place", props);
  const country = countryOf(countryAt(latitude, longitude));
  return {
    latitudeDegrees: latitude,
    longitudeDegrees: longitude,
    ...defined({ elevationM: height?.metres, country }),
  };
}

function refuseSwapped(props: ClimatePositionProps): void {
  const { latitude, longitude } = { ...props };
  if (!(Math.abs(latitude) > 90 && Math.abs(latitude) <= 180 && Math.abs(longitude) <= 90)) return;
  const message = `must lie between -90 and 90° but is ${latitude}°, with a longitude of ${longitude}°: swap latitude and longitude`;
  throw new PropsError("place", [{ path: "latitude", message }]);
}

function countryOf(code: string | null): ClimateCountry | undefined {
  return code === null ? undefined : { code, name: nameOfCountry(code), hasProfile: codes.some((one) => one === code) };
}
