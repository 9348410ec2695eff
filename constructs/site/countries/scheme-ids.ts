import { builtInProps } from "./built-in";
import { codes } from "./profile/codes";
import { regimes } from "./regimes";

/** Ids of the certification schemes of every country that has a profile of the library. */
export const builtInSchemeIds: ReadonlySet<string> = new Set(
  [...codes.map(builtInProps), ...Object.values(regimes)].flatMap(({ certification = [] }) => certification.map(({ id }) => id)),
);
