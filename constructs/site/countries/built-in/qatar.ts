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

const motcQa = citeVerified("motc.gov.qa", "https://motc.gov.qa/en/documents/document/guidelines-satellite-radio-spectrum-licenses");

export const qatar = {
  code: "QA",
  iso3: "QAT",
  name: "Qatar",
  readOn,
  regimes: ["gcc"],
  grid: {
    ...citeMains("240 V line-to-neutral", "415 V line-to-line", "50 Hz"),
    tolerance: recall("6 %", "±6 %, 50 Hz"),
    plugs: citeWorldPlugs(["D", "G"]),
    reliability: [{ metric: "SAIDI", ...notFound }],
  },
  electrical: recallPractice("IEC", "Kahramaa regulations for the installation of electrical wiring"),
  certification: [
    {
      id: "cra-type-approval",
      name: "CRA type approval",
      authority: "Communications Regulatory Authority (ex-ictQATAR)",
      subject: "product-model",
      scope: "radio equipment and telecom terminal equipment",
      requirement: "simplified route if already approved in another GCC state or CE; otherwise standard route",
      names: ["radio"],
      mayName: ["telecom"],
      source: citePartial(
        "Type Approval Guidelines 2011 (scribd 381674275), ib-lenhardt.com",
        "https://ib-lenhardt.com/news/new-type-approval-regulations-in-force",
      ),
      asOf: "2013",
      note: "old; re-check validity rules",
    },
  ],
  radio: {
    authority: {
      value: "Communications Regulatory Authority (CRA)",
      source: motcQa,
    },
    receiveOnly: {
      value: "no-licence",
      source: motcQa,
      asOf: "2014",
      note: "not required: 'receive only satellite stations do not require any individual license'",
    },
    rules: [
      {
        value: "licences for fixed earth stations, satellite earth-station network links, transportable earth stations",
        source: motcQa,
        asOf: "2014",
      },
    ],
  },
  data: {
    law: {
      value: "Law No. 13 of 2016 (plus QFC regulations)",
      source: citePartial(
        "28 Oct 2024, hfw.com, also https://support.thomsonreuters.ae/product/westlaw-middle-east-0/updates-alerts/data-privacy-gcc-landscape",
        "https://www.hfw.com/insights/personal-data-protection-legislation-in-the-gcc-jurisdiction/",
      ),
    },
    residency: recall("none general; government cloud policy"),
  },
  ...customsAndTransportNotFound,
  ...citeLanguagesAndCurrencies(["ar"], ["QAR"]),
  timeZones: citeIanaZones(["Asia/Qatar"]),
  station: ashraeRow("Doha Intl", "411700", [25.25, 51.57, 10], {
    coolingDryBulbC: 43.9,
    coolingWetBulbC: 22.2,
    evaporationWetBulbC: 31.1,
    humidDewPointC: 30.2,
    heatingDryBulbC: 11.2,
    meanMaximumC: 47.0,
    meanMinimumC: 9.3,
    maximumOf50YearsC: 49.7,
  }),
} as const satisfies CountryProps;
