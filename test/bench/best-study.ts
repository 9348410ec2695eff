import type { NodeSnapshot, NodeStudy } from "cdktf-edge-node";
import * as api from "cdktf-edge-node";

/** What is measured of a study. */
export type BestStudy = Pick<NodeStudy, "node" | "design" | "scenarios" | "point">;

/** The answers about a node in the best public way of the build: builds from before `NodeStudy` keep by the node what its scenarios share. */
export function bestStudy(node: NodeSnapshot): BestStudy {
  const { NodeStudy }: Partial<typeof api> = api;
  if (NodeStudy) return new NodeStudy(node);
  const { scenarios, solve } = api;
  return { node, scenarios: scenarios(node), point: (scenario) => solve(node, scenario) } as BestStudy;
}
