import { type App, TerraformStack } from "cdktf";

/** A stack that cannot be deployed because another stack fails. */
export interface HeldBack {
  readonly stack: string;
  readonly needs: string;
}

/** Removes stacks from the tree, and the stacks that need them, because Terraform could not deploy these alone. */
export function removeWithDependents(app: App, failed: readonly TerraformStack[]): readonly HeldBack[] {
  const stacks = app.node.findAll().filter(TerraformStack.isStack);
  if (failed.length > 0) for (const stack of stacks) stack.prepareStack(); // references between stacks become dependencies only here
  const removed = new Set(failed);
  const dependents: HeldBack[] = [];
  for (let found = true; found; ) {
    found = false;
    for (const stack of stacks) {
      const needed = stack.dependencies.find((dependency) => removed.has(dependency));
      if (needed === undefined || removed.has(stack)) continue;
      removed.add(stack);
      dependents.push({ stack: stack.node.id, needs: needed.node.id });
      found = true;
    }
  }
  for (const stack of removed) stack.node.scope?.node.tryRemoveChild(stack.node.id);
  return dependents;
}
