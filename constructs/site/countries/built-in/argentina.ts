import type { CountryProps } from "../profile/country.props";
import { notFound } from "../profile/fact";
import {
  ashraeRow,
  citeFirmsWithOutages,
  citeIanaZones,
  citeLanguagesAndCurrencies,
  citeMains,
  citePartial,
  citeWorldPlugs,
  customsAndTransportNotFound,
  readOn,
  recall,
  recallPractice,
} from "../profile/sources";

export const argentina = {
  code: "AR",
  iso3: "ARG",
  name: "Argentina",
  readOn,
  grid: {
    ...citeMains("220 V line-to-neutral", "380 V line-to-line", "50 Hz"),
    tolerance: recall("8 %", "±8 % (LV)"),
    plugs: citeWorldPlugs(["C", "I"]),
    reliability: [citeFirmsWithOutages(65.1, "2017")],
  },
  electrical: recallPractice("IEC", "AEA 90364, which follows IEC 60364"),
  certification: [
    {
      id: "enacom-homologation",
      name: "ENACOM homologation (Res. 57/2026)",
      authority: "ENACOM",
      subject: "product-model",
      scope: "telecom/radio equipment",
      requirement: "new simplified procedure published 26 Feb 2026, replaces 30-year-old rules (Res. 729/80 family)",
      names: ["radio"],
      mayName: ["telecom"],
      source: citePartial(
        "lanacion.com.ar, also https://www.lu.net.ar/homologacion/",
        "https://www.lanacion.com.ar/economia/el-gobierno-busca-acelerar-el-lanzamiento-de-celulares-en-la-argentina-nid26022026/",
      ),
      asOf: "2026",
    },
  ],
  radio: {
    authority: {
      value: "ENACOM (Law 27.078)",
      source: citePartial("boletinoficial.gob.ar", "https://www.boletinoficial.gob.ar/detalleAviso/primera/292414/20230818?anexos=1"),
    },
    receiveOnly: notFound,
  },
  data: {
    law: {
      value: "Law 25.326",
      source: citePartial("crowell.com", "https://crowell.com/en/insights/publications/latin-american-data-privacy"),
    },
    residency: notFound,
  },
  ...customsAndTransportNotFound,
  ...citeLanguagesAndCurrencies(["es", "gn"], ["ARS"]),
  timeZones: citeIanaZones([
    "America/Argentina/Buenos_Aires",
    "America/Argentina/Catamarca",
    "America/Argentina/Cordoba",
    "America/Argentina/Jujuy",
    "America/Argentina/La_Rioja",
    "America/Argentina/Mendoza",
    "America/Argentina/Rio_Gallegos",
    "America/Argentina/Salta",
    "America/Argentina/San_Juan",
    "America/Argentina/San_Luis",
    "America/Argentina/Tucuman",
    "America/Argentina/Ushuaia",
  ]),
  station: ashraeRow("Santiago del Estero", "871290", [-27.77, -64.3, 200], {
    coolingDryBulbC: 39.0,
    coolingWetBulbC: 23.4,
    evaporationWetBulbC: 26.4,
    humidDewPointC: 24.6,
    heatingDryBulbC: -0.8,
    meanMaximumC: 41.9,
    meanMinimumC: -4.5,
    maximumOf50YearsC: 45.7,
  }),
} as const satisfies CountryProps;
