import type { CountryProps } from "../profile/country.props";
import { notFound } from "../profile/fact";
import {
  ashraeRow,
  citeIanaZones,
  citeLanguagesAndCurrencies,
  citeMains,
  citePartial,
  citeVerified,
  citeWorldPlugs,
  customsAndTransportNotFound,
  readOn,
  recall,
} from "../profile/sources";

export const peru = {
  code: "PE",
  iso3: "PER",
  name: "Peru",
  readOn,
  grid: {
    ...citeMains("220 V line-to-neutral", "220 V line-to-line", "60 Hz"),
    tolerance: recall("5 %", "±5 % (NTCSE)"),
    plugs: citeWorldPlugs(["A", "B", "C"]),
    reliability: [{ metric: "SAIDI", ...notFound }],
  },
  electrical: { practice: notFound },
  certification: [
    {
      id: "mtc-homologation",
      name: "MTC homologation (DS 001-2006-MTC)",
      authority: "MTC",
      subject: "product-model",
      scope: "equipment connected to public networks or emitting radio",
      requirement: "homologation certificate",
      names: ["radio"],
      mayName: ["telecom"],
      source: citePartial(
        "manualzilla.com",
        "https://manualzilla.com/doc/6207672/p%C3%A1gina-1-de-7-23-01-2006-http---www.teleley.com-normas-en",
      ),
    },
  ],
  radio: {
    authority: {
      value: "MTC; satellite-capacity provider registry valid 15 years; GEO satellites on the Andean list",
      source: citeVerified("mtc.gob.pe", "http://www.mtc.gob.pe/version_ingles/communications/concessions/satellite.html"),
    },
    receiveOnly: notFound,
  },
  data: {
    law: {
      value: "Law 29733",
      source: citePartial("kriptosv2.webflow.io", "https://kriptosv2.webflow.io/en-post/data-protection-rules-in-latin-america"),
    },
    residency: notFound,
  },
  ...customsAndTransportNotFound,
  ...citeLanguagesAndCurrencies(["es"], ["PEN"]),
  timeZones: citeIanaZones(["America/Lima"]),
  station: ashraeRow("Lima-Callao", "846280", [-12.0, -77.12, 13], {
    coolingDryBulbC: 28.9,
    coolingWetBulbC: 22.8,
    evaporationWetBulbC: 23.6,
    humidDewPointC: 22.2,
    heatingDryBulbC: 13.9,
    meanMaximumC: 30.2,
    meanMinimumC: 12.6,
    maximumOf50YearsC: 33.2,
  }),
  coldestStation: ashraeRow("Cuzco", "846860", [-13.53, -71.93, 3249], { heatingDryBulbC: 0, meanMinimumC: -2.1 }),
} as const satisfies CountryProps;
