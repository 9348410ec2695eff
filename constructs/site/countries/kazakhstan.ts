import type { CountryProfile } from "./country-profile";
import { naturalEarth } from "./natural-earth";

/** Kazakhstan. */
export const kazakhstan = {
  iso2: "KZ",
  iso3: "KAZ",
  name: "Kazakhstan",
  frequencyHz: 50,
  lineToLineV: 380,
  gridSource: {
    mark: "partial",
    document: "CalebBell/fluids, fluids/data/3 phase power.csv and residential power.csv, after Wikipedia, Mains electricity by country",
    edition: "2017, commit 091070e",
    url: "https://github.com/CalebBell/fluids",
  },
  bounds: { latitude: [40.609, 55.39], longitude: [46.609, 87.323], source: naturalEarth },
  electricalStandard: "IEC",
  electricalStandardSource: { mark: "recalled", document: "Rules for electrical installations of Kazakhstan (PUE RK)" },
} as const satisfies CountryProfile;
