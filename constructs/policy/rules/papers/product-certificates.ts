import { judgePapers } from "../../judgements/judge-papers";
import { defineRule } from "../../rule/rule";

/** Certificates that the country of the site asks of models of products, for each kind of parts in the design. */
export const productCertificates = defineRule({
  id: "papers/product-certificates",
  title: "Parts hold the certificates of the country",
  why: "Customs keep what has no certificate, or one that has ended: the node stands in a port, and storage is paid by the day.",
  source:
    "Certification schemes of the country's profile, each with its source; what parts hold from the design (certificates), what was settled from the site (papers.notRequired)",
  severity: "high",
  remedy: "Renew the certificate, or choose a part that holds one; let the customs broker settle by its code that none is needed",
  judges: "design",
  worsenedBy: [],
  check: (context) => judgePapers(context, ["product-model"], "of products that the design has"),
});
