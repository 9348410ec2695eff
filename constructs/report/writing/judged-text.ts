import type { Rule } from "../../policy/rule/rule";

/** Says how often a rule is judged, such as `once, on the design`. */
export function judgedText({ judges = "scenario", in: appliesIn }: Pick<Rule, "judges" | "in">): string {
  if (judges === "scenario") return appliesIn ? "in the scenarios in which it applies" : "in every scenario";
  return `once, on the ${typeof judges === "string" ? judges : judges.name}`;
}
