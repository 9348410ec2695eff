import type { OnlyProps } from "../../policy/evaluate/only";
import { nameList } from "../../props/problems/name-list";
import type { SiteVerdict } from "../site-report";

/** What is said of an audit run. */
export const auditText = "waivers and baseline are ignored";

/** What is said of a run that was limited. */
export function onlyText({ rules, scenarios }: OnlyProps): string {
  const parts = [...(rules ? [`rules ${rules.join(", ")}`] : []), ...(scenarios ? [`scenarios ${scenarios.join(", ")}`] : [])];
  return `only ${parts.join(" and ")}: the rest was not judged`;
}

/** Most rules that are named in a line [-]. */
const mostRules = 3;

/** Rules of the library that nobody asked. */
export function withoutCoreText(rules: readonly string[]): string {
  return `WITHOUT ${rules.length} of the library's rules: ${nameList(rules, mostRules)}`;
}

/** The day that waivers were held against. Each waiver is seen in what it accepts or in what is said of it; an audit looks at none. */
export function waiverDayText({ policy, findings }: Pick<SiteVerdict, "policy" | "findings">): string | undefined {
  const has =
    findings.some(({ accepted }) => accepted?.by === "waiver") || policy.notices.some(({ id }) => id.startsWith("policy/waiver-"));
  return has && policy.today !== undefined ? `waivers held against ${policy.today}` : undefined;
}
