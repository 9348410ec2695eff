import type { CountryProfile } from "./country-profile";
import { naturalEarth } from "./natural-earth";

/** Qatar. */
export const qatar = {
  iso2: "QA",
  iso3: "QAT",
  name: "Qatar",
  frequencyHz: 50,
  lineToLineV: 415,
  gridSource: {
    mark: "partial",
    document: "CalebBell/fluids, fluids/data/3 phase power.csv and residential power.csv, after Wikipedia, Mains electricity by country",
    edition: "2017, commit 091070e",
    url: "https://github.com/CalebBell/fluids",
  },
  bounds: { latitude: [24.565, 26.153], longitude: [50.755, 51.609], source: naturalEarth },
  electricalStandard: "IEC",
  electricalStandardSource: { mark: "recalled", document: "Kahramaa regulations for the installation of electrical wiring" },
} as const satisfies CountryProfile;
