import type { CountryProps } from "../profile/country.props";
import { notFound } from "../profile/fact";
import {
  ashraeRow,
  citeIanaZones,
  citeLanguagesAndCurrencies,
  citePartial,
  citePersonalDataLaws,
  citeResidentialPower,
  citeThreePhasePower,
  citeVerified,
  citeWorldPlugs,
  readOn,
  recall,
  recallPractice,
} from "../profile/sources";

const intertek = citePartial("intertek.com", "https://www.intertek.com/blog/2019/02-19-saber/");

/** Saudi Arabia. Older services of 127/220 V and 220/380 V still exist: read the meter and set `grid.nominal` to its voltage. */
export const saudiArabia = {
  code: "SA",
  iso3: "SAU",
  name: "Saudi Arabia",
  readOn,
  regimes: ["gcc", "cb-scheme"],
  grid: {
    lineToNeutral: citeWorldPlugs(
      ["230 V line-to-neutral"],
      "IEC list gives 220 V and 230 V, Wikipedia-derived set gives 220 V; a Cabinet decision (c. 2010) moves 127 V services to 230 V over 25 years (https://www.thenational.ae/world/mena/saudi-arabia-switches-electricity-voltage-to-gulf-standard-1.511391)",
    ),
    lineToLine: citeThreePhasePower(["400 V line-to-line"]),
    frequency: citeResidentialPower("60 Hz"),
    tolerance: recall("5 %", "±5 % (SASO / Distribution Code), legacy 127/220 and 220/380 V services still exist"),
    plugs: citeWorldPlugs(["G"], "Wikipedia lists A, B, G"),
    reliability: [
      {
        metric: "qualitative",
        value:
          "ECRA reports that network performance is variable, poorest in less secure networks; SERA case: contractor cable hit in Riyadh, 83 % restored < 1 h, longest 1 h 58 min",
        source: citeVerified(
          "erranet.org, also https://www.zawya.com/en/life/power-restored-gradually-in-riyadh-neighborhoods-after-contractor-damage-eu2l02y1",
          "https://erranet.org/download/ecra-2016-regulatory-approaches-to-reliable-electricity-grids-ksa/",
        ),
        asOf: "2016",
        note: "no numeric SAIDI found; dated 2016 / n.d.",
      },
    ],
  },
  electrical: recallPractice("IEC", "Saudi Building Code SBC 401, which follows IEC 60364"),
  certification: [
    {
      id: "saber-product",
      name: "SASO SABER, certificate of the product (PCoC)",
      authority: "SASO",
      subject: "product-model",
      scope: "products under a SASO technical regulation",
      requirement: "PCoC per product; Saudi importer opens the file",
      mayName: ["electrical"],
      validity: "1 year",
      localRepresentative: true,
      source: intertek,
      asOf: "2019",
    },
    {
      id: "saber-shipment",
      name: "SASO SABER, certificate of the shipment (SCoC)",
      authority: "SASO",
      subject: "shipment",
      scope: "products under a SASO technical regulation",
      requirement: "SCoC per shipment, before customs release; Saudi importer opens the file",
      localRepresentative: true,
      source: intertek,
      asOf: "2019",
    },
    {
      id: "saso-iecee",
      name: "SASO IECEE Recognition Certificate",
      authority: "SASO",
      subject: "product-model",
      scope: "chargers/adaptors, laptops, tablets, desktop PCs, displays, cables, circuit breakers, small PV, pumps <=5 hp, lighting ...",
      requirement: "CB certificate + report with Saudi national differences (60 Hz, plug type)",
      names: ["cable", "breaker"],
      mayName: ["pump", "solar"],
      validity: "1 year",
      accepts: ["cb-report"],
      source: citeVerified(
        "saso.gov.sa, also https://www.nemko.com/blog/saudi-arabia-expanding-the-scopes-of-mandatory-certifications-gl, also https://www.ul.com/news/saudi-arabia-saso-iecee-recognition-certificate-update",
        "https://saso.gov.sa/en/sectors/certificates/iec/pages/default.aspx",
      ),
      asOf: "2021",
      note: "servers/rectifiers not on the list seen; check the HS code in SABER; dated 2018-2021",
    },
    {
      id: "cst-type-approval",
      name: "CST type approval (equipment conformity)",
      authority: "CST (ex-CITC)",
      subject: "product-model",
      scope: "telecom, radio and IT equipment with regulated HS codes",
      requirement: "document-based, RED-style reports; no in-country test, no local representative",
      mayName: ["telecom", "it"],
      validity: "2 years",
      localRepresentative: false,
      inCountryTest: false,
      source: citePartial(
        "appluslaboratories.com, also https://www.dimulti.co.id/saudi-arabia-cst-certification-for-telecom-devices/",
        "https://appluslaboratories.com/global/en/what-we-do/service-sheet/saudi-arabia-radio-type-approval-(citc,-saso)",
      ),
    },
    {
      id: "cst-data-center",
      name: "CST Data Center Services Regulations",
      authority: "CST",
      subject: "facility",
      scope: "any entity offering data-centre (colocation) services to others",
      requirement: "register each data centre with CST; 4 categories (Qualifying, Limited, Standard, Advanced)",
      validity: "3 years, no fee",
      source: citePartial(
        "turtl.tamimi.com, also http://idcnova.com/html/1/59/153/1963.html",
        "https://turtl.tamimi.com/story/dawn-of-the-data-centres-data-centre-licensing-in-saudi-arabia/page/1",
      ),
      asOf: "2024-01-01",
      note: "facility-level, not product-level; dated in force 1 Jan 2024",
    },
  ],
  radio: {
    authority: {
      value: "Communications, Space and Technology Commission (CST)",
      source: citeVerified("scribd.com", "https://scribd.com/document/718971947/Space-Radiocommunication-services"),
    },
    receiveOnly: notFound,
  },
  data: {
    law: citePersonalDataLaws("Personal Data Protection Law (PDPL)"),
    residency: {
      value: "government and sensitive-classified data typically kept in-Kingdom (CST cloud regs + NCA CCC)",
      source: citePartial("minthar.net", "https://minthar.net/en/blog/cst-cloud-compliance"),
      note: "law-blog level source",
    },
  },
  customs: [
    {
      value: "SABER shipment certificate must exist before customs release",
      source: intertek,
    },
  ],
  transport: [notFound],
  ...citeLanguagesAndCurrencies(["ar"], ["SAR"]),
  timeZones: citeIanaZones(["Asia/Riyadh"]),
  station: ashraeRow("Al-Qaisumah (northern desert)", "403730", [28.32, 46.13, 358], {
    coolingDryBulbC: 46.2,
    coolingWetBulbC: 20.4,
    evaporationWetBulbC: 22.8,
    humidDewPointC: 18.2,
    heatingDryBulbC: 2.9,
    meanMaximumC: 48.3,
    meanMinimumC: 0.1,
    maximumOf50YearsC: 52.5,
  }),
  mostHumidStation: ashraeRow("Dhahran", "404160", [26.27, 50.17, 17], { coolingDryBulbC: 45.1, evaporationWetBulbC: 31.1 }),
} as const satisfies CountryProps;
