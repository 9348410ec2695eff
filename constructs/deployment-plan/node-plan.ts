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

/** What is deployed on a node, as far as it follows from its study: plain data, so that it outlives the study and goes from thread to thread. */
export interface NodePlan {
  /** Limits that can be measured at the site. */
  readonly limits: readonly WatchedLimit[];
  /** What the facts of its services leave to the plan. */
  readonly texts: PlannedTexts;
}

/**
 * The plan of a node. After the verdict it solves nothing: the study has the points of every promised scenario.
 *
 * @throws PropsError when the policy is not valid
 * @throws RangeError for a file that cannot be written
 */
export function nodePlan(study: NodeStudy, policy: PolicyProps = {}): NodePlan {
  const { telemetry } = study.node;
  const limits = watchedLimits(study, policy);
  const texts = telemetry && telemetryPlan(telemetry, limits, furtherWatches(study, telemetry));
  return { limits, texts: { ...texts, ...contactTexts(study) } };
}

/** Contacts are planned for whoever is to read them: a node without such a workload does not wait for them here. */
function contactTexts({ node, sky }: NodeStudy): PlannedTexts {
  const readers = node.services.filter((service) => asksForFile(service, "contact-plan"));
  if (!sky || readers.length === 0) return {};
  const texts: PlannedTexts = { "contact-plan": contactPlanText(plannedContactPlan(node, sky)) };
  for (const { files } of readers) {
    for (const [path, file] of Object.entries(files)) refuseConfigurationFile(path, plannedText(file, texts));
  }
  return texts;
}
