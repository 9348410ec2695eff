import type { CountryProps } from "../profile/country.props";
import { notFound } from "../profile/fact";
import {
  ashraeRow,
  citeFirmsWithOutages,
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

export const senegal = {
  code: "SN",
  iso3: "SEN",
  name: "Senegal",
  readOn,
  grid: {
    ...citeMains("230 V line-to-neutral", "400 V line-to-line", "50 Hz"),
    tolerance: recall("10 %", "±10 %"),
    plugs: citeWorldPlugs(["C", "D", "E", "K"]),
    reliability: [citeOutagesAMonth(6.0, "2014"), citeFirmsWithOutages(83.7, "2014"), citeSalesLost(2.8, "2014")],
  },
  electrical: { practice: notFound },
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
    authority: recall("ARTP"),
    receiveOnly: notFound,
  },
  data: { law: recall("Law 2008-12"), residency: notFound },
  ...customsAndTransportNotFound,
  ...citeLanguagesAndCurrencies(["fr"], ["XOF"]),
  timeZones: citeIanaZones(["Africa/Abidjan"]),
  station: ashraeRow("Matam", "616300", [15.62, -13.25, 17], {
    coolingDryBulbC: 44,
    coolingWetBulbC: 24.2,
    evaporationWetBulbC: 28.6,
    humidDewPointC: 27,
    heatingDryBulbC: 16.2,
  }),
  coldestStation: ashraeRow("Dakar/Yoff", "616410", [14.73, -17.5, 24], { heatingDryBulbC: 16.8, meanMinimumC: 14.8 }),
} as const satisfies CountryProps;
