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

/** Where a climate is sought: the position of a site, or of one of which nobody knows the height yet. */
export interface ClimatePositionProps extends Omit<PositionProps, "elevation"> {
  /** Above mean sea level. @default heights are not compared */
  readonly elevation?: LengthLike;
}

/** Where a climate is sought, as frozen plain data. */
export interface ClimatePosition {
  /** North positive. [°] */
  readonly latitudeDegrees: number; // [°] north positive
  /** East positive. [°] */
  readonly longitudeDegrees: number; // [°] east positive
  /** Above mean sea level. [m] @default it was not given */
  readonly elevationM?: number; // [m] above mean sea level
  /** In which it lies, by the outlines of Rapid's country-coder. @default at sea, or in no country */
  readonly country?: ClimateCountry;
}

/** The country of a place. */
export interface ClimateCountry {
  /** ISO 3166-1, two letters. */
  readonly code: string;
  /** In English. */
  readonly name: string;
  /** Whether the library has a profile of it. */
  readonly hasProfile: boolean;
}

const schema = propsSchema<ClimatePositionProps>()({
  latitude: askedBeside(numberBetween(-90, 90)),
  longitude: numberBetween(-180, 180),
  elevation: elevation(elevationM).exactOptional(),
});

/** @throws PropsError with every problem, and where latitude and longitude are swapped with that alone */
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
  const message = `must lie between -90 and 90° but is ${latitude}°, beside a longitude of ${longitude}°: swap latitude and longitude`;
  throw new PropsError("place", [{ path: "latitude", message }]);
}

function countryOf(code: string | null): ClimateCountry | undefined {
  return code === null ? undefined : { code, name: nameOfCountry(code), hasProfile: codes.some((one) => one === code) };
}
