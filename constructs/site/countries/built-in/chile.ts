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
  recallPractice,
} from "../profile/sources";

const wwbridgeCert = citePartial("wwbridge-cert.com", "https://wwbridge-cert.com/certification/certification-by-country/chile");

export const chile = {
  code: "CL",
  iso3: "CHL",
  name: "Chile",
  readOn,
  grid: {
    ...citeMains("220 V line-to-neutral", "380 V line-to-line", "50 Hz"),
    tolerance: recall("7.5 %", "±7.5 % (urban LV)"),
    plugs: citeWorldPlugs(["C", "L"], "Wikipedia lists L"),
    reliability: [
      {
        metric: "SAIDI",
        value: "12.08 h per customer-year (13.92 in 2019, 18.83 in 2017)",
        source: citePartial(
          "SEC, publimetro.cl",
          "https://www.publimetro.cl/cl/noticias/2021/01/29/algo-bueno-tuvo-2020-fue-ano-menos-horas-cortes-luz.html",
        ),
        asOf: "2020",
      },
      {
        metric: "SAIDI, force-majeure part",
        value: "5.94 h in 2023",
        source: citePartial("SEC, interferencia.cl", "https://interferencia.cl/node/11945"),
        asOf: "2023",
      },
    ],
  },
  electrical: recallPractice("IEC", "Chilean regulation of low-voltage installations (RIC), which follows IEC practice"),
  certification: [
    {
      id: "subtel",
      name: "SUBTEL short-range / telecom regime",
      authority: "SUBTEL",
      subject: "product-model",
      scope: "radio equipment",
      requirement:
        "since 22 Feb 2026 certification letters only for medical devices; other listed equipment needs QR-code labelling with a web page and a Chilean representative",
      mayName: ["radio"],
      localRepresentative: true,
      source: citePartial("vintel.cl", "https://vintel.cl/en/faq/"),
      asOf: "2026-02",
    },
    {
      id: "sec",
      name: "SEC certification",
      authority: "SEC",
      subject: "product-model",
      scope: "electrical products (safety, energy efficiency)",
      requirement: "protocol-based certification",
      mayName: ["electrical"],
      source: wwbridgeCert,
    },
  ],
  radio: {
    authority: {
      value: "SUBTEL",
      source: wwbridgeCert,
    },
    receiveOnly: notFound,
  },
  data: {
    law: {
      value: "Law 21.719 in force 1 Dec 2026 (reforms Law 19.628, creates the Agency, fines to 20,000 UTM)",
      source: citeVerified(
        "ontier.law, also https://www.bcn.cl/leychile/navegar?idNorma=1209272&idParte=10527467&idVersion=2026-12-01",
        "https://www.ontier.law/en/law-21-719-regulating-the-protection-of-personal-data-and-creating-the-personal-data-protection-agency",
      ),
      asOf: "2026-12-01",
      note: "dated effective 2026-12-01",
    },
    residency: recall("none"),
  },
  ...customsAndTransportNotFound,
  ...citeLanguagesAndCurrencies(["es"], ["CLP", "CLF"]),
  timeZones: citeIanaZones(["America/Coyhaique", "America/Punta_Arenas", "America/Santiago", "Pacific/Easter"]),
  station: ashraeRow("Santiago (Pudahuel)", "855740", [-33.38, -70.78, 474], {
    coolingDryBulbC: 31.8,
    coolingWetBulbC: 17.6,
    evaporationWetBulbC: 19.3,
    humidDewPointC: 15.2,
    heatingDryBulbC: -1.1,
    meanMaximumC: 34.5,
    meanMinimumC: -3.5,
    maximumOf50YearsC: 37.3,
  }),
  mostHumidStation: ashraeRow("Iquique", "854180", [-20.53, -70.18, 47], { coolingDryBulbC: 26.6, evaporationWetBulbC: 20.9 }),
  coldestStation: ashraeRow("Punta Arenas", "859340", [-53, -70.97, 37], { heatingDryBulbC: -5.1, meanMinimumC: -8.5 }),
} as const satisfies CountryProps;
