import type { CountryProfile } from "./country-profile";
import { naturalEarth } from "./natural-earth";

/** Kuwait. */
export const kuwait = {
  iso2: "KW",
  iso3: "KWT",
  name: "Kuwait",
  frequencyHz: 50,
  lineToLineV: 415,
  gridSource: {
    mark: "partial",
    document: "CalebBell/fluids, fluids/data/3 phase power.csv and residential power.csv, after Wikipedia, Mains electricity by country",
    edition: "2017, commit 091070e",
    url: "https://github.com/CalebBell/fluids",
  },
  bounds: { latitude: [28.533, 30.097], longitude: [46.531, 48.442], source: naturalEarth },
  electricalStandard: "IEC",
  electricalStandardSource: { mark: "recalled", document: "MEW regulations for electrical installations" },
} as const satisfies CountryProfile;
