import { closest } from "../../props/problems/closest";
import { type CountryCode, countries } from ".";

/** The code of the country that was probably meant by its code of three letters or its name. Undefined where none is near. */
export function meantCountry(given: string): CountryCode | undefined {
  const profiles = Object.values(countries);
  const name = closest(
    given,
    profiles.map((profile) => profile.name),
  );
  return profiles.find((profile) => profile.iso3 === given.toUpperCase() || profile.name === name)?.iso2;
}
