import { coverageOf } from "../coverage";
import { revisionOf } from "../design-revision";
import type { FailLevel } from "../fail-level";
import type { MatrixBlock } from "../matrix/matrix";
import { matrixBlocks } from "../matrix/matrix-blocks";
import type { SiteReport } from "../site-report";
import { heldBackRule, heldBackText } from "../subjects/findings/finding-kinds";
import { type SiteStatus, siteStatus } from "../subjects/findings/site-status";
import { tightestOf, titleOf } from "../tightest-margins";
import { auditText, onlyText } from "../words/policy-text";
import { marginText } from "../words/quantity-text";
import { scenarioText } from "../words/scenario-text";
import { expiriesOf } from "./expiries";
import type { FleetDesign, FleetMargin, FleetRow } from "./fleet";

/** The row of a site. @param failOn from when on the run fails. @default block */
export function fleetRow(report: SiteReport, failOn?: FailLevel): FleetRow {
  const { site, country, profile, conditions, edition } = report;
  const status = siteStatus(report, failOn);
  const tightest = marginOf(report);
  const { completeness } = coverageOf(report);
  return {
    site,
    country,
    countryName: profile?.name ?? country,
    ...(conditions && { latitude: conditions.position.latitudeDegrees, longitude: conditions.position.longitudeDegrees }),
    verdict: status.verdict,
    beside: besideOf(report, status),
    blocks: [...heldBack(report), ...matrixBlocks(report)],
    ...(tightest && { tightest }),
    ...(completeness !== undefined && { completeness }),
    design: designOf(report),
    expiries: expiriesOf(report),
    ...(edition && { edition }),
  };
}

function besideOf({ policy }: SiteReport, status: SiteStatus): readonly string[] {
  return [
    ...(status.fails && status.isDeployable ? [status.text] : []),
    ...status.caveats,
    ...(policy.audit ? [`audit: ${auditText}`] : []),
    ...(policy.only ? [onlyText(policy.only)] : []),
  ];
}

/** A site that passes and is not written, for what it needs is not deployable. */
function heldBack({ verdict, needs }: SiteReport): readonly MatrixBlock[] {
  if (verdict === "fail" || needs === undefined) return [];
  return [{ ...heldBackRule, outcome: "fail", text: heldBackText(needs) }];
}

function marginOf({ tightest, findings }: SiteReport): FleetMargin | undefined {
  const least = tightestOf(tightest);
  if (!least) return undefined;
  const { rule, subject, at = subject, margin, unit, relativeMargin } = least;
  return {
    ...(relativeMargin !== undefined && { share: relativeMargin }),
    text: marginText(margin, unit),
    rule,
    title: titleOf(findings, rule),
    at,
    scenario: scenarioText(least),
  };
}

/** What the report says of its design; one of an earlier version may hold it whole. */
function designOf({ design, description, edition }: SiteReport): FleetDesign {
  const known = design ?? (description && { revision: revisionOf(description.design) });
  return { ...known, ...(edition?.design !== undefined && { version: edition.design }) };
}
