import { z } from "zod";
import { builtInCountry, Country, ownCountry } from "./country";
import { codes } from "./profile/codes";
import { codeProblem } from "./suggested-country";

/** Parses the country of a site: a code, a profile from a program, or the props of one. */
export const countryField = z.union([
  z
    .enum(codes, {
      error: ({ input }) =>
        typeof input === "string"
          ? codeProblem(
              input,
              "use one of them, or write its profile as docs/countries.md shows: defineCountry() in a program, country: { file: … } in a site file",
            )
          : undefined,
    })
    .transform(builtInCountry),
  z
    .custom<Country>((given) => given instanceof Country, {
      error: "must be a country from defineCountry()",
      params: { wrongType: true },
    })
    .meta({ not: {} }), // only in programs
  ownCountry,
]);
