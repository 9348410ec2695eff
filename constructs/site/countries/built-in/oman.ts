import type { Source } from "../../../provenance/source";
import type { CountryProps } from "../profile/country.props";
import { notFound } from "../profile/fact";
import {
  ashrae2013,
  ashraeRow,
  countriesList,
  fromMemory,
  ianaZones,
  readOn,
  residentialPower,
  threePhasePower,
  worldPlugs,
} from "../profile/sources";

/** Of several facts of the country. */
const enVscbcorp: Source = {
  mark: "partial",
  document:
    "en.vscbcorp.com, also https://entirety.biz/oman-tra-publishes-the-amendment-regulation-of-type-approval-for-telecommunications-devices/",
  url: "http://en.vscbcorp.com/NewsDetail.aspx?ID=329",
};

/** Oman. */
export const oman = {
  code: "OM",
  iso3: "OMN",
  name: "Oman",
  readOn,
  regimes: ["gcc"],
  grid: {
    lineToNeutral: { value: ["240 V line-to-neutral"], source: residentialPower, asOf: "2017" },
    lineToLine: { value: ["415 V line-to-line"], source: threePhasePower, asOf: "2017" },
    frequency: { value: "50 Hz", source: residentialPower, asOf: "2017" },
    tolerance: { value: "6 %", source: fromMemory, note: "±6 %" },
    plugs: { value: ["C", "G"], source: worldPlugs, asOf: "2017" },
    reliability: [{ metric: "SAIDI", value: null, source: notFound }],
  },
  electrical: { practice: { value: "IEC", source: { mark: "recalled", document: "Oman electrical standards (OES 4), after BS 7671" } } },
  certification: [
    {
      id: "tra-type-approval",
      name: "TRA type approval",
      authority: "TRA Oman",
      subject: "product-model",
      scope: "telecom/radio devices",
      requirement: "approval; label or e-label",
      names: ["radio"],
      mayName: ["telecom"],
      validity: "4 years (also counted back for older certificates)",
      source: enVscbcorp,
      asOf: "2024-08",
      note: "fine OMR 100 per shipment without release order, OMR 1,000 importing without permit",
    },
    {
      id: "tra-release-permit",
      name: "TRA customs release permit",
      authority: "TRA Oman",
      subject: "shipment",
      scope: "telecom/radio devices",
      requirement: "customs release permit for every shipment",
      validity: "one shipment",
      source: enVscbcorp,
      asOf: "2024-08",
      note: "fine OMR 100 per shipment without release order, OMR 1,000 importing without permit",
    },
  ],
  radio: {
    authority: {
      value: "TRA Oman",
      source: { mark: "partial", document: "tra.gov.om", url: "https://www.tra.gov.om/telecommunication/type-approval/overview" },
    },
    receiveOnly: { value: null, source: notFound },
  },
  data: {
    law: {
      value: "Personal Data Protection Law, Royal Decree 6/2022, in force 13 Feb 2023",
      source: {
        mark: "partial",
        document: "kennedyslaw.com",
        url: "https://kennedyslaw.com/thought-leadership/article/an-overview-of-personal-data-protection-laws-in-the-member-states-of-the-cooperation-council-for-the-arab-states-of-the-gulf-gulf-cooperation-council-gcc/",
      },
    },
    residency: { value: "none general", source: fromMemory },
  },
  customs: [{ value: null, source: notFound }],
  transport: [{ value: null, source: notFound }],
  language: { official: { value: ["ar"], source: countriesList } },
  timeZones: { value: ["Asia/Dubai"], source: ianaZones },
  currencies: { value: ["OMR"], source: countriesList },
  station: {
    name: "Muscat (Seeb)",
    wmo: "412560",
    latitude: 23.58,
    longitude: 58.28,
    elevationM: 15,
    coolingDryBulbC: 42.8,
    coolingWetBulbC: 22.2,
    evaporationWetBulbC: 30.4,
    humidDewPointC: 29.5,
    heatingDryBulbC: 15.2,
    meanMaximumC: 46.2,
    meanMinimumC: 12.8,
    maximumOf50YearsC: 49.4,
    source: ashrae2013,
  },
  coldestStation: ashraeRow("Fahud (interior)", "412620", [22.33, 56.48, 170], { heatingDryBulbC: 10.5 }),
} as const satisfies CountryProps;
