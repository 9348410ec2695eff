import type { CountryProps } from "../profile/country.props";
import {
  ashraeRow,
  blogNorebase,
  citeFirmsWithOutages,
  citeIanaZones,
  citeLanguagesAndCurrencies,
  citeOutagesAMonth,
  citePartial,
  citeResidentialPower,
  citeSalesLost,
  citeThreePhasePower,
  citeVerified,
  citeWorldPlugs,
  customsAndTransportNotFound,
  fromMemory,
  readOn,
  recall,
  recallPractice,
} from "../profile/sources";

/** South Africa. */
export const southAfrica = {
  code: "ZA",
  iso3: "ZAF",
  name: "South Africa",
  readOn,
  grid: {
    lineToNeutral: citeResidentialPower(
      ["230 V line-to-neutral"],
      "SANS 164-2 (type N) is the preferred configuration for new installations: https://www.interpower.com/ic/InfoPower/SANS-164-21-south-africa-configuration.html",
    ),
    lineToLine: citeThreePhasePower(["400 V line-to-line"]),
    frequency: citeResidentialPower("50 Hz"),
    tolerance: {
      value: "10 %",
      source: citePartial(
        "(forum) NRS 048-2:2003 contents, terrylove.com, also https://studylib.net/doc/18553986/nrs-048-part-2",
        "http://www.terrylove.com/forums/showthread.php?30654-Did-you-know&p=214395&mode=threaded",
      ),
      note: "±10 % of 230 V (NRS 048-2)",
    },
    plugs: citeWorldPlugs(["C", "D", "M", "N"], "Wikipedia lists C, F, M, N"),
    reliability: [citeOutagesAMonth(7.7, "2020"), citeFirmsWithOutages(92.0, "2020"), citeSalesLost(5.5, "2020")],
  },
  electrical: recallPractice("IEC", "SANS 10142-1, which follows IEC practice"),
  certification: [
    {
      id: "nrcs-loa",
      name: "NRCS Letter of Authority",
      authority: "NRCS",
      subject: "product-model",
      scope: "electrical safety, product EMC, plugs and sockets, household appliances (which VC covers rack IT equipment must be checked)",
      requirement: "LoA before import/sale; mains-powered radio devices fall under both NRCS and ICASA",
      mayName: ["electrical"],
      source: citePartial("spilma.com", "https://www.spilma.com/en/guides/icasa-south-africa-certification"),
      note: "VC 8055 and 3-year validity recalled",
    },
    {
      id: "icasa-authorisation",
      name: "ICASA Equipment Authorisation Regulations 2021",
      authority: "ICASA",
      subject: "product-model",
      scope: "electronic communications equipment/facilities",
      requirement:
        "Class 1 no authorisation, Class 2 statement of conformity, Class 3 certificate of conformity; application by a local supplier online",
      names: ["telecom"],
      localRepresentative: true,
      source: citeVerified(
        "source.acts.co.za",
        "https://source.acts.co.za/electronic-communications-act-2005/n1949_7__equipment_authorisati.php",
      ),
      asOf: "2021",
    },
    {
      id: "sabs-emc",
      name: "SABS EMC Certificate of Conformity",
      authority: "SABS",
      subject: "product-model",
      scope: "EMC of IT equipment",
      requirement: "CoC",
      names: ["it"],
      source: fromMemory,
    },
  ],
  radio: {
    authority: {
      value:
        "ICASA; notice of 29 Jun 2026: satellite constellation services need I-ECS + I-ECNS + RFS licences, I-ECNS only after a ministerial policy direction",
      source: citePartial("spaceinafrica.com", "https://spaceinafrica.com/?p=147025"),
      asOf: "2026-06",
    },
    receiveOnly: {
      value: "licence",
      source: citePartial(
        "mondaq.com",
        "https://mondaq.com/southafrica/broadcasting-film-tv-radio/1508214/icasa-to-look-into-new-licensing-framework-for-satellite-services",
      ),
      asOf: "2024",
      note: "ECA s31(1): no person may transmit, or use radio apparatus to receive, except under an RFS licence (unless exempted)",
    },
  },
  data: {
    law: {
      value: "POPIA (Act 4 of 2013)",
      source: blogNorebase,
      note: "act number recalled",
    },
    residency: recall("National Data and Cloud Policy 2024, no hard localisation"),
  },
  ...customsAndTransportNotFound,
  ...citeLanguagesAndCurrencies(["af", "en", "nr", "st", "ss", "tn", "ts", "ve", "xh", "zu"], ["ZAR"]),
  timeZones: citeIanaZones(["Africa/Johannesburg"]),
  station: ashraeRow("Upington", "684240", [-28.4, 21.27, 836], {
    coolingDryBulbC: 39.1,
    coolingWetBulbC: 17.9,
    evaporationWetBulbC: 21.8,
    humidDewPointC: 19.8,
    heatingDryBulbC: 0.5,
    meanMaximumC: 41.5,
    meanMinimumC: -2.5,
    maximumOf50YearsC: 44.0,
  }),
  mostHumidStation: ashraeRow("Durban Intl", "685880", [-29.97, 30.95, 14], { coolingDryBulbC: 30.2, evaporationWetBulbC: 25.5 }),
  coldestStation: ashraeRow("Johannesburg Intl", "683680", [-26.15, 28.23, 1720], { heatingDryBulbC: 0.1, meanMinimumC: -2.8 }),
} as const satisfies CountryProps;
