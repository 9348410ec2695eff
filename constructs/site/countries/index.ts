import { chile } from "./chile";
import type { CountryProfile } from "./country-profile";
import { kazakhstan } from "./kazakhstan";
import { kuwait } from "./kuwait";
import { nigeria } from "./nigeria";
import { qatar } from "./qatar";
import { saudiArabia } from "./saudi-arabia";

export type { CountryProfile } from "./country-profile";

/** Every country that has a profile. */
export const countries = { CL: chile, KW: kuwait, KZ: kazakhstan, NG: nigeria, QA: qatar, SA: saudiArabia } as const satisfies Readonly<
  Record<string, CountryProfile>
>;

/** Code of a country that has a profile. */
export type CountryCode = keyof typeof countries;
