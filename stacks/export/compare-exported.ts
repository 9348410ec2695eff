import { compact } from "../../constructs/plain/compact";
import { differences } from "../../constructs/plain/differences";
import { unique } from "../../constructs/plain/unique";
import type { SiteReport } from "../../constructs/report/site-report";
import type { Lost } from "./plain-data";
import { lostConstructs, type StackConstruct } from "./stack-constructs";

export interface SynthesizedSite {
  readonly report: Pick<SiteReport, "verdict" | "needs" | "findings">;
  /** Terraform JSON of a site that passes. */
  readonly terraform?: string;
  readonly held: readonly StackConstruct[];
}

/** Most paths that are named when two files differ. The others are counted. */
const mostPaths = 5;

/** Key of the metadata of cdktf. They differ whenever the rest differs. */
const metadata = "//";

/** Lists the differences between the site of a file and that of the program: verdict, findings, constructs of the stack, and Terraform JSON, byte for byte. */
export function differingPlaces(ofApp: SynthesizedSite, ofFile: SynthesizedSite): readonly Lost[] {
  const [one, other] = [ofApp.report, ofFile.report];
  return compact([
    ...lostConstructs(ofApp.held, ofFile.held),
    one.needs !== undefined && {
      place: "stack",
      why: `is held back by the stack ${one.needs}, which cannot be deployed: correct that one first`,
    },
    one.verdict !== other.verdict && { place: "verdict", why: `is ${one.verdict} in the program but ${other.verdict} in the file` },
    ...said("findings", "differ", differingFindings(one.findings, other.findings)),
    ...said("Terraform JSON", "differs", differingTexts(ofApp.terraform, ofFile.terraform)),
  ]);
}

function said(place: string, verb: string, differing: readonly string[]): readonly Lost[] {
  if (differing.length === 0) return [];
  const more = differing.length > mostPaths ? ` and ${differing.length - mostPaths} more` : "";
  return [{ place, why: `${verb} between the program and the file, at ${differing.slice(0, mostPaths).join(", ")}${more}` }];
}

function differingFindings(one: SiteReport["findings"], other: SiteReport["findings"]): readonly string[] {
  const keys = unique([...one, ...other].map(keyOf));
  const texts = [one, other].map((findings) => new Map(findings.map((finding) => [keyOf(finding), JSON.stringify(finding)])));
  const differing = keys.filter((key) => texts[0]?.get(key) !== texts[1]?.get(key));
  return differing.length === 0 && JSON.stringify(one) !== JSON.stringify(other) ? ["their order"] : differing;
}

function keyOf({ rule, subject }: SiteReport["findings"][number]): string {
  return `${rule} of ${subject}`;
}

/** Returns the paths at which two JSON texts differ. A missing text is no difference here, because then the verdicts differ. */
function differingTexts(one: string | undefined, other: string | undefined): readonly string[] {
  if (one === undefined || other === undefined || one === other) return [];
  const [ofApp, ofFile] = [one, other].map((text) => ({ ...JSON.parse(text), [metadata]: undefined }));
  const paths = differences(ofApp, ofFile, { identity: () => undefined }).map(({ steps }) => steps.join("."));
  if (paths.length > 0) return paths;
  return [JSON.stringify(ofApp) === JSON.stringify(ofFile) ? "its metadata" : "the order of its keys"];
}
