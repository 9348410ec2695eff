import type { CountryProps } from "../profile/country.props";
import {
  ashraeRow,
  citeIanaZones,
  citeLanguagesAndCurrencies,
  citePartial,
  citeResidentialPower,
  citeThreePhasePower,
  citeVerified,
  citeWorldPlugs,
  customsAndTransportNotFound,
  fromMemory,
  readOn,
  recall,
  recallPractice,
} from "../profile/sources";

/** Colombia. */
export const colombia = {
  code: "CO",
  iso3: "COL",
  name: "Colombia",
  readOn,
  grid: {
    lineToNeutral: citeResidentialPower(["110 V line-to-neutral"]),
    lineToLine: citeThreePhasePower(["220 V line-to-line", "440 V line-to-line"]),
    frequency: citeResidentialPower("60 Hz"),
    tolerance: recall("10 %", "nominal 120/208 V in NTC 1340, ±10 %"),
    plugs: citeWorldPlugs(["A", "B"]),
    reliability: [
      {
        metric: "SAIDI",
        value: "28.79 h per user-year (32.97 in 2020, 41.22 in 2019), Asocodis sample = 95 % of users",
        source: citePartial("valoraanalitik.com", "https://valoraanalitik.com/2022/04/16/mejoro-calidad-del-servicio-de-energia-electrica"),
        asOf: "2021",
        note: "3 h (Cetsa) to 96 h (Electricaribe) by utility in 2016: https://www.elcolombiano.com/negocios/empresas/filial-de-celsia-es-lider-en-calidad-de-servicio-de-luz-NJ6586395",
      },
    ],
  },
  electrical: recallPractice("NEC", "NTC 2050, which follows the National Electrical Code"),
  certification: [
    {
      id: "crc-homologation",
      name: "CRC homologation",
      authority: "CRC",
      subject: "product-model",
      scope: "mobile terminals only; fixed and satellite terminals removed (2018)",
      requirement: "none for satellite terminals",
      source: citeVerified(
        "crcom.gov.co",
        "https://crcom.gov.co/es/noticias/comunicado-prensa/crc-elimina-tramite-homologacion-para-equipos-fijos-y-satelitales",
      ),
      asOf: "2018",
    },
    {
      id: "retie-product",
      name: "RETIE, products",
      authority: "Ministry of Mines and Energy",
      subject: "product-model",
      scope: "listed products: panels, UPS, transformers, cables, sockets",
      requirement: "product certificate",
      names: ["board", "ups", "transformer", "cable"],
      source: fromMemory,
      note: "RETIE existence confirmed only by a CENTELSA bulletin; scope recalled",
    },
    {
      id: "retie-installation",
      name: "RETIE, installations",
      authority: "Ministry of Mines and Energy",
      subject: "installation",
      scope: "electrical installations",
      requirement: "inspection of the installation",
      source: fromMemory,
      note: "RETIE existence confirmed only by a CENTELSA bulletin; scope recalled",
    },
  ],
  radio: {
    authority: {
      value: "MinTIC / ANE, Resolution 376 of 2022; entity must hold the ICT Registry; NGSO satellites in the Andean list",
      source: citePartial(
        "bu.com.co",
        "https://bu.com.co/en/noticias-old/minict-issues-new-regime-satellite-radio-communications-services",
      ),
    },
    receiveOnly: {
      value: "no-licence",
      source: citePartial("lloredacamacho.com", "https://lloredacamacho.com/en/relevant-aspects-of-the-new-satellite-regime-in-colombia/"),
      asOf: "2022",
      note: "not required for downlink-only use (optional notification to MinTIC/ANE)",
    },
  },
  data: {
    law: {
      value: "Statutory Law 1581 of 2012, Decree 1377 of 2013",
      source: citePartial("dhirubhai.net", "https://dhirubhai.net/pulse/latam-data-privacy-frameworks-nicholas-txvte"),
    },
    residency: recall("none"),
  },
  ...customsAndTransportNotFound,
  ...citeLanguagesAndCurrencies(["es"], ["COP"]),
  timeZones: citeIanaZones(["America/Bogota"]),
  station: ashraeRow("Cartagena", "800220", [10.45, -75.52, 12], {
    coolingDryBulbC: 32.9,
    coolingWetBulbC: 27.6,
    evaporationWetBulbC: 28.2,
    humidDewPointC: 27.2,
    heatingDryBulbC: 23.2,
    meanMaximumC: 35.2,
    meanMinimumC: 20.1,
    maximumOf50YearsC: 39.7,
  }),
  mostHumidStation: ashraeRow("Barranquilla", "800280", [10.88, -74.78, 30], { coolingDryBulbC: 34.2, evaporationWetBulbC: 28.6 }),
  coldestStation: ashraeRow("Bogota (El Dorado)", "802220", [4.7, -74.15, 2548], { heatingDryBulbC: 3, meanMinimumC: -0.4 }),
} as const satisfies CountryProps;
