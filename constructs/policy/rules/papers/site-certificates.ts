import { judgePapers } from "../../judgements/judge-papers";
import { defineRule } from "../../rule/rule";

/** Checks the licences that the country of the site requires for the installation, the facility and its operator. */
export const siteCertificates = defineRule({
  id: "papers/site-certificates",
  title: "The installation, the facility and its operator are licensed",
  why: "An installation without inspection is not connected to the grid. A facility without registration may be closed during operation.",
  source: "Certification schemes of the country's profile, each with its source. Licences: the site (papers.licences)",
  severity: "high",
  remedy: "Apply for the licence, renew one that has expired, or let a lawyer confirm that none is needed",
  judges: "design",
  worsenedBy: [],
  check: (context) => judgePapers(context, ["installation", "facility", "operator"], "for installations, facilities or operators"),
});
