import type { CountryProps } from "../profile/country.props";
import { notFound } from "../profile/fact";
import {
  ashrae2013,
  ashraeRow,
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

/** Senegal. */
export const senegal = {
  code: "SN",
  iso3: "SEN",
  name: "Senegal",
  readOn,
  grid: {
    lineToNeutral: { value: ["230 V line-to-neutral"], source: residentialPower, asOf: "2017" },
    lineToLine: { value: ["400 V line-to-line"], source: threePhasePower, asOf: "2017" },
    frequency: { value: "50 Hz", source: residentialPower, asOf: "2017" },
    tolerance: { value: "10 %", source: fromMemory, note: "±10 %" },
    plugs: { value: ["C", "D", "E", "K"], source: worldPlugs, asOf: "2017" },
    reliability: [
      { metric: "outages a month, as firms report them", value: 6.0, source: outagesAMonth, asOf: "2014" },
      { metric: "firms with outages, %", value: 83.7, source: firmsWithOutages, asOf: "2014" },
      { metric: "sales lost to outages by affected firms, %", value: 2.8, source: salesLost, asOf: "2014" },
    ],
  },
  electrical: { practice: { value: null, source: notFound } },
  certification: [
    {
      id: "artp-approval",
      name: "ARTP agrément",
      authority: "ARTP",
      subject: "product-model",
      scope: "telecom/radio equipment",
      requirement: "approval",
      names: ["radio"],
      mayName: ["telecom"],
      source: fromMemory,
    },
  ],
  radio: {
    authority: { value: "ARTP", source: fromMemory },
    receiveOnly: { value: null, source: notFound },
  },
  data: { law: { value: "Law 2008-12", source: fromMemory }, residency: { value: null, source: notFound } },
  customs: [{ value: null, source: notFound }],
  transport: [{ value: null, source: notFound }],
  language: { official: { value: ["fr"], source: countriesList } },
  timeZones: { value: ["Africa/Abidjan"], source: ianaZones },
  currencies: { value: ["XOF"], source: countriesList },
  station: {
    name: "Matam",
    wmo: "616300",
    latitude: 15.62,
    longitude: -13.25,
    elevationM: 17,
    coolingDryBulbC: 44,
    coolingWetBulbC: 24.2,
    evaporationWetBulbC: 28.6,
    humidDewPointC: 27,
    heatingDryBulbC: 16.2,
    source: ashrae2013,
  },
  coldestStation: ashraeRow("Dakar/Yoff", "616410", [14.73, -17.5, 24], { heatingDryBulbC: 16.8, meanMinimumC: 14.8 }),
} as const satisfies CountryProps;
