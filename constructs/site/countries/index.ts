import type { CountryProfile } from "./country-profile";
import { kuwait } from "./kuwait";
import { saudiArabia } from "./saudi-arabia";

export type { CountryProfile } from "./country-profile";

/** Every country that has a profile. */
export const countries = { KW: kuwait, SA: saudiArabia } as const satisfies Readonly<Record<string, CountryProfile>>;

/** Code of a country that has a profile. */
export type CountryCode = keyof typeof countries;
