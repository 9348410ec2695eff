import { compact } from "../../plain/compact";
import type { AppliedPolicy } from "../../policy/evaluate/evaluate";
import type { OnlyProps } from "../../policy/evaluate/only";
import type { Finding } from "../../policy/rule/finding";
import { nameList } from "../../props/problems/name-list";
import type { Section } from "../writing/section";
import { sentence } from "../writing/sentence";
import { tableOf } from "../writing/table";

export const auditText = "waivers and baseline are ignored";

export function onlyText({ rules, scenarios }: OnlyProps): string {
  const parts = compact([rules && `rules ${rules.join(", ")}`, scenarios && `scenarios ${scenarios.join(", ")}`]);
  return `only ${parts.join(" and ")}: the rest was not judged`;
}

const mostRules = 3;

/** Names the rules of the library that the policy leaves out. */
export function withoutCoreText(rules: readonly string[]): string {
  return `WITHOUT ${rules.length} of the library's rules: ${nameList(rules, mostRules)}`;
}

interface PolicyOfSite {
  readonly policy: AppliedPolicy;
  readonly findings: readonly Finding[];
}

/** Writes the day with which waivers were compared. Undefined where no waiver accepts or is noticed, such as in an audit. */
export function waiverDayText({ policy, findings }: PolicyOfSite): string | undefined {
  const has =
    findings.some(({ accepted }) => accepted?.by === "waiver") || policy.notices.some(({ id }) => id.startsWith("policy/waiver-"));
  return has && policy.today !== undefined ? `waivers held against ${policy.today}` : undefined;
}

/** Shows the policy of the verdict, and its exceptions. */
export function presentPolicy(site: PolicyOfSite): Section {
  const { packs, switchedOff, withoutCore, audit, only, notices } = site.policy;
  const day = waiverDayText(site);
  return {
    id: "policy",
    title: "Policy",
    blocks: [
      {
        items: compact([
          `Judged by ${packs.length === 1 ? "the pack" : "the packs"} ${packs.join(", ")}.`,
          withoutCore.length > 0 && { strong: sentence(withoutCoreText(withoutCore)) },
          audit && `An audit: ${auditText}.`,
          ...[only && onlyText(only), day].flatMap((text) => (text === undefined ? [] : [sentence(text)])),
          ...switchedOff.map(({ rule, by, reason }) => [{ strong: "Rule off" }, " ", { typed: rule }, `, by the ${by}: ${reason}`]),
        ]),
      },
      notices.length > 0 &&
        tableOf(
          "Fix these in the policy",
          ["notice", "where", "what", "does"],
          notices.map(({ id, place, message, effect }) => [{ typed: id }, { typed: place }, message, effect]),
        ),
    ],
  };
}
