import type { RunResult } from "../run-result";
import { noticesWithCoverage } from "../subjects/findings/coverage-notice";
import { fingerprint } from "../subjects/findings/notice";
import { inScenarioText } from "../writing/scenario-text";
import type { FormatFile } from "./format";

const severities = { critical: "critical", high: "major", medium: "minor", low: "info" } as const;

/**
 * Writes a code quality report of GitLab: issues in the form of Code Climate. Blocking findings are
 * blockers. Accepted findings are left out, because the format cannot express them. An issue needs
 * a file: a site without a known location has a file of its own name.
 *
 * @source GitLab Docs, Code Quality, Code Quality report format
 */
export function gitlabFiles(result: RunResult): readonly FormatFile[] {
  const issues = noticesWithCoverage(result)
    .filter(({ accepted }) => accepted === undefined)
    .map((notice) => ({
      description: `${notice.title}: ${notice.site}/${notice.subject}, ${notice.measured}${inScenarioText(notice)}${notice.remedy === undefined ? "" : `. Remedy: ${notice.remedy}`}`,
      check_name: notice.rule,
      fingerprint: fingerprint(notice),
      severity: notice.fails ? "blocker" : notice.effect === "inform" ? "info" : severities[notice.severity],
      location: { path: notice.place?.file ?? notice.site, lines: { begin: notice.place?.line ?? 1 } },
    }));
  return [{ name: "code-quality.json", text: `${JSON.stringify(issues, undefined, 2)}\n` }];
}
