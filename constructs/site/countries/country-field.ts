import { z } from "zod";
import { shownValue } from "../../props/problems/issue-message";
import { builtInCountry, Country, ownCountry } from "./country";
import { meantCountry } from "./meant-country";
import { codes } from "./profile/codes";

/** Parses the country of a site: a code, a profile that a program made, or the props of one. */
export const countryField = z.union([
  z.enum(codes, { error: ({ input }) => codeProblem(input) }).transform(builtInCountry),
  z
    .custom<Country>((given) => given instanceof Country, {
      error: "must be a country that defineCountry() gave",
      params: { wrongType: true },
    })
    .meta({ not: {} }), // of a program alone
  ownCountry,
]);

function codeProblem(input: unknown): string | undefined {
  if (typeof input !== "string") return undefined;
  const meant = meantCountry(input);
  if (meant !== undefined) return `must be the code of a country but is ${shownValue(input)}: did you mean "${meant}"?`;
  return `must be the code of a country that has a profile (${codes.join(", ")}) but is ${shownValue(input)}: use one of them, or write its profile with defineCountry()`;
}
