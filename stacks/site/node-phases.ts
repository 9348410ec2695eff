import { z } from "zod";
import { defined } from "../../constructs/plain/defined";
import { listNames } from "../../constructs/plain/list-ids";
import type { PolicyProps } from "../../constructs/policy/settings/policy.props";
import { PropsError } from "../../constructs/props";
import { longestName, nameSchema, uniqueNames } from "../../constructs/props/name";
import { parseProps } from "../../constructs/props/parse-props";
import { list } from "../../constructs/props/problems/list";
import { nameList } from "../../constructs/props/problems/name-list";
import { nameInPhase, type SitePhase } from "../../constructs/report/subjects/phase";
import type { Site } from "../../constructs/site";
import type { NodeDesign } from "../../constructs/studies/snapshot/node-design";
import { quotedText } from "../../constructs/units/shown-text";
import { policyInPhase } from "../../site-files/design/in-phase";
import { mostPhases } from "../../site-files/design/site-phases";

/** Node at a site: the site, its design and its policy. */
export interface NodeAtSite extends NodeDesign {
  readonly site: Site;
  readonly policy?: PolicyProps;
}

/** Later phase of a site. It describes the whole node at that time. */
export interface PhaseProps extends NodeDesign {
  /** Name of the phase, unique at the site, such as `second-rack`. */
  readonly name: string;
  /** @default as in the first phase */
  readonly site?: Site;
  /** @default as in the first phase */
  readonly policy?: PolicyProps;
}

export interface NodeInPhase {
  readonly name: string;
  /** @default none */
  readonly phase?: SitePhase;
  readonly node: NodeAtSite;
}

const phasesSchema = z.object({
  phases: list(z.looseObject({ name: nameSchema }))
    .max(mostPhases)
    .superRefine(uniqueNames("phase"))
    .exactOptional(),
  phase: nameSchema.exactOptional(),
});

/**
 * Returns the phases of a site in their order, the first one first.
 *
 * @param deployed name of the phase that runs there. @default the first
 * @throws PropsError for invalid names, and for a phase that the site does not have
 */
export function nodePhases(site: string, first: NodeAtSite, given?: readonly PhaseProps[], deployed?: string): readonly NodeInPhase[] {
  parseProps(phasesSchema, site, defined({ phases: given, phase: deployed }));
  const phases = given ?? [];
  const names = listNames(phases);
  if (deployed !== undefined && !names.includes(deployed)) {
    const known = names.length === 0 ? "the site has no phases" : `is ${quotedText(deployed)}`;
    const message = `must be the name of the deployed phase${names.length === 0 ? "" : `, one of ${nameList(names)},`} but ${known}: correct it, or leave it out`;
    throw new PropsError(site, [{ path: "phase", message }]);
  }
  if (names.length === 0) return [{ name: site, node: first }];
  const inPhase = (name: string | undefined, node: NodeAtSite): NodeInPhase => {
    const phase = { site, ...defined({ name }), isDeployed: name === deployed };
    const isPast = deployed !== undefined && (name === undefined || names.indexOf(name) < names.indexOf(deployed));
    const judged = isPast ? site : nameInPhase(phase); // the earlier deployment had this name
    return { name: judged, phase, node: { ...node, ...(node.policy && { policy: policyInPhase(node.policy, site, judged) }) } };
  };
  const { site: place, policy } = first;
  const isLater = (i: number) => i > names.indexOf(deployed ?? "");
  for (const [i, name] of names.entries()) if (isLater(i)) checkName(site, i, name);
  const later = phases.map(({ name, ...node }) => inPhase(name, { site: place, ...defined({ policy }), ...node }));
  return [inPhase(undefined, first), ...later];
}

/** @throws PropsError when the name of the site and that of a later phase together are no valid name */
function checkName(site: string, i: number, name: string): void {
  const judged = nameInPhase({ site, name, isDeployed: false });
  if (judged.length > longestName)
    throw new PropsError(site, [
      {
        path: `phases[${i}].name`,
        message: `must form a name of at most ${longestName} characters together with the name of the site but ${judged} has ${judged.length}: shorten it`,
      },
    ]);
}
