import type { CountryProfile } from "../../site";

/** A country as a report has it. Its name is missing in reports of earlier versions. */
export interface NamedCountry {
  readonly country: string;
  readonly profile?: Pick<CountryProfile, "name">;
}

/** Returns the name of the country, or else its code. */
export function countryName({ country, profile }: NamedCountry): string {
  return profile?.name ?? country;
}
