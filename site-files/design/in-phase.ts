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

/** Which phase of a site is read. */
export interface InPhase {
  readonly phases: SitePhases;
  /** How many phases are laid over the site [-]. */
  readonly laid: number;
  /** The phase before it, where that decides or says something. */
  readonly before?: NodeSnapshot;
}

/** What a site is called. */
interface NamesInPhase {
  /** The name under which it is judged. */
  readonly name: string;
  /** Its own, in any phase. */
  readonly own: string;
  /** @default the site has no phases */
  readonly phase?: SitePhase;
}

/**
 * The names of a site in a phase.
 *
 * @throws PropsError when those of the site and of the phase together make none
 */
export function namesInPhase(own: string, { phases: { names, deployed }, laid }: InPhase): NamesInPhase {
  if (names.length === 0) return { name: own, own };
  const of = names[laid - 1];
  const phase = { site: own, ...defined({ name: of }), isDeployed: laid === deployed };
  return { name: laid < deployed ? own : parseProps(nameSchema, "name", nameInPhase(phase)), own, phase }; // what ran there was called so
}

/** A baseline of the site is that of a later phase too: what is accepted today is accepted when it grows. */
export function policyInPhase(policy: PolicyProps, site: string, name: string): PolicyProps {
  const { baseline } = policy;
  return baseline?.site === site && name !== site ? { ...policy, baseline: { ...baseline, site: name } } : policy;
}

/** Where the phase before has what it placed, by name. */
export function placedBefore({ before }: InPhase): Readonly<Record<string, string>> {
  return before?.placement ? placedHosts(before.placement) : {};
}

/**
 * How many phases are laid over a site in one of them [-].
 *
 * @param path of its file, for the error
 * @throws PropsError for a phase that the site does not have
 */
export function phaseNumber({ names }: SitePhases, phase: string, path: string): number {
  if (names.includes(phase)) return names.indexOf(phase) + 1;
  const known = names.length === 0 ? "none" : nameList(names);
  throw new PropsError(path, [{ path, message: `must have the phase ${quotedText(phase)} but has ${known}: choose one of them` }]);
}
