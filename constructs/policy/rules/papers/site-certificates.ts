import { judgePapers } from "../../judgements/judge-papers";
import { defineRule } from "../../rule/rule";

/** Licences that the country of the site asks of the installation, the facility and who operates it. */
export const siteCertificates = defineRule({
  id: "papers/site-certificates",
  title: "Installation, facility and operator are licensed",
  why: "An installation that nobody inspected is not energised, and a facility that is not registered may be closed while it works.",
  source: "Certification schemes of the country's profile, each with its source; what is held from the site (papers.licences)",
  severity: "high",
  remedy: "Apply for the licence, renew what has ended, or let counsel settle that none is needed",
  judges: "design",
  worsenedBy: [],
  check: (context) => judgePapers(context, ["installation", "facility", "operator"], "of installations, facilities or operators"),
});
