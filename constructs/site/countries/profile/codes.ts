/** Codes of the countries with a profile in the library, ISO 3166-1 alpha-2. */
export const codes = [
  "AE",
  "AR",
  "BH",
  "BR",
  "CI",
  "CL",
  "CO",
  "DZ",
  "EG",
  "ET",
  "GH",
  "ID",
  "JO",
  "KE",
  "KW",
  "KZ",
  "MA",
  "MX",
  "NG",
  "OM",
  "PE",
  "PK",
  "QA",
  "SA",
  "SN",
  "TZ",
  "UZ",
  "ZA",
] as const;

/** Code of a country with a profile in the library. */
export type BuiltInCountry = (typeof codes)[number];

/** Code of a country (ISO 3166-1, two letters): built in, or of a profile of your own. */
export type CountryCode = BuiltInCountry | (string & Record<never, never>);

/** Names of regimes that several countries share. */
export const regimeNames = ["gcc", "eaeu", "pvoc", "cb-scheme", "ilac"] as const;

/** Name of a regime that several countries share. */
export type RegimeName = (typeof regimeNames)[number];
