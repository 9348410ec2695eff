import type { CountryProps } from "../profile/country.props";
import { notFound } from "../profile/fact";
import {
  ashraeRow,
  citeCountriesList,
  citeFirmsWithOutages,
  citeIanaZones,
  citeOutagesAMonth,
  citeResidentialPower,
  citeSalesLost,
  citeThreePhasePower,
  citeWorldPlugs,
  fromMemory,
  readOn,
  recall,
} from "../profile/sources";

/** Senegal. */
export const senegal = {
  code: "SN",
  iso3: "SEN",
  name: "Senegal",
  readOn,
  grid: {
    lineToNeutral: citeResidentialPower(["230 V line-to-neutral"]),
    lineToLine: citeThreePhasePower(["400 V line-to-line"]),
    frequency: citeResidentialPower("50 Hz"),
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
  customs: [notFound],
  transport: [notFound],
  language: { official: citeCountriesList(["fr"]) },
  timeZones: citeIanaZones(["Africa/Abidjan"]),
  currencies: citeCountriesList(["XOF"]),
  station: ashraeRow("Matam", "616300", [15.62, -13.25, 17], {
    coolingDryBulbC: 44,
    coolingWetBulbC: 24.2,
    evaporationWetBulbC: 28.6,
    humidDewPointC: 27,
    heatingDryBulbC: 16.2,
  }),
  coldestStation: ashraeRow("Dakar/Yoff", "616410", [14.73, -17.5, 24], { heatingDryBulbC: 16.8, meanMinimumC: 14.8 }),
} as const satisfies CountryProps;
