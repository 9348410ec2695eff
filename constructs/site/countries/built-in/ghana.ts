import type { CountryProps } from "../profile/country.props";
import { notFound } from "../profile/fact";
import {
  blogNorebase,
  citeFirmsWithOutages,
  citeIanaZones,
  citeLanguagesAndCurrencies,
  citeMains,
  citeOutagesAMonth,
  citePartial,
  citeSalesLost,
  citeWorldPlugs,
  customsAndTransportNotFound,
  readOn,
  recall,
  recallPractice,
} from "../profile/sources";

export const ghana = {
  code: "GH",
  iso3: "GHA",
  name: "Ghana",
  readOn,
  regimes: ["pvoc"],
  grid: {
    ...citeMains("230 V line-to-neutral", "400 V line-to-line", "50 Hz"),
    tolerance: recall("10 %", "±10 %"),
    plugs: citeWorldPlugs(["D", "G"]),
    reliability: [citeOutagesAMonth(8.4, "2013"), citeFirmsWithOutages(89.1, "2013"), citeSalesLost(15.8, "2013")],
  },
  electrical: recallPractice("IEC", "Electrical wiring regulations of Ghana, after BS 7671"),
  certification: [
    {
      id: "pvoc",
      name: "GSA EasyPASS CoC",
      authority: "Ghana Standards Authority (Bureau Veritas, Intertek)",
      scope: "risk goods incl. electrical/electronic",
      requirement:
        "CoC from the country of export for customs; GSA import permit; EPA registration for EEE imports (SGS Renovo programme suspended)",
      source: citePartial(
        "africa-business-guide.de",
        "https://www.africa-business-guide.de/de/praxis/fragen/welche-normen-und-standards-gelten-in-ghana-fuer-importwaren--824722",
      ),
    },
    {
      id: "nca-type-approval",
      name: "NCA type approval",
      authority: "NCA",
      subject: "product-model",
      scope: "electronic communications equipment (routers, switches, radios ...)",
      requirement: "local company needed if the manufacturer has no branch; label 'NCA Approved'",
      names: ["telecom"],
      validity: "unlimited while unmodified",
      localRepresentative: true,
      source: citePartial(
        "ib-lenhardt.com, also https://www.consultit-now.com/ghana-a-workshop-to-sensitise-stakeholders-on-type-approval/",
        "https://ib-lenhardt.com/de/news/new-type-approval-requirements-2",
      ),
      asOf: "2015",
    },
  ],
  radio: {
    authority: {
      value: "NCA",
      source: citePartial(
        "nca.org.gh",
        "https://nca.org.gh/2020/11/11/nca-organises-workshop-on-inspection-criteria-for-customs-division-of-gra-gsa-and-national-security/",
      ),
    },
    receiveOnly: notFound,
  },
  data: {
    law: {
      value: "Data Protection Act 2012 (Act 843)",
      source: blogNorebase,
    },
    residency: recall("none general"),
  },
  ...customsAndTransportNotFound,
  ...citeLanguagesAndCurrencies(["en"], ["GHS"]),
  timeZones: citeIanaZones(["Africa/Abidjan"]),
} as const satisfies CountryProps;
