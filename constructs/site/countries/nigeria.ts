import type { CountryProfile } from "./country-profile";
import { naturalEarth } from "./natural-earth";

/** Nigeria. */
export const nigeria = {
  iso2: "NG",
  iso3: "NGA",
  name: "Nigeria",
  frequencyHz: 50,
  lineToLineV: 400,
  gridSource: {
    mark: "partial",
    document:
      "The Sun Nigeria, FG sets guidelines for electricity installation: 400/230 V by the standard, 415/240 V in practice; frequency: CalebBell/fluids, fluids/data/residential power.csv, after Wikipedia, Mains electricity by country",
    edition: "2017, commit 091070e",
    url: "https://www.sunnewsonline.com/fg-sets-guidelines-for-electricity-installation/",
  },
  bounds: { latitude: [4.277, 13.873], longitude: [2.686, 14.627], source: naturalEarth },
  electricalStandard: "IEC",
  electricalStandardSource: { mark: "recalled", document: "Nigerian Electricity Management Services Agency, wiring regulations" },
} as const satisfies CountryProfile;
