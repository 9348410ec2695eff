import { defined } from "../../plain/defined";
import type { FailLevel } from "../fail-level";
import type { SiteReport } from "../site-report";
import { coverageOf } from "../subjects/coverage/record";
import { heldBackRule, heldBackText } from "../subjects/findings/finding-kinds";
import { expiriesOf } from "./expiries";
import type { FleetRow } from "./fleet";
import { listBlocks } from "./list-blocks";
import { siteSide } from "./site-change";
import type { SiteBlock } from "./site-row";

/** Returns the row of a site. @param failOn the level from which the run fails. @default block */
export function fleetRow(report: SiteReport, failOn?: FailLevel): FleetRow {
  const { country, conditions, edition } = report;
  const { completeness } = coverageOf(report);
  return {
    ...siteSide(report, failOn),
    country,
    ...(conditions && { latitude: conditions.position.latitudeDegrees, longitude: conditions.position.longitudeDegrees }),
    blocks: [...heldBack(report), ...listBlocks(report)],
    ...defined({ completeness }),
    expiries: expiriesOf(report),
    ...defined({ edition }),
  };
}

/** Returns the block of a site that passes but is held back. */
function heldBack({ verdict, needs }: SiteReport): readonly SiteBlock[] {
  if (verdict === "fail" || needs === undefined) return [];
  return [{ ...heldBackRule, outcome: "fail", text: heldBackText(needs) }];
}
