import type { CountryProps } from "../profile/country.props";
import { notFound } from "../profile/fact";
import {
  ashraeRow,
  citeIanaZones,
  citeLanguagesAndCurrencies,
  citeMains,
  citeOutagesAMonth,
  citeSalesLost,
  citeWorldPlugs,
  customsAndTransportNotFound,
  fromMemory,
  readOn,
  recall,
} from "../profile/sources";

export const uzbekistan = {
  code: "UZ",
  iso3: "UZB",
  name: "Uzbekistan",
  readOn,
  grid: {
    ...citeMains("220 V line-to-neutral", "380 V line-to-line", "50 Hz"),
    tolerance: recall("10 %", "±10 %"),
    plugs: citeWorldPlugs(["C", "I"]),
    reliability: [citeOutagesAMonth(1.9, "2019"), citeSalesLost(3.0, "2019")],
  },
  electrical: { practice: notFound },
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
    authority: recall("ministry of digital technologies"),
    receiveOnly: notFound,
  },
  data: {
    law: recall("Law on Personal Data ZRU-547, localisation art. 27-1"),
    residency: notFound,
  },
  ...customsAndTransportNotFound,
  ...citeLanguagesAndCurrencies(["uz", "ru"], ["UZS"]),
  timeZones: citeIanaZones(["Asia/Samarkand", "Asia/Tashkent"]),
  station: ashraeRow("Bukhara", "386830", [39.72, 64.62, 226], {
    coolingDryBulbC: 39.4,
    coolingWetBulbC: 20.4,
    evaporationWetBulbC: 22.6,
    humidDewPointC: 18.1,
    heatingDryBulbC: -10.9,
    meanMaximumC: 43,
    meanMinimumC: -12.1,
    maximumOf50YearsC: 48.1,
  }),
  mostHumidStation: ashraeRow("Nukus", "382640", [42.45, 59.62, 77], { coolingDryBulbC: 39, evaporationWetBulbC: 24.9 }),
  coldestStation: ashraeRow("Nukus", "382640", [42.45, 59.62, 77], { heatingDryBulbC: -18.9, meanMinimumC: -21.1 }),
} as const satisfies CountryProps;
