import type { CountryProfile } from "./country-profile";

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
  electricalStandard: "IEC",
  electricalStandardSource: { mark: "recalled", document: "Kahramaa regulations for the installation of electrical wiring" },
} as const satisfies CountryProfile;
