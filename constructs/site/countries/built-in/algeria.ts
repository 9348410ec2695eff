import type { CountryProps } from "../profile/country.props";
import { notFound } from "../profile/fact";
import {
  ashrae2013,
  ashraeRow,
  citeIanaZones,
  citeLanguagesAndCurrencies,
  citeMains,
  citeOutagesAMonth,
  citePartial,
  citePersonalDataLaws,
  citeWorldPlugs,
  customsAndTransportNotFound,
  readOn,
  recall,
} from "../profile/sources";

export const algeria = {
  code: "DZ",
  iso3: "DZA",
  name: "Algeria",
  readOn,
  grid: {
    ...citeMains("230 V line-to-neutral", "400 V line-to-line", "50 Hz"),
    tolerance: recall("10 %", "±10 %"),
    plugs: citeWorldPlugs(["C", "F"]),
    reliability: [citeOutagesAMonth(3.2, "2007")],
  },
  electrical: { practice: notFound },
  certification: [
    {
      id: "arpce-homologation",
      name: "ARPCE homologation (Decision 28/2019)",
      authority: "ARPCE",
      subject: "product-model",
      scope: "terminal equipment and radio installations for public networks",
      requirement: "homologation by a legal entity under Algerian law",
      names: ["radio"],
      mayName: ["telecom"],
      localRepresentative: true,
      source: citePartial(
        "fr.scribd.com, also https://mobilealgerie.com/?p=7421",
        "https://fr.scribd.com/document/479561420/DEC-N28-16-10-2019",
      ),
      asOf: "2019",
    },
  ],
  radio: {
    authority: recall("ANF / ARPCE"),
    receiveOnly: notFound,
  },
  data: {
    law: citePersonalDataLaws("Law 18-07 (2018)", "number recalled"),
    residency: notFound,
  },
  ...customsAndTransportNotFound,
  ...citeLanguagesAndCurrencies(["ar"], ["DZD"]),
  timeZones: citeIanaZones(["Africa/Algiers"]),
  station: ashraeRow("Hassi Messaoud", "605810", [31.67, 6.15, 141], {
    coolingDryBulbC: 46.1,
    coolingWetBulbC: 22.1,
    evaporationWetBulbC: 24.1,
    humidDewPointC: 19.9,
    heatingDryBulbC: 2.6,
    meanMaximumC: 48.3,
    meanMinimumC: -0.2,
    maximumOf50YearsC: 52.9,
  }),
  mostHumidStation: {
    ...ashraeRow("Algiers (Dar El Beida)", "603900", [36.68, 3.22, 25], { coolingDryBulbC: 35.2, evaporationWetBulbC: 25.5 }),
    evaporationDryBulbC: 30.6,
    source: {
      ...ashrae2013,
      document: `${ashrae2013.document}; dry bulb with that wet bulb: the row of 2009 in the header of ALGIERS 603900 (IWEC), as chiensiTB/EPWRawWeather has it`,
    },
  },
} as const satisfies CountryProps;
