import type { CountryProfile } from "./country-profile";
import { naturalEarth } from "./natural-earth";

/** Chile. */
export const chile = {
  iso2: "CL",
  iso3: "CHL",
  name: "Chile",
  frequencyHz: 50,
  lineToLineV: 380,
  gridSource: {
    mark: "partial",
    document: "CalebBell/fluids, fluids/data/3 phase power.csv and residential power.csv, after Wikipedia, Mains electricity by country",
    edition: "2017, commit 091070e",
    url: "https://github.com/CalebBell/fluids",
  },
  bounds: { latitude: [-55.892, -17.506], longitude: [-109.434, -66.436], source: naturalEarth },
  electricalStandard: "IEC",
  electricalStandardSource: {
    mark: "recalled",
    document: "Chilean regulation of low-voltage installations (RIC), which follows IEC practice",
  },
} as const satisfies CountryProfile;
