import type { CountryProps } from "../profile/country.props";
import { notFound } from "../profile/fact";
import {
  ashraeRow,
  citeIanaZones,
  citeLanguagesAndCurrencies,
  citePartial,
  citePersonalDataLaws,
  citeResidentialPower,
  citeSalesLost,
  citeThreePhasePower,
  citeVerified,
  citeWorldPlugs,
  customsAndTransportNotFound,
  readOn,
  recall,
} from "../profile/sources";

/** Morocco. */
export const morocco = {
  code: "MA",
  iso3: "MAR",
  name: "Morocco",
  readOn,
  regimes: ["pvoc"],
  grid: {
    lineToNeutral: citeResidentialPower(["220 V line-to-neutral"], "IEC list also gives 127 V (legacy)"),
    lineToLine: citeThreePhasePower(["380 V line-to-line"]),
    frequency: citeResidentialPower("50 Hz"),
    tolerance: recall("10 %", "±10 %"),
    plugs: citeWorldPlugs(["C", "E"]),
    reliability: [citeSalesLost(7.9, "2019")],
  },
  electrical: { practice: notFound },
  certification: [
    {
      id: "anrt-approval",
      name: "ANRT agrément",
      authority: "ANRT",
      subject: "product-model",
      scope: "telecom terminal equipment for public networks and radio installations",
      requirement: "prior approval",
      names: ["radio"],
      mayName: ["telecom"],
      source: citeVerified("anrt.ma", "http://anrt.ma/e-services/agrements-des-equipements"),
    },
    {
      id: "cmim",
      name: "CMIM mark (Law 24-09; Orders 2573-14 LV, 2574-14 EMC)",
      authority: "Ministry of Industry",
      subject: "product-model",
      scope: "LV and EMC equipment",
      requirement: "manufacturer marks before entry since 1 Jan 2020; NM standards = EN/IEC",
      mayName: ["electrical"],
      source: citeVerified(
        "mcinet.gov.ma, also https://wwbridge-cert.com/gma/gma_certification_by_country/morocco",
        "https://www.mcinet.gov.ma/en/content/products-subject-technical-regulations-requiring-c%D9%85-mark",
      ),
    },
    {
      id: "pvoc",
      name: "VoC Certificate of Conformity",
      authority: "Ministry of Industry (Applus, Bureau Veritas, ...)",
      scope: "listed industrial products incl. electrical",
      requirement: "CoC before shipment or at destination, mandatory from 20 Jun 2020",
      source: citePartial(
        "cetecom.com, also https://www.applus.com/global/en/news/applus-has-proved-to-be-one-of-the-first-inspection-bodies-designated-by-the-moroccan-government-for-the-compliance-verification-program-voc",
        "https://www.cetecom.com/de/news/neue-konformitaetsueberpruefung-voc-fuer-marokko/",
      ),
      asOf: "2020",
    },
  ],
  radio: {
    authority: {
      value: "ANRT",
      source: citePartial("anrt.ma", "http://anrt.ma/e-services/agrements-des-equipements"),
    },
    receiveOnly: notFound,
  },
  data: {
    law: citePersonalDataLaws("Law 09-08 (2009)", "number recalled, year verified"),
    residency: recall("DGSSI rules: sensitive data of vital infrastructure hosted in Morocco (Law 05-20)"),
  },
  ...customsAndTransportNotFound,
  ...citeLanguagesAndCurrencies(["ar"], ["MAD"]),
  timeZones: citeIanaZones(["Africa/Casablanca"]),
  station: ashraeRow("Agadir Al Massira", "602520", [30.32, -9.4, 23], {
    coolingDryBulbC: 38.2,
    coolingWetBulbC: 19.6,
    evaporationWetBulbC: 22.6,
    humidDewPointC: 20.2,
    heatingDryBulbC: 5.1,
    meanMaximumC: 44.1,
    meanMinimumC: 2.3,
    maximumOf50YearsC: 53.5,
  }),
  mostHumidStation: ashraeRow("Casablanca", "601550", [33.57, -7.67, 57], { coolingDryBulbC: 29.4, evaporationWetBulbC: 24.1 }),
  coldestStation: ashraeRow("Ouarzazate (altitude)", "602650", [30.93, -6.9, 1140], { heatingDryBulbC: 0.8, meanMinimumC: -1.9 }),
} as const satisfies CountryProps;
