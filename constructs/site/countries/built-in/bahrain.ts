import type { CountryProps } from "../profile/country.props";
import { notFound } from "../profile/fact";
import {
  ashrae2013,
  countriesList,
  fromMemory,
  ianaZones,
  readOn,
  residentialPower,
  threePhasePower,
  worldPlugs,
} from "../profile/sources";

/** Bahrain. */
export const bahrain = {
  code: "BH",
  iso3: "BHR",
  name: "Bahrain",
  readOn,
  regimes: ["gcc"],
  grid: {
    lineToNeutral: { value: ["230 V line-to-neutral"], source: residentialPower, asOf: "2017" },
    lineToLine: { value: ["400 V line-to-line"], source: threePhasePower, asOf: "2017" },
    frequency: { value: "50 Hz", source: residentialPower, asOf: "2017" },
    tolerance: { value: "6 %", source: fromMemory, note: "±6 %" },
    plugs: { value: ["G"], source: worldPlugs, asOf: "2017" },
    reliability: [{ metric: "SAIDI", value: null, source: notFound }],
  },
  electrical: {
    practice: { value: "IEC", source: { mark: "recalled", document: "Electrical installation regulations of Bahrain, after BS 7671" } },
  },
  certification: [
    {
      id: "tra-type-approval",
      name: "TRA type approval (RTTE registration)",
      authority: "TRA Bahrain",
      subject: "product-model",
      scope: "radio and telecom terminal equipment",
      requirement: "register before use, sale or distribution",
      names: ["radio"],
      mayName: ["telecom"],
      source: { mark: "verified", document: "tra.org.bh", url: "http://www.tra.org.bh/en/type-approval/" },
    },
  ],
  radio: {
    authority: { value: "TRA Bahrain (spectrum function)", source: fromMemory },
    receiveOnly: { value: null, source: notFound },
  },
  data: {
    law: {
      value: "Law No. 30 of 2018, in force 1 Aug 2019",
      source: {
        mark: "partial",
        document: "support.thomsonreuters.ae",
        url: "https://support.thomsonreuters.ae/product/westlaw-middle-east-0/updates-alerts/data-privacy-gcc-landscape",
      },
    },
    residency: { value: "none general; 'data embassy' law 2018", source: fromMemory },
  },
  customs: [{ value: null, source: notFound }],
  transport: [{ value: null, source: notFound }],
  language: { official: { value: ["ar"], source: countriesList } },
  timeZones: { value: ["Asia/Qatar"], source: ianaZones },
  currencies: { value: ["BHD"], source: countriesList },
  station: {
    name: "Bahrain Intl",
    wmo: "411500",
    latitude: 26.27,
    longitude: 50.65,
    elevationM: 2,
    coolingDryBulbC: 40.8,
    coolingWetBulbC: 23.9,
    evaporationWetBulbC: 31.1,
    humidDewPointC: 30.1,
    heatingDryBulbC: 11.6,
    meanMaximumC: 44.2,
    meanMinimumC: 9.2,
    maximumOf50YearsC: 47.3,
    source: ashrae2013,
  },
} as const satisfies CountryProps;
