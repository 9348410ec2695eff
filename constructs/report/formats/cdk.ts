import { compact } from "../../plain/compact";
import { defined } from "../../plain/defined";
import { mapValues } from "../../plain/map-values";
import type { RunResult } from "../run-result";
import type { SiteReport } from "../site-report";
import { coverageText } from "../subjects/coverage";
import { coverageOf } from "../subjects/coverage/record";
import { acceptanceText } from "../subjects/findings/finding-text";
import { missingNotices } from "../subjects/findings/missing-notices";
import { fingerprint, type Notice } from "../subjects/findings/notice";
import { verdictTree } from "../subjects/findings/verdict-tree";
import type { MissingShard } from "../subjects/shards";
import { missingShardText, shardName } from "../subjects/shards";
import { inScenarioText } from "../writing/scenario-text";
import type { FormatFile } from "./format";

const severities = { block: "error", warn: "warning", inform: "info" } as const;

/**
 * Writes AWS CDK's `validation-report.json`, protocol version 1.0: each site is the report of a
 * plugin. Accepted findings are suppressed violations.
 *
 * @source schema `validation-report.schema.json` of `@aws-cdk/cloud-assembly-schema`
 */
export function cdkFiles(result: RunResult): readonly FormatFile[] {
  const report = {
    version: "1.0",
    title: "cdktf-edge-node",
    pluginReports: [
      ...(result.missing ?? []).map((shard) => shardReport(shard, result)),
      ...result.sites.map((site) => siteReport(site, result)),
    ],
  };
  return [{ name: "validation-report.json", text: `${JSON.stringify(report, undefined, 2)}\n` }];
}

function shardReport(shard: MissingShard, { generator }: RunResult) {
  return {
    pluginName: `cdktf-edge-node/${shardName(shard).replaceAll(" ", "-")}`,
    pluginVersion: generator.version,
    conclusion: "failure",
    metadata: { status: missingShardText(shard) },
    violations: missingNotices([shard]).map(violation),
  };
}

function siteReport(report: SiteReport, { failOn, generator }: RunResult) {
  const { site, country, evaluated } = report;
  const { status, notices } = verdictTree(report, failOn);
  return {
    pluginName: `cdktf-edge-node/${site}`,
    pluginVersion: generator.version,
    conclusion: status.fails ? "failure" : "success",
    metadata: {
      status: status.text,
      judged: coverageText(coverageOf(report)),
      country,
      ...mapValues(evaluated, (count) => `${count}`),
    },
    violations: notices.filter(({ accepted }) => !accepted).map(violation),
    suppressedViolations: notices.flatMap((notice) =>
      notice.accepted ? [{ ...violation(notice), acknowledgedId: fingerprint(notice), reason: acceptanceText(notice.accepted) }] : [],
    ),
  };
}

function violation({ site, rule, title, subject, severity, effect, fails, measured, scenario, remedy, place }: Notice) {
  return {
    ruleName: rule,
    description: `${title}: ${measured}${inScenarioText({ scenario })}`,
    ...defined({ suggestedFix: remedy }),
    severity: severities[fails ? "block" : effect],
    ruleMetadata: { severity, ...defined({ scenario }) },
    violatingConstructs: [
      {
        constructPath: `${site}/${subject}`,
        ...(place && { stackTraces: [compact([place.file, place.line, place.column]).join(":")] }),
      },
    ],
  };
}
