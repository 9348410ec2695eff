import { judgePapers } from "../../judgements/judge-papers";
import { defineRule } from "../../rule/rule";

/** Certificates that the country of the site asks of the shipment, and of who imports it. */
export const shipmentCertificates = defineRule({
  id: "papers/shipment-certificates",
  title: "Shipment and importer hold their papers",
  why: "A consignment without its certificate of conformity is not released, and one of an importer without registration is not even declared.",
  source: "Certification schemes of the country's profile, each with its source; what is held from the site (papers.licences)",
  severity: "high",
  remedy: "Let the importer open the file before the shipment leaves, and renew what ends before it arrives",
  judges: "design",
  worsenedBy: [],
  check: (context) => judgePapers(context, ["shipment", "importer"], "of shipments or importers"),
});
