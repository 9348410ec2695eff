import type { CountryProps } from "../profile/country.props";
import { notFound } from "../profile/fact";
import {
  ashraeRow,
  citeFirmsWithOutages,
  citeIanaZones,
  citeLanguagesAndCurrencies,
  citeMains,
  citeOutagesAMonth,
  citePartial,
  citeSalesLost,
  citeVerified,
  citeWorldPlugs,
  customsAndTransportNotFound,
  fromMemory,
  readOn,
  recall,
  recallPractice,
} from "../profile/sources";

export const tanzania = {
  code: "TZ",
  iso3: "TZA",
  name: "Tanzania",
  readOn,
  regimes: ["pvoc"],
  grid: {
    ...citeMains("230 V line-to-neutral", "415 V line-to-line", "50 Hz"),
    tolerance: recall("10 %", "±10 %"),
    plugs: citeWorldPlugs(["D", "G"]),
    reliability: [citeOutagesAMonth(8.9, "2013"), citeFirmsWithOutages(85.8, "2013"), citeSalesLost(15.1, "2013")],
  },
  electrical: recallPractice("IEC", "Wiring regulations of Tanzania, after BS 7671"),
  certification: [
    {
      id: "tcra-type-approval",
      name: "TCRA type approval + advance e-waste levy inspection",
      authority: "TCRA (Bureau Veritas Tanzania)",
      subject: "product-model",
      scope: "electronic communication equipment",
      requirement: "pre-import verification of end-of-life, hazardous substances and type approval since 23 May 2023",
      names: ["telecom"],
      source: citeVerified("verigates.tcra-bureauveritas.co.tz", "https://verigates.tcra-bureauveritas.co.tz/"),
      asOf: "2023",
    },
    { id: "pvoc", name: "TBS PVoC", authority: "TBS", scope: "regulated imports", requirement: "CoC", source: fromMemory },
  ],
  radio: {
    authority: {
      value: "TCRA",
      source: citePartial("verigates.tcra-bureauveritas.co.tz", "https://verigates.tcra-bureauveritas.co.tz/"),
    },
    receiveOnly: notFound,
  },
  data: { law: recall("Personal Data Protection Act 2022"), residency: notFound },
  ...customsAndTransportNotFound,
  ...citeLanguagesAndCurrencies(["sw", "en"], ["TZS"]),
  timeZones: citeIanaZones(["Africa/Nairobi"]),
  station: ashraeRow("Dar es Salaam", "638940", [-6.87, 39.2, 53], {
    coolingDryBulbC: 33.2,
    coolingWetBulbC: 25.6,
    evaporationWetBulbC: 26.7,
    humidDewPointC: 25.9,
    heatingDryBulbC: 17.8,
  }),
} as const satisfies CountryProps;
