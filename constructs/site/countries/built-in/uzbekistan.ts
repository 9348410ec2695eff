import type { CountryProps } from "../profile/country.props";
import { notFound } from "../profile/fact";
import {
  ashrae2013,
  countriesList,
  fromMemory,
  ianaZones,
  outagesAMonth,
  readOn,
  residentialPower,
  salesLost,
  threePhasePower,
  worldPlugs,
} from "../profile/sources";

/** Uzbekistan. */
export const uzbekistan = {
  code: "UZ",
  iso3: "UZB",
  name: "Uzbekistan",
  readOn,
  grid: {
    lineToNeutral: { value: ["220 V line-to-neutral"], source: residentialPower, asOf: "2017" },
    lineToLine: { value: ["380 V line-to-line"], source: threePhasePower, asOf: "2017" },
    frequency: { value: "50 Hz", source: residentialPower, asOf: "2017" },
    tolerance: { value: "10 %", source: fromMemory, note: "±10 %" },
    plugs: { value: ["C", "I"], source: worldPlugs, asOf: "2017" },
    reliability: [
      { metric: "outages a month, as firms report them", value: 1.9, source: outagesAMonth, asOf: "2019" },
      { metric: "sales lost to outages by affected firms, %", value: 3.0, source: salesLost, asOf: "2019" },
    ],
  },
  electrical: { practice: { value: null, source: notFound } },
  certification: [
    {
      id: "national-certification",
      name: "national certification (not EAEU)",
      authority: "Uzbek technical-regulation agency",
      subject: "product-model",
      scope: "electrical/telecom",
      requirement: "certificate",
      mayName: ["electrical", "telecom"],
      source: fromMemory,
    },
  ],
  radio: {
    authority: { value: "ministry of digital technologies", source: fromMemory },
    receiveOnly: { value: null, source: notFound },
  },
  data: {
    law: { value: "Law on Personal Data ZRU-547, localisation art. 27-1", source: fromMemory },
    residency: { value: null, source: notFound },
  },
  customs: [{ value: null, source: notFound }],
  transport: [{ value: null, source: notFound }],
  language: { official: { value: ["uz", "ru"], source: countriesList } },
  timeZones: { value: ["Asia/Samarkand", "Asia/Tashkent"], source: ianaZones },
  currencies: { value: ["UZS"], source: countriesList },
  station: {
    name: "Termez",
    wmo: "389270",
    latitude: 37.23,
    longitude: 67.27,
    elevationM: 310,
    coolingDryBulbC: 41.1,
    coolingWetBulbC: 21.0,
    evaporationWetBulbC: 23.1,
    humidDewPointC: 18.6,
    heatingDryBulbC: -6.1,
    meanMaximumC: 44.1,
    meanMinimumC: -9.0,
    maximumOf50YearsC: 46.5,
    source: ashrae2013,
  },
} as const satisfies CountryProps;
