import type { CountryProps } from "../profile/country.props";
import { notFound } from "../profile/fact";
import {
  ashraeRow,
  citeIanaZones,
  citeLanguagesAndCurrencies,
  citeMains,
  citePartial,
  citePersonalDataLaws,
  citeVerified,
  citeWorldPlugs,
  readOn,
  recall,
} from "../profile/sources";

export const egypt = {
  code: "EG",
  iso3: "EGY",
  name: "Egypt",
  readOn,
  grid: {
    ...citeMains("220 V line-to-neutral", "380 V line-to-line", "50 Hz"),
    tolerance: recall("10 %", "±10 %"),
    plugs: citeWorldPlugs(["C", "F"]),
    reliability: [{ metric: "World Bank ES / SAIDI", ...notFound }],
  },
  electrical: { practice: notFound },
  certification: [
    {
      id: "ntra-type-approval",
      name: "NTRA type approval",
      authority: "NTRA",
      subject: "product-model",
      scope: "all wired/wireless telecom equipment incl. routers, switches, satellite communication equipment; PCs/laptops optional",
      requirement: "light/intermediate/tight scheme; foreign manufacturers may apply; ~14 days after fee",
      names: ["telecom"],
      source: citeVerified("tra.gov.eg", "https://www.tra.gov.eg/en/regulations/type-approval/frequently-asked-questions/"),
    },
    {
      id: "goeic-factory-register",
      name: "GOEIC factory register (Decrees 991/2015, 992/2015, 43/2016, 96/2022)",
      authority: "GOEIC",
      subject: "importer",
      scope: "listed finished goods (household appliances, bicycles, toys, ... )",
      requirement: "registered factory or pre-shipment inspection certificate from an ILAC-recognised body",
      source: citeVerified(
        "goeic.gov.eg, also https://www.exports-to-egypt.com/en/news/decree-992",
        "https://www.goeic.gov.eg/en/news/default/view/id/788",
      ),
      asOf: "2022",
      note: "43/2016 itself recalled; ICT racks not named",
    },
  ],
  radio: {
    authority: {
      value: "NTRA",
      source: citePartial("tra.gov.eg", "https://www.tra.gov.eg/en/regulations/type-approval/frequently-asked-questions/"),
    },
    receiveOnly: notFound,
  },
  data: {
    law: citePersonalDataLaws("Personal Data Protection Law (2020; No. 151/2020)", "law number recalled, year verified"),
    residency: recall("licence/permit for cross-border transfer"),
  },
  customs: [
    {
      value:
        "ACI pre-registration: importer obtains ACID in NAFEZA, exporter uploads documents on CargoX, ACID on the bill of lading, >=48 h before shipment; mandatory since 1 Oct 2021; ACID valid 3 months, one per shipment",
      source: citePartial(
        "complymarket.com, also https://haihaopiping.com/acid-number-of-egypt-apply-from-cargox-part-one.html, also https://intercom-help.eu/cargox/en/articles/398410",
        "https://complymarket.com/blogs/egypt-import-requirements",
      ),
    },
  ],
  transport: [notFound],
  ...citeLanguagesAndCurrencies(["ar"], ["EGP"]),
  timeZones: citeIanaZones(["Africa/Cairo"]),
  station: ashraeRow("Kharga (desert)", "624350", [25.45, 30.53, 73], {
    coolingDryBulbC: 44.0,
    coolingWetBulbC: 23.0,
    evaporationWetBulbC: 25.1,
    humidDewPointC: 20.3,
    heatingDryBulbC: 5.3,
    meanMaximumC: 47.2,
    meanMinimumC: 2.2,
    maximumOf50YearsC: 51.3,
  }),
  mostHumidStation: ashraeRow("Alexandria/Nouzha", "623180", [31.17, 29.93, 7], { coolingDryBulbC: 33.2, evaporationWetBulbC: 25.4 }),
} as const satisfies CountryProps;
