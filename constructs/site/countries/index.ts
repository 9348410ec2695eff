import { builtInCountry, type Country } from "./country";
import { type BuiltInCountry, codes } from "./profile/codes";

export { Country, defineCountry } from "./country";
export { type BuiltInCountry, type CountryCode, codes } from "./profile/codes";
export type { CountryProfile } from "./profile/country-profile";

/** Every country that has a profile of the library, by its code; {@link Country.with} changes one. */
export const countries: Readonly<Record<BuiltInCountry, Country>> = Object.defineProperties(
  {},
  Object.fromEntries(codes.map((code) => [code, { enumerable: true, get: () => builtInCountry(code) }])),
) as Readonly<Record<BuiltInCountry, Country>>;
