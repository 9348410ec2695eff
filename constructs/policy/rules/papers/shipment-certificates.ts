import { judgePapers } from "../../judgements/judge-papers";
import { defineRule } from "../../rule/rule";

/** Checks the certificates that the country of the site requires for the shipment and its importer. */
export const shipmentCertificates = defineRule({
  id: "papers/shipment-certificates",
  title: "The shipment and its importer have the required papers",
  why: "Customs do not release a shipment without its certificate of conformity. An importer without registration cannot even declare it.",
  source: "Certification schemes of the country's profile, each with its source. Certificates and licences: the site (papers.licences)",
  severity: "high",
  remedy: "Let the importer apply before the shipment leaves, and renew papers that expire before it arrives",
  judges: "design",
  worsenedBy: [],
  check: (context) => judgePapers(context, ["shipment", "importer"], "for shipments or importers"),
});
