import type { NodeDiagnostics } from "../facts/telemetry/diagnostic";
import type { PolicyProps } from "../policy/settings/policy.props";
import { gensetWatches } from "../studies/design/genset-watches";
import { asNew, solvedFaults, solvedState } from "../studies/diagnostics/solved-states";
import { NodeStudy } from "../studies/node-study";
import type { ClimateName } from "../studies/scenarios/scenarios";
import type { NodeSnapshot } from "../studies/snapshot/snapshot";
import { alertRules } from "./alert-rules";
import { alertTests } from "./alert-tests";
import { contactAnnotations } from "./contact-annotations";
import { diagnosticAlerts, diagnosticGroup } from "./diagnostic-rules";
import { type GensetsAsked, gensetAlerts, gensetGroup } from "./genset-alerts";
import { watchedLimits } from "./watched-limits";

const climates: readonly ClimateName[] = ["hottest", "mostHumid", "coldest"];

/**
 * Returns the diagnostics of a node and the alerts on its generator sets for vmalert, and their unit tests for vmalert-tool: each fault,
 * and the healthy node at each climate point. Solves the node once for each fault.
 *
 * @param policy of the site: its limits define when a feed is lost
 * @throws RangeError for a node that is not solved on its hottest day
 */
export function diagnosticFiles(
  node: NodeSnapshot,
  { diagnostics }: NodeDiagnostics,
  policy: () => PolicyProps,
): { readonly rules: string; readonly tests: string } {
  const study = new NodeStudy(asNew(node));
  const healthy = climates.flatMap((climate) => solvedState(study, climate, `healthy, ${climate}`) ?? []);
  const [before] = healthy;
  if (!before)
    throw new RangeError(
      `${node.name} must be solved at its hottest climate point to be diagnosed but is not: run edge-node check, and correct what it finds`,
    );
  const cases = [
    ...healthy.map((state) => ({ before: state, after: state })),
    ...solvedFaults(node, diagnostics).map((after) => ({ before, after })),
  ];
  const asked = gensetsAsked(node, policy);
  const beside = contactAnnotations(node.telemetry?.paging, node.devices);
  const groups = [
    { name: gensetGroup, rules: gensetAlerts(asked) },
    { name: diagnosticGroup, rules: diagnosticAlerts(diagnostics) },
  ];
  return {
    rules: alertRules(
      groups.filter(({ rules }) => rules.length > 0),
      beside,
    ),
    tests: alertTests(diagnostics, cases, diagnosticFileNames.rules, { gensets: asked, beside }),
  };
}

/** Returns the gensets; undefined for a node without any, which needs no solved scenario. */
function gensetsAsked(node: NodeSnapshot, policy: () => PolicyProps): GensetsAsked {
  const { targets = [], intervalS = 0 } = node.telemetry ?? {};
  if (node.gensets.length === 0) return { gensets: [], targets, limits: [], intervalS };
  const study = new NodeStudy(node);
  return { gensets: study.design.once(gensetWatches), targets, limits: watchedLimits(study, policy()), intervalS };
}

/** Names of both files, which the tests must know. */
export const diagnosticFileNames = { rules: "diagnostics.yaml", tests: "diagnostics.test.yaml" } as const;
