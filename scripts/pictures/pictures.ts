import { firstSite } from "../../examples/first-site";
import { dataFlowPicture } from "./data-flow";
import { siteReportPicture } from "./site-report";

/** Every picture of the README by its path. */
export function pictures(): Readonly<Record<string, string>> {
  return {
    "docs/pictures/data-flow.svg": dataFlowPicture(),
    "docs/pictures/site-report.svg": siteReportPicture("first-site", firstSite),
  };
}
