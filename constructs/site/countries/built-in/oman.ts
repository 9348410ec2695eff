import type { CountryProps } from "../profile/country.props";
import { notFound } from "../profile/fact";
import {
  ashraeRow,
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

const enVscbcorp = citePartial(
  "en.vscbcorp.com, also https://entirety.biz/oman-tra-publishes-the-amendment-regulation-of-type-approval-for-telecommunications-devices/",
  "http://en.vscbcorp.com/NewsDetail.aspx?ID=329",
);

export const oman = {
  code: "OM",
  iso3: "OMN",
  name: "Oman",
  readOn,
  regimes: ["gcc"],
  grid: {
    ...citeMains("240 V line-to-neutral", "415 V line-to-line", "50 Hz"),
    tolerance: recall("6 %", "±6 %"),
    plugs: citeWorldPlugs(["C", "G"]),
    reliability: [{ metric: "SAIDI", ...notFound }],
  },
  electrical: recallPractice("IEC", "Oman electrical standards (OES 4), after BS 7671"),
  certification: [
    {
      id: "tra-type-approval",
      name: "TRA type approval",
      authority: "TRA Oman",
      subject: "product-model",
      scope: "telecom/radio devices",
      requirement: "approval; label or e-label",
      names: ["radio"],
      mayName: ["telecom"],
      validity: "4 years (also counted back for older certificates)",
      source: enVscbcorp,
      asOf: "2024-08",
      note: "fine OMR 100 per shipment without release order, OMR 1,000 importing without permit",
    },
    {
      id: "tra-release-permit",
      name: "TRA customs release permit",
      authority: "TRA Oman",
      subject: "shipment",
      scope: "telecom/radio devices",
      requirement: "customs release permit for every shipment",
      validity: "one shipment",
      source: enVscbcorp,
      asOf: "2024-08",
      note: "fine OMR 100 per shipment without release order, OMR 1,000 importing without permit",
    },
  ],
  radio: {
    authority: {
      value: "TRA Oman",
      source: citePartial("tra.gov.om", "https://www.tra.gov.om/telecommunication/type-approval/overview"),
    },
    receiveOnly: notFound,
  },
  data: {
    law: {
      value: "Personal Data Protection Law, Royal Decree 6/2022, in force 13 Feb 2023",
      source: citePartial(
        "kennedyslaw.com",
        "https://kennedyslaw.com/thought-leadership/article/an-overview-of-personal-data-protection-laws-in-the-member-states-of-the-cooperation-council-for-the-arab-states-of-the-gulf-gulf-cooperation-council-gcc/",
      ),
    },
    residency: recall("none general"),
  },
  ...customsAndTransportNotFound,
  ...citeLanguagesAndCurrencies(["ar"], ["OMR"]),
  timeZones: citeIanaZones(["Asia/Dubai"]),
  station: ashraeRow("Muscat (Seeb)", "412560", [23.58, 58.28, 15], {
    coolingDryBulbC: 42.8,
    coolingWetBulbC: 22.2,
    evaporationWetBulbC: 30.4,
    humidDewPointC: 29.5,
    heatingDryBulbC: 15.2,
    meanMaximumC: 46.2,
    meanMinimumC: 12.8,
    maximumOf50YearsC: 49.4,
  }),
  coldestStation: ashraeRow("Fahud (interior)", "412620", [22.33, 56.48, 170], { heatingDryBulbC: 10.5 }),
} as const satisfies CountryProps;
