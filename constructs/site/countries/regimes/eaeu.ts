import type { CountrySections } from "../profile/country.props";

/** Facts that the members of the Eurasian Economic Union share. */
export const eaeu = {
  certification: [
    {
      id: "eac",
      name: "EAC: TR CU 004/2011, TR CU 020/2011, TR EAEU 037/2016",
      authority: "EAEU (accredited bodies)",
      subject: "product-model",
      scope: "LV 50-1000 V AC/75-1500 V DC; EMC; RoHS",
      requirement:
        "certificate for listed goods (incl. PCs and peripherals), declaration for the rest; declaration applicant must be EAEU-registered; CB reports can be reissued without retest",
      mayName: ["electrical"],
      validity: "up to 5 years",
      localRepresentative: true,
      accepts: ["cb-report"],
      source: {
        mark: "partial",
        document:
          "efs.consulting; also https://www.cu-tr.org/page9?article_id=10034 and http://rus-cert.com/index.php/documents/eaeu-cu-tr-certification-and-declaration.html",
        url: "https://efs.consulting/en/insight/public-consultation-on-eac-technical-regulations-2/",
      },
      note: "scheme 9c for single products equipping an EAEU enterprise: https://www.certificator.eu/en/news/discussion-on-changes-in-the-regulations-concerning-low-voltage-devices-and-electromagnetic-compatibility.html",
    },
  ],
} as const satisfies CountrySections;
