import type { CountryProps } from "../profile/country.props";
import { notFound } from "../profile/fact";
import {
  citeFirmsWithOutages,
  citeIanaZones,
  citeLanguagesAndCurrencies,
  citeOutagesAMonth,
  citePartial,
  citeResidentialPower,
  citeSalesLost,
  citeVerified,
  citeWorldPlugs,
  readOn,
  recall,
  recallPractice,
} from "../profile/sources";

const sunnewsonline = citePartial("sunnewsonline.com", "https://www.sunnewsonline.com/fg-sets-guidelines-for-electricity-installation/");

const mondaq = citePartial(
  "mondaq.com, also http://en.qstlab.cn/NewsDetail.aspx?ID=232",
  "https://www.mondaq.com/nigeria/international-trade-investment/1047172/soncap-certificate-a-requirement-for-importation-of-goods-into-nigeria-?type=related",
);

const itedgenewsNg = citePartial(
  "itedgenews.ng",
  "https://www.itedgenews.ng/february-29-deadline-satellite-operators-regularise-operations-says-ncc/",
);

export const nigeria = {
  code: "NG",
  iso3: "NGA",
  name: "Nigeria",
  readOn,
  regimes: ["ilac"],
  grid: {
    lineToNeutral: citeWorldPlugs(["230 V line-to-neutral"], "Wikipedia-derived set says 240/415 V, IEC list 230 V"),
    lineToLine: {
      value: ["400 V line-to-line"],
      source: sunnewsonline,
    },
    frequency: citeResidentialPower("50 Hz"),
    tolerance: recall(
      "6 %",
      "standard is 400/230 V but practice is 415/240 V (NEMSA managing director); statutory ±6 % is recalled; read at https://www.sunnewsonline.com/fg-sets-guidelines-for-electricity-installation/",
    ),
    plugs: citeWorldPlugs(["D", "G"]),
    reliability: [citeOutagesAMonth(32.8, "2014"), citeFirmsWithOutages(77.6, "2014"), citeSalesLost(15.6, "2014")],
  },
  electrical: recallPractice("IEC", "Nigerian Electricity Management Services Agency, wiring regulations"),
  certification: [
    {
      id: "soncap-product",
      name: "SONCAP, product certificate (PC)",
      authority: "SON (agents SGS, Intertek, Cotecna, CCIC ...)",
      subject: "product-model",
      scope: "regulated imports: electrical/electronic products incl. IT and communication products",
      requirement: "product certificate on ISO 9001 certificate and reports of accredited laboratories",
      names: ["it", "telecom"],
      mayName: ["electrical"],
      validity: "PC1 6 months, PC2 and PC3 1 year",
      accepts: ["iso-17025-report"],
      source: mondaq,
    },
    {
      id: "soncap-shipment",
      name: "SONCAP certificate (SC)",
      authority: "SON (agents SGS, Intertek, Cotecna, CCIC ...)",
      subject: "shipment",
      scope: "regulated imports: electrical/electronic products incl. IT and communication products",
      requirement: "SONCAP certificate for every consignment, with Form M",
      validity: "one consignment",
      source: mondaq,
    },
    {
      id: "ncc-type-approval",
      name: "NCC type approval",
      authority: "NCC",
      subject: "product-model",
      scope: "all equipment with communication capability, before import; SONCAP does not replace it",
      requirement: "e-services application, RF/EMC/safety reports, RED-style DoC",
      names: ["telecom"],
      mayName: ["server"],
      source: citeVerified(
        "consumer.ncc.gov.ng, also https://arewanewshub.com/ncc-type-approval-requirements-for-ict-devices-summary-and-analysis/",
        "https://consumer.ncc.gov.ng/information-education/faqs/9-type-approvals",
      ),
      asOf: "2022-10",
    },
    {
      id: "nemsa-installation",
      name: "NEMSA electrical installation certification",
      authority: "NEMSA",
      subject: "installation",
      scope: "electrical installations",
      requirement: "inspection and certification before energising",
      source: sunnewsonline,
    },
  ],
  radio: {
    authority: {
      value: "NCC (Commercial Satellite Communications Guidelines, in force 21 Nov 2018)",
      source: itedgenewsNg,
      asOf: "2018",
    },
    receiveOnly: {
      value: "outside-scope",
      source: itedgenewsNg,
      asOf: "2018",
      note: "guidelines do not apply to earth-observation/space-research satellites or to receive-only earth stations",
    },
    rules: [
      {
        value:
          "earth-station spectrum fee guide in the 2017 draft: L USD 5k, C 15k, Ku 10k, Ka 10k; ground equipment must be type-approved",
        source: citePartial(
          "businessamlive.com",
          "https://businessamlive.com/ncc-revises-guidelines-commercial-satellite-communications-operators-pay-10000-per-satellite",
        ),
        asOf: "2017",
      },
    ],
  },
  data: {
    law: {
      value: "Nigeria Data Protection Act 2023 with GAID 2025 (GAID issued Mar 2025, repeals NDPR 2019)",
      source: citePartial("cookiehub-website.vercel.app", "https://cookiehub-website.vercel.app/fr/blog/category/ndpa"),
    },
    residency: {
      value: "localisation regimes exist for government and telecom subscriber data",
      source: citePartial(
        "gcr21.org",
        "https://www.gcr21.org/de/publikationen/gcr/global-cooperation-quarterly/qm-2-3/2022-articles/qm-2/3-2022-orji-data-localization-in-nigeria-an-overview-of-the-policy-regime-and-challenges",
      ),
      asOf: "2022",
    },
  },
  customs: [recall("Form M before shipment, SONCAP certificate, PAAR for clearance")],
  transport: [notFound],
  ...citeLanguagesAndCurrencies(["en"], ["NGN"]),
  timeZones: citeIanaZones(["Africa/Lagos"]),
} as const satisfies CountryProps;
