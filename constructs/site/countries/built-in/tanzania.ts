import type { CountryProps } from "../profile/country.props";
import { notFound } from "../profile/fact";
import {
  ashrae2013,
  countriesList,
  firmsWithOutages,
  fromMemory,
  ianaZones,
  outagesAMonth,
  readOn,
  residentialPower,
  salesLost,
  threePhasePower,
  worldPlugs,
} from "../profile/sources";

/** Tanzania. */
export const tanzania = {
  code: "TZ",
  iso3: "TZA",
  name: "Tanzania",
  readOn,
  regimes: ["pvoc"],
  grid: {
    lineToNeutral: { value: ["230 V line-to-neutral"], source: residentialPower, asOf: "2017" },
    lineToLine: { value: ["415 V line-to-line"], source: threePhasePower, asOf: "2017" },
    frequency: { value: "50 Hz", source: residentialPower, asOf: "2017" },
    tolerance: { value: "10 %", source: fromMemory, note: "±10 %" },
    plugs: { value: ["D", "G"], source: worldPlugs, asOf: "2017" },
    reliability: [
      { metric: "outages a month, as firms report them", value: 8.9, source: outagesAMonth, asOf: "2013" },
      { metric: "firms with outages, %", value: 85.8, source: firmsWithOutages, asOf: "2013" },
      { metric: "sales lost to outages by affected firms, %", value: 15.1, source: salesLost, asOf: "2013" },
    ],
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
    receiveOnly: { value: null, source: notFound },
  },
  data: { law: { value: "Personal Data Protection Act 2022", source: fromMemory }, residency: { value: null, source: notFound } },
  customs: [{ value: null, source: notFound }],
  transport: [{ value: null, source: notFound }],
  language: { official: { value: ["sw", "en"], source: countriesList } },
  timeZones: { value: ["Africa/Nairobi"], source: ianaZones },
  currencies: { value: ["TZS"], source: countriesList },
  station: {
    name: "Dar es Salaam",
    wmo: "638940",
    latitude: -6.87,
    longitude: 39.2,
    elevationM: 53,
    coolingDryBulbC: 33.2,
    coolingWetBulbC: 25.6,
    evaporationWetBulbC: 26.7,
    humidDewPointC: 25.9,
    heatingDryBulbC: 17.8,
    source: ashrae2013,
  },
} as const satisfies CountryProps;
