import type { WatchedLimit } from "../facts/watched-limit";
import { furtherWatches } from "../monitoring/further-watches";
import { telemetryPlan } from "../monitoring/telemetry-plan";
import { watchedLimits } from "../monitoring/watched-limits";
import type { PolicyProps } from "../policy/settings/policy.props";
import { refuseConfigurationFile } from "../services/configuration-file";
import { asksForFile, type PlannedTexts, plannedText } from "../services/planned";
import type { NodeStudy } from "../studies/node-study";
import { contactPlanText } from "./contact-plan";
import { plannedContactPlan } from "./planned-contact-plan";
import { plannedShedding } from "./planned-shedding";
import { plannedUplink } from "./planned-uplink";

/** The part of a node's deployment that follows from its study, as plain data, which can be sent to other threads. */
export interface NodePlan {
  /** Limits that can be measured at the site. */
  readonly limits: readonly WatchedLimit[];
  /** Texts that the facts of its services leave to the deployment plan. */
  readonly texts: PlannedTexts;
}

/**
 * Returns the deployment plan of a node. It solves nothing after the verdict: the study has the operating points of every promised
 * scenario.
 *
 * @throws PropsError when the policy is not valid
 * @throws RangeError for a file that cannot be written
 */
export function nodePlan(study: NodeStudy, policy: PolicyProps = {}): NodePlan {
  const { telemetry } = study.node;
  const limits = watchedLimits(study, policy);
  const shedding = plannedShedding(study, limits);
  const beside: PlannedTexts = {
    ...contactTexts(study),
    ...plannedUplink(study, limits),
    ...(shedding && { "shedding-plan": `${JSON.stringify(shedding, undefined, 2)}\n` }),
  };
  const texts =
    telemetry && telemetryPlan(telemetry, limits, { ...furtherWatches(study, telemetry), ...(shedding && { shedding }) }, beside);
  return { limits, texts: { ...beside, ...texts } };
}

/** Plans contacts only if a workload reads them. */
function contactTexts({ node, sky }: NodeStudy): PlannedTexts {
  const readers = node.services.filter((service) => asksForFile(service, "contact-plan"));
  if (!sky || readers.length === 0) return {};
  const texts: PlannedTexts = { "contact-plan": contactPlanText(plannedContactPlan(node, sky)) };
  for (const { files } of readers) {
    for (const [path, file] of Object.entries(files)) refuseConfigurationFile(path, plannedText(file, texts));
  }
  return texts;
}
