import { judgePapers } from "../../judgements/judge-papers";
import { defineRule } from "../../rule/rule";

/** Checks the certificates that the country of the site requires for product models, for each kind of part in the design. */
export const productCertificates = defineRule({
  id: "papers/product-certificates",
  title: "Every part has the certificates that the country requires",
  why: "Customs hold parts whose certificate is missing or has expired. The node waits in a port, and storage is paid by the day.",
  source:
    "Certification schemes of the country's profile, each with its source. Certificates of parts: the design (certificates). What is not required: the site (papers.notRequired)",
  severity: "high",
  remedy: "Renew the certificate, or choose a part that has one. Or let the customs broker confirm, by customs code, that none is needed",
  judges: "design",
  worsenedBy: [],
  check: (context) => judgePapers(context, ["product-model"], "for products of the design"),
});
