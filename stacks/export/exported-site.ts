import { TerraformStack } from "cdktf";
import { EdgeNode } from "../../constructs/edge-node";
import { defined } from "../../constructs/plain/defined";
import { mapValues } from "../../constructs/plain/map-values";
import type { Data } from "../../constructs/props/problems/path";
import { propsOfSite } from "../../constructs/site/site";
import { EdgeNodeStack } from "../site/edge-node-stack";
import { backendAsFile } from "./backend-as-file";
import { type Lost, plainData } from "./plain-data";
import { policyAsFile } from "./policy-as-file";
import { changesOfStack, type StackConstruct, stackConstructs } from "./stack-constructs";

/** A site that the program exports: the parts that a site file holds, and the parts that it cannot hold. */
export interface ExportedSite {
  readonly site: string;
  readonly stack: string;
  /** Props of a site file in their order in the program, without the hours of weather. */
  readonly props: Data;
  /** The year of weather. @default none */
  readonly weather?: unknown;
  /** The parts that no file can hold. */
  readonly lost: readonly Lost[];
  readonly held: readonly StackConstruct[];
}

/**
 * Returns the parts of a node's site that a file can hold, in an app that exports it. Call it before the app is synthesized.
 *
 * @throws Error when its app does not export
 */
export function exportedSite(node: EdgeNode): ExportedSite {
  const { given, snapshot } = node;
  if (!given) throw new Error(`${snapshot.name} must be in an app that exports but is not: set the context edge-node.export to true`);
  const { site, policy = {}, ...design } = given;
  const { weather, ...place } = propsOfSite(site) ?? { weather: undefined };
  const stack = TerraformStack.of(node);
  const read = {
    site: plainData(place, "site"),
    policy: policyAsFile(policy),
    ...mapValues(design, (props, module) => plainData(props, module)),
    ...(stack instanceof EdgeNodeStack && mapValues(stack.reached, (value, prop) => plainData(value, prop))),
    backend: backendAsFile(stack),
  };
  const props = Object.entries(read).flatMap(([prop, { data }]) => (data === undefined ? [] : [[prop, data]]));
  return {
    site: snapshot.name,
    stack: stack.node.id,
    props: Object.fromEntries(props),
    ...defined({ weather }),
    lost: [...changedSite(site), ...laterPhases(stack), ...Object.values(read).flatMap(({ lost }) => lost), ...changesOfStack(stack, node)],
    held: stackConstructs(stack),
  };
}

function laterPhases(stack: TerraformStack): Lost[] {
  const later = stack.node.findAll().filter((one): one is EdgeNode => one instanceof EdgeNode && !one.isDeployed);
  return later.map(({ phase }) => lostPhase(`${phase?.name}`));
}

/** Says that a later phase is not in the file. */
export function lostPhase(name: string): Lost {
  return {
    place: "phases",
    why: `include ${name}, a later phase, but the file has only the deployed phase: write the phases into the file by hand`,
  };
}

function changedSite(site: object): Lost[] {
  if (propsOfSite(site as never)) return [];
  return [
    { place: "site", why: "was changed after defineSite(), but the file has only the props of defineSite(): change the props instead" },
  ];
}
