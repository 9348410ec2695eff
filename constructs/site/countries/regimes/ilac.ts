import type { CountrySections } from "../profile/country.props";

/** Countries with a scheme that is known to accept reports of accredited laboratories. */
export const ilac = {
  evidence: [
    {
      id: "iso-17025-report",
      name: "test report of a laboratory that is accredited by ISO/IEC 17025, under the ILAC mutual recognition arrangement",
      source: { mark: "derived", document: "the texts of KUCAS, SONCAP and DJID, each cited at its scheme, name it" },
    },
  ],
} as const satisfies CountrySections;
