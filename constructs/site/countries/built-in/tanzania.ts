import type { CountryProps } from "../profile/country.props";
import { notFound } from "../profile/fact";
import {
  ashraeRow,
  citeCountriesList,
  citeFirmsWithOutages,
  citeIanaZones,
  citeOutagesAMonth,
  citeResidentialPower,
  citeSalesLost,
  citeThreePhasePower,
  citeWorldPlugs,
  fromMemory,
  readOn,
  recall,
} from "../profile/sources";

/** Tanzania. */
export const tanzania = {
  code: "TZ",
  iso3: "TZA",
  name: "Tanzania",
  readOn,
  regimes: ["pvoc"],
  grid: {
    lineToNeutral: citeResidentialPower(["230 V line-to-neutral"]),
    lineToLine: citeThreePhasePower(["415 V line-to-line"]),
    frequency: citeResidentialPower("50 Hz"),
    tolerance: recall("10 %", "±10 %"),
    plugs: citeWorldPlugs(["D", "G"]),
    reliability: [citeOutagesAMonth(8.9, "2013"), citeFirmsWithOutages(85.8, "2013"), citeSalesLost(15.1, "2013")],
  },
  electrical: { practice: { value: "IEC", source: { mark: "recalled", document: "Wiring regulations of Tanzania, after BS 7671" } } },
  certification: [
    {
      id: "tcra-type-approval",
      name: "TCRA type approval + advance e-waste levy inspection",
      authority: "TCRA (Bureau Veritas Tanzania)",
      subject: "product-model",
      scope: "electronic communication equipment",
      requirement: "pre-import verification of end-of-life, hazardous substances and type approval since 23 May 2023",
      names: ["telecom"],
      source: { mark: "verified", document: "verigates.tcra-bureauveritas.co.tz", url: "https://verigates.tcra-bureauveritas.co.tz/" },
      asOf: "2023",
    },
    { id: "pvoc", name: "TBS PVoC", authority: "TBS", scope: "regulated imports", requirement: "CoC", source: fromMemory },
  ],
  radio: {
    authority: {
      value: "TCRA",
      source: { mark: "partial", document: "verigates.tcra-bureauveritas.co.tz", url: "https://verigates.tcra-bureauveritas.co.tz/" },
    },
    receiveOnly: notFound,
  },
  data: { law: recall("Personal Data Protection Act 2022"), residency: notFound },
  customs: [notFound],
  transport: [notFound],
  language: { official: citeCountriesList(["sw", "en"]) },
  timeZones: citeIanaZones(["Africa/Nairobi"]),
  currencies: citeCountriesList(["TZS"]),
  station: ashraeRow("Dar es Salaam", "638940", [-6.87, 39.2, 53], {
    coolingDryBulbC: 33.2,
    coolingWetBulbC: 25.6,
    evaporationWetBulbC: 26.7,
    humidDewPointC: 25.9,
    heatingDryBulbC: 17.8,
  }),
} as const satisfies CountryProps;
