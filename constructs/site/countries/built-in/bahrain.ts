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

export const bahrain = {
  code: "BH",
  iso3: "BHR",
  name: "Bahrain",
  readOn,
  regimes: ["gcc"],
  grid: {
    ...citeMains("230 V line-to-neutral", "400 V line-to-line", "50 Hz"),
    tolerance: recall("6 %", "±6 %"),
    plugs: citeWorldPlugs(["G"]),
    reliability: [{ metric: "SAIDI", ...notFound }],
  },
  electrical: recallPractice("IEC", "Electrical installation regulations of Bahrain, after BS 7671"),
  certification: [
    {
      id: "tra-type-approval",
      name: "TRA type approval (RTTE registration)",
      authority: "TRA Bahrain",
      subject: "product-model",
      scope: "radio and telecom terminal equipment",
      requirement: "register before use, sale or distribution",
      names: ["radio"],
      mayName: ["telecom"],
      source: citeVerified("tra.org.bh", "http://www.tra.org.bh/en/type-approval/"),
    },
  ],
  radio: {
    authority: recall("TRA Bahrain (spectrum function)"),
    receiveOnly: notFound,
  },
  data: {
    law: {
      value: "Law No. 30 of 2018, in force 1 Aug 2019",
      source: citePartial(
        "support.thomsonreuters.ae",
        "https://support.thomsonreuters.ae/product/westlaw-middle-east-0/updates-alerts/data-privacy-gcc-landscape",
      ),
    },
    residency: recall("none general; 'data embassy' law 2018"),
  },
  ...customsAndTransportNotFound,
  ...citeLanguagesAndCurrencies(["ar"], ["BHD"]),
  timeZones: citeIanaZones(["Asia/Qatar"]),
  station: ashraeRow("Bahrain Intl", "411500", [26.27, 50.65, 2], {
    coolingDryBulbC: 40.8,
    coolingWetBulbC: 23.9,
    evaporationWetBulbC: 31.1,
    humidDewPointC: 30.1,
    heatingDryBulbC: 11.6,
    meanMaximumC: 44.2,
    meanMinimumC: 9.2,
    maximumOf50YearsC: 47.3,
  }),
} as const satisfies CountryProps;
