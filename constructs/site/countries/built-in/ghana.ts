import type { CountryProps } from "../profile/country.props";
import { notFound } from "../profile/fact";
import {
  blogNorebase,
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

/** Ghana. */
export const ghana = {
  code: "GH",
  iso3: "GHA",
  name: "Ghana",
  readOn,
  regimes: ["pvoc"],
  grid: {
    lineToNeutral: { value: ["230 V line-to-neutral"], source: residentialPower, asOf: "2017" },
    lineToLine: { value: ["400 V line-to-line"], source: threePhasePower, asOf: "2017" },
    frequency: { value: "50 Hz", source: residentialPower, asOf: "2017" },
    tolerance: { value: "10 %", source: fromMemory, note: "±10 %" },
    plugs: { value: ["D", "G"], source: worldPlugs, asOf: "2017" },
    reliability: [
      { metric: "outages a month, as firms report them", value: 8.4, source: outagesAMonth, asOf: "2013" },
      { metric: "firms with outages, %", value: 89.1, source: firmsWithOutages, asOf: "2013" },
      { metric: "sales lost to outages by affected firms, %", value: 15.8, source: salesLost, asOf: "2013" },
    ],
  },
  electrical: {
    practice: { value: "IEC", source: { mark: "recalled", document: "Electrical wiring regulations of Ghana, after BS 7671" } },
  },
  certification: [
    {
      id: "pvoc",
      name: "GSA EasyPASS CoC",
      authority: "Ghana Standards Authority (Bureau Veritas, Intertek)",
      scope: "risk goods incl. electrical/electronic",
      requirement:
        "CoC from the country of export for customs; GSA import permit; EPA registration for EEE imports (SGS Renovo programme suspended)",
      source: {
        mark: "partial",
        document: "africa-business-guide.de",
        url: "https://www.africa-business-guide.de/de/praxis/fragen/welche-normen-und-standards-gelten-in-ghana-fuer-importwaren--824722",
      },
    },
    {
      id: "nca-type-approval",
      name: "NCA type approval",
      authority: "NCA",
      subject: "product-model",
      scope: "electronic communications equipment (routers, switches, radios ...)",
      requirement: "local company needed if the manufacturer has no branch; label 'NCA Approved'",
      names: ["telecom"],
      validity: "unlimited while unmodified",
      localRepresentative: true,
      source: {
        mark: "partial",
        document: "ib-lenhardt.com, also https://www.consultit-now.com/ghana-a-workshop-to-sensitise-stakeholders-on-type-approval/",
        url: "https://ib-lenhardt.com/de/news/new-type-approval-requirements-2",
      },
      asOf: "2015",
    },
  ],
  radio: {
    authority: {
      value: "NCA",
      source: {
        mark: "partial",
        document: "nca.org.gh",
        url: "https://nca.org.gh/2020/11/11/nca-organises-workshop-on-inspection-criteria-for-customs-division-of-gra-gsa-and-national-security/",
      },
    },
    receiveOnly: { value: null, source: notFound },
  },
  data: {
    law: {
      value: "Data Protection Act 2012 (Act 843)",
      source: blogNorebase,
    },
    residency: { value: "none general", source: fromMemory },
  },
  customs: [{ value: null, source: notFound }],
  transport: [{ value: null, source: notFound }],
  language: { official: { value: ["en"], source: countriesList } },
  timeZones: { value: ["Africa/Abidjan"], source: ianaZones },
  currencies: { value: ["GHS"], source: countriesList },
} as const satisfies CountryProps;
