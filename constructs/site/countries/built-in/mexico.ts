import type { CountryProps } from "../profile/country.props";
import { notFound } from "../profile/fact";
import {
  ashraeRow,
  citeIanaZones,
  citeLanguagesAndCurrencies,
  citePartial,
  citeResidentialPower,
  citeSalesLost,
  citeThreePhasePower,
  citeVerified,
  citeWorldPlugs,
  customsAndTransportNotFound,
  readOn,
  recall,
  recallPractice,
} from "../profile/sources";

const nom019ExistenceRestRecalled = citePartial(
  "(NOM-019 existence) rest recalled, not verified in any source seen, entirety.biz",
  "https://entirety.biz/mexico-advances-in-the-working-group-for-the-nom-019-scfi-2015-draft/",
);

export const mexico = {
  code: "MX",
  iso3: "MEX",
  name: "Mexico",
  readOn,
  grid: {
    lineToNeutral: citeResidentialPower(["127 V line-to-neutral"]),
    lineToLine: citeThreePhasePower(["220 V line-to-line", "480 V line-to-line"]),
    frequency: citeResidentialPower("60 Hz"),
    tolerance: recall("10 %", "±10 % (CFE)"),
    plugs: citeWorldPlugs(["A", "B"]),
    reliability: [
      citeSalesLost(3.4, "2010"),
      {
        metric: "SAIDI / SAIFI",
        value: "42.08 min and 0.929 interruptions per user-year (62.42 / 1.18 in 2018)",
        source: citePartial(
          "SENER SIE, elfinanciero.com.mx",
          "https://elfinanciero.com.mx/opinion/colaborador-invitado/2023/08/17/la-confiabilidad-de-la-red-electrica",
        ),
        asOf: "2022",
        note: "opinion column quoting SENER; excludes major events as usual",
      },
    ],
  },
  electrical: recallPractice("NEC", "NOM-001-SEDE, which follows the National Electrical Code"),
  certification: [
    {
      id: "crt-homologation",
      name: "CRT (ex-IFT) homologation",
      authority: "CRT, operating since 21 Oct 2025 (IFT dissolved 17 Oct 2025)",
      subject: "product-model",
      scope: "telecom/radio equipment",
      requirement:
        "NOM/IFT certificate of conformity + homologation; IFT certificates and 'IFT' label number stay valid; IFT seal postponed to 1 Jul 2027",
      names: ["radio"],
      mayName: ["telecom"],
      source: citePartial(
        "globalvalidity.com, also https://eleoscompliance1.appspot.com/es/article/m%C3%A9xico-nueva-estructura-regulatoria-para-las-telecomunicaciones",
        "https://globalvalidity.com/mexico-regulatory-transition-from-ifetel-to-crt",
      ),
      asOf: "2025-10",
    },
    {
      id: "nom-019",
      name: "NOM-019-SCFI/SE, safety of IT equipment",
      authority: "Secretaría de Economía / SENER",
      subject: "product-model",
      scope: "IT equipment, power supplies",
      requirement: "NOM certificate by an accredited body",
      names: ["server", "power-supply"],
      mayName: ["switch"],
      source: nom019ExistenceRestRecalled,
    },
    {
      id: "nom-001-sede",
      name: "NOM-001-SEDE, electrical installations",
      authority: "Secretaría de Economía / SENER",
      subject: "installation",
      scope: "electrical installations",
      requirement: "verification of the installation by a verification unit (UVIE)",
      source: nom019ExistenceRestRecalled,
    },
  ],
  radio: {
    authority: {
      value: "CRT; satellite rules = 'Disposiciones Regulatorias en materia de Comunicación Vía Satélite' (IFT, DOF)",
      source: citeVerified("sidof.segob.gob.mx", "https://sidof.segob.gob.mx/notas/docFuente/5677587"),
      asOf: "2023",
    },
    receiveOnly: notFound,
    rules: [
      {
        value: "earth-station licence does not specify spectrum; operator must hold a fixed-satellite licence",
        source: citePartial(
          "cullen-international.com",
          "https://www.cullen-international.com/news/2025/10/To-Space-and-beyond---part-II--Regulating-and-licensing-the-terrestrial-part-of-satellite-systems-in-the-Americas.html",
        ),
        asOf: "2025-10",
      },
    ],
  },
  data: {
    law: {
      value: "LFPDPPP (2010, replaced by a new LFPDPPP in Mar 2025)",
      source: citePartial(
        "(2010 law) 2025 replacement recalled, not verified in any source seen, kriptosv2.webflow.io",
        "https://kriptosv2.webflow.io/en-post/data-protection-rules-in-latin-america",
      ),
    },
    residency: recall("none general; CNBV rules for banks"),
  },
  ...customsAndTransportNotFound,
  ...citeLanguagesAndCurrencies(["es"], ["MXN"]),
  timeZones: citeIanaZones([
    "America/Bahia_Banderas",
    "America/Cancun",
    "America/Chihuahua",
    "America/Ciudad_Juarez",
    "America/Hermosillo",
    "America/Matamoros",
    "America/Mazatlan",
    "America/Merida",
    "America/Mexico_City",
    "America/Monterrey",
    "America/Ojinaga",
    "America/Tijuana",
  ]),
  station: ashraeRow("Monterrey", "763943", [25.77, -100.1, 390], {
    coolingDryBulbC: 38.8,
    coolingWetBulbC: 23.5,
    evaporationWetBulbC: 26.5,
    humidDewPointC: 24.8,
    heatingDryBulbC: 3.2,
    meanMaximumC: 41.7,
    meanMinimumC: 0.5,
    maximumOf50YearsC: 48.8,
  }),
  mostHumidStation: ashraeRow("Merida", "766440", [20.98, -89.65, 9], { coolingDryBulbC: 38.5, evaporationWetBulbC: 28.2 }),
  coldestStation: ashraeRow("Guadalajara", "766133", [20.52, -103.3, 1529], { heatingDryBulbC: 1.8, meanMinimumC: -0.7 }),
} as const satisfies CountryProps;
