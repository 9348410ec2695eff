import { type PolicyProps, packOf, snapshot } from "cdktf-edge-node";
import type { Finding } from "cdktf-edge-node/report";
import { judge, type Rule } from "cdktf-edge-node/rules";
import { firstSite } from "../../../examples/first-site";

const { site, ...design } = firstSite;

/** A node that passes every rule of the library. */
export const node = snapshot("first-site", site, design);

/** A rule of the tests whose check is given. */
export function ruleOf(check: Rule["check"], change: Partial<Rule> = {}): Rule {
  return {
    id: "test/rule",
    title: "Rule of a test",
    why: "shows what becomes of it",
    source: "this test",
    severity: "low",
    remedy: "none",
    check,
    ...change,
  };
}

/** A rule that judges a value in W on each subject, by scenario, against at most 10 W. */
export function valued(values: Readonly<Record<string, number | ((scenario: string) => number)>>, change: Partial<Rule> = {}): Rule {
  return ruleOf(
    ({ point }) =>
      Object.entries(values).map(([subject, value]) =>
        judge({
          subject,
          unit: "W",
          bound: "at-most",
          value: typeof value === "number" ? value : value(point.scenario.name),
          limit: 10,
          remedy: () => "less",
        }),
      ),
    change,
  );
}

/** A policy of these rules alone. */
export function policyOf(rules: Rule | readonly Rule[], change: Omit<PolicyProps, "packs"> = {}): PolicyProps {
  return { packs: [packOf("test", [rules].flat())], ...change };
}

/** The finding on a subject. */
export function on(findings: readonly Finding[], subject: string): Finding {
  const found = findings.find((finding) => finding.subject === subject);
  if (!found) throw new Error(`No finding on ${subject}, only on ${findings.map((finding) => finding.subject).join(", ")}`);
  return found;
}
