import type { CountryProfile } from "./country-profile";
import { naturalEarth } from "./natural-earth";

/** Saudi Arabia. Older services of 127/220 V and 220/380 V still exist: look at the meter and set `grid.nominal` to what is there. */
export const saudiArabia = {
  iso2: "SA",
  iso3: "SAU",
  name: "Saudi Arabia",
  frequencyHz: 60,
  lineToLineV: 400,
  gridSource: {
    mark: "partial",
    document: "CalebBell/fluids, fluids/data/3 phase power.csv and residential power.csv, after Wikipedia, Mains electricity by country",
    edition: "2017, commit 091070e",
    url: "https://github.com/CalebBell/fluids",
  },
  bounds: { latitude: [16.372, 32.125], longitude: [34.616, 55.641], source: naturalEarth },
  electricalStandard: "IEC",
  electricalStandardSource: {
    mark: "partial",
    document: "SASO IECEE Recognition Certificate: CB certificate by IEC standards with Saudi national differences",
    url: "https://saso.gov.sa/en/sectors/certificates/iec/pages/default.aspx",
  },
} as const satisfies CountryProfile;
