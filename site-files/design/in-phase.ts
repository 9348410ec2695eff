import { defined } from "../../constructs/plain/defined";
import type { PolicyProps } from "../../constructs/policy/settings/policy.props";
import { PropsError } from "../../constructs/props";
import { nameSchema } from "../../constructs/props/name";
import { parseProps } from "../../constructs/props/parse-props";
import { nameList } from "../../constructs/props/problems/name-list";
import { nameInPhase, type SitePhase } from "../../constructs/report/subjects/phase";
import { placedHosts } from "../../constructs/studies/placement/lost-hosts";
import type { NodeSnapshot } from "../../constructs/studies/snapshot/snapshot";
import { quotedText } from "../../constructs/units/shown-text";
import type { SitePhases } from "./site-phases";

/** The phase in which a site is read. */
export interface InPhase {
  readonly phases: SitePhases;
  /** Number of phases that are applied to the site [-]. */
  readonly laid: number;
  /** The phase before it, where its placements or messages are needed. */
  readonly before?: NodeSnapshot;
}

interface NamesInPhase {
  /** Name under which it is judged. */
  readonly name: string;
  readonly own: string;
  /** Phase of the site. @default the site has no phases */
  readonly phase?: SitePhase;
}

/**
 * Returns the names of a site in a phase.
 *
 * @throws PropsError when the names of site and phase together are no valid name
 */
export function namesInPhase(own: string, { phases: { names, deployed }, laid }: InPhase): NamesInPhase {
  if (names.length === 0) return { name: own, own };
  const of = names[laid - 1];
  const phase = { site: own, ...defined({ name: of }), isDeployed: laid === deployed };
  return { name: laid < deployed ? own : parseProps(nameSchema, "name", nameInPhase(phase)), own, phase }; // phases that run there have the site's name
}

/** Returns the policy for a phase. A baseline of the site also holds for a later phase: a finding that is accepted today stays accepted. */
export function policyInPhase(policy: PolicyProps, site: string, name: string): PolicyProps {
  const { baseline } = policy;
  return baseline?.site === site && name !== site ? { ...policy, baseline: { ...baseline, site: name } } : policy;
}

/** Returns the hosts of the workloads that the phase before placed, by name. */
export function placedBefore({ before }: InPhase): Readonly<Record<string, string>> {
  return before?.placement ? placedHosts(before.placement) : {};
}

/**
 * Returns how many phases are applied to a site in one of them [-].
 *
 * @param path of its file, for the error
 * @throws PropsError for a phase that the site does not have
 */
export function phaseNumber({ names }: SitePhases, phase: string, path: string): number {
  if (names.includes(phase)) return names.indexOf(phase) + 1;
  const known = names.length === 0 ? "none" : nameList(names);
  throw new PropsError(path, [{ path, message: `must have the phase ${quotedText(phase)} but has ${known}: choose one of them` }]);
}
