import type { CountrySections } from "../profile/country.props";

/** Countries with a scheme that is known to accept a report of the IECEE CB scheme. */
export const cbScheme = {
  evidence: [
    {
      id: "cb-report",
      name: "IECEE CB test certificate and report, with the national differences of the country",
      source: {
        mark: "verified",
        document: "SASO IECEE Recognition Certificate: CB certificate and report with Saudi national differences",
        url: "https://saso.gov.sa/en/sectors/certificates/iec/pages/default.aspx",
      },
    },
  ],
} as const satisfies CountrySections;
