import { defined } from "../../plain/defined";
import type { Finding, PolicyNotice } from "../rule/finding";
import { acceptedByBaseline, baselineNotices } from "./baseline";
import { type Accepting, judgeWaiver } from "./judge-waiver";
import type { WaiverProps } from "./waiver";

/** Accepts findings by waivers and the baseline, and lists notices on the waivers and the baseline themselves. */
export function acceptFindings(
  findings: readonly Finding[],
  accepting: Accepting,
): { readonly findings: readonly Finding[]; readonly notices: readonly PolicyNotice[] } {
  const { waivers = [], baseline, audit = false } = accepting.policy;
  if (audit) return { findings, notices: [] };
  const forbidden: ReadonlySet<string> = new Set(
    accepting.settings.filter(({ rule }) => rule.waivable === false).map(({ rule }) => rule.id),
  );
  const judged = waivers.map((waiver, i) => judgeWaiver(waiver, `waivers[${i}]`, findings, accepting));
  return {
    findings: findings.map((finding) => {
      const waiver = judged.find(({ accepts }) => accepts.includes(finding))?.waiver;
      if (waiver) return waived(finding, waiver);
      return baseline && !forbidden.has(finding.rule) ? acceptedByBaseline(finding, baseline) : finding;
    }),
    notices: [
      ...judged.flatMap(({ notices }) => notices),
      ...(baseline ? baselineNotices(findings, baseline, forbidden, accepting.notices) : []),
    ],
  };
}

function waived(finding: Finding, { reason, owner, expires, ticket }: WaiverProps): Finding {
  return { ...finding, accepted: { by: "waiver", reason, owner, expires, ...defined({ ticket }) }, blocks: false };
}
