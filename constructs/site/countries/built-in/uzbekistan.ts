import type { CountryProps } from "../profile/country.props";
import { notFound } from "../profile/fact";
import {
  ashrae2013,
  ashraeRow,
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
    name: "Bukhara",
    wmo: "386830",
    latitude: 39.72,
    longitude: 64.62,
    elevationM: 226,
    coolingDryBulbC: 39.4,
    coolingWetBulbC: 20.4,
    evaporationWetBulbC: 22.6,
    humidDewPointC: 18.1,
    heatingDryBulbC: -10.9,
    meanMaximumC: 43,
    meanMinimumC: -12.1,
    maximumOf50YearsC: 48.1,
    source: ashrae2013,
  },
  mostHumidStation: ashraeRow("Nukus", "382640", [42.45, 59.62, 77], { coolingDryBulbC: 39, evaporationWetBulbC: 24.9 }),
  coldestStation: ashraeRow("Nukus", "382640", [42.45, 59.62, 77], { heatingDryBulbC: -18.9, meanMinimumC: -21.1 }),
} as const satisfies CountryProps;
