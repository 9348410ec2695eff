import type { SkyFacts } from "../facts/downlink/sky";
import type { NodePasses } from "./passes/node-passes";
import type { NodeSnapshot } from "./snapshot/snapshot";

/** Answers about what a node receives from its satellites, each computed when it is first asked for, and once. */
export class SkyStudy {
  private known?: NodePasses;

  constructor(
    readonly sky: SkyFacts,
    private readonly node: NodeSnapshot,
  ) {}

  /** Passes of every satellite over every antenna that follows it, in the window of the design. */
  get passes(): NodePasses {
    const { nodePasses }: typeof import("./passes/node-passes") = require("./passes/node-passes"); // a node without satellites does not wait for it
    this.known ??= nodePasses(this.sky, this.node.site.position);
    return this.known;
  }
}
