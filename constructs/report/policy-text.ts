import type { OnlyProps } from "../policy/only";

/** What is said of an audit run. */
export const auditText = "waivers and baseline are ignored";

/** What is said of a run that was limited. */
export function onlyText({ rules, scenarios }: OnlyProps): string {
  const parts = [...(rules ? [`rules ${rules.join(", ")}`] : []), ...(scenarios ? [`scenarios ${scenarios.join(", ")}`] : [])];
  return `only ${parts.join(" and ")}: the rest was not judged`;
}
