import { type App, TerraformStack } from "cdktf";
import type { EdgeNode } from "../constructs/edge-node";
import { defined } from "../constructs/plain/defined";
import { unique } from "../constructs/plain/unique";
import type { Shard } from "../constructs/report/subjects/shards";
import { inputsDigest, programDigest } from "../site-lists/shards/inputs-digest";
import type { RunShard } from "../site-lists/shards/run-shard";
import { shardOf } from "../site-lists/shards/shard-of";

interface ShardNodes {
  readonly nodes: readonly EdgeNode[];
  readonly shard: Shard;
}

/** Removes the sites of other shards from an app. Sites that need each other stay together; stacks without a site stay in every shard. */
export function keepShard(app: App, nodes: readonly EdgeNode[], asked: RunShard): ShardNodes {
  const program = programDigest();
  const sites = nodes.map(({ snapshot, policy }) => ({
    name: snapshot.name,
    ...defined({ today: policy.today }),
    inputs: inputsDigest([snapshot, policy, program]),
  }));
  const shard = shardOf(asked, sites, groupsOf(app, nodes));
  const own = new Set(shard.sites.filter((one) => one.shard === shard.number).map(({ site }) => site));
  const isOwn = ({ snapshot }: EdgeNode) => own.has(snapshot.name);
  const kept = new Set(nodes.filter(isOwn).map((node) => TerraformStack.of(node)));
  for (const node of nodes) {
    const stack = TerraformStack.of(node);
    if (!kept.has(stack)) stack.node.scope?.node.tryRemoveChild(stack.node.id);
  }
  return { nodes: nodes.filter(isOwn), shard };
}

/** Returns groups of site names: sites in one stack, or in stacks that need each other. */
function groupsOf(app: App, nodes: readonly EdgeNode[]): readonly (readonly string[])[] {
  for (const stack of app.node.findAll().filter(TerraformStack.isStack)) stack.prepareStack(); // references between stacks become dependencies only here
  const withSites = new Set(nodes.map((node) => TerraformStack.of(node)));
  const groupOf = new Map([...withSites].map((stack) => [stack, new Set([stack])] as const));
  for (const stack of withSites)
    for (const needed of neededBy(stack)) {
      const [one, other] = [groupOf.get(stack), groupOf.get(needed)];
      if (!one || !other || one === other) continue;
      for (const member of other) groupOf.set(member, one.add(member));
    }
  return unique(groupOf.values()).map((stacks) =>
    nodes.filter((node) => stacks.has(TerraformStack.of(node))).map(({ snapshot }) => snapshot.name),
  );
}

/** Returns every stack that a stack needs, directly or through others. */
function neededBy(stack: TerraformStack): ReadonlySet<TerraformStack> {
  const needed = new Set(stack.dependencies);
  for (const one of needed) for (const next of one.dependencies) needed.add(next); // a loop over a set also visits values that are added meanwhile
  return needed;
}
