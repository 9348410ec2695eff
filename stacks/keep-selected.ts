import { type App, TerraformStack } from "cdktf";
import type { EdgeNode } from "../constructs/edge-node";
import { PropsError } from "../constructs/props";
import { isSelected, siteGlobProblem } from "./selected-sites";

/**
 * Removes the sites whose names match no pattern from an app. Stacks without a site stay, and so do the stacks that a remaining stack needs. Returns the
 * remaining nodes: the deployed one of each stack, and the later phases that match.
 *
 * @throws PropsError when a pattern matches no site
 */
export function keepSelected(app: App, nodes: readonly EdgeNode[], globs: readonly string[]): readonly EdgeNode[] {
  if (globs.length === 0) return nodes;
  const problem = siteGlobProblem(
    nodes.map(({ snapshot }) => snapshot.name),
    globs,
  );
  if (problem !== undefined) throw new PropsError("--site", [{ path: "", message: problem }]);
  const stacks = app.node.findAll().filter(TerraformStack.isStack);
  for (const stack of stacks) stack.prepareStack(); // references between stacks become dependencies only here
  const withSites = new Set(nodes.map((node) => TerraformStack.of(node)));
  const chosen = nodes.filter(({ snapshot }) => isSelected(snapshot.name, globs)).map((node) => TerraformStack.of(node));
  const kept = new Set([...chosen, ...stacks.filter((stack) => !withSites.has(stack))]);
  for (const stack of kept) for (const needed of stack.dependencies) kept.add(needed); // a loop over a set also visits values that are added meanwhile
  for (const stack of stacks) if (!kept.has(stack)) stack.node.scope?.node.tryRemoveChild(stack.node.id);
  return nodes.filter((node) => kept.has(TerraformStack.of(node)) && (node.isDeployed || isSelected(node.snapshot.name, globs)));
}
