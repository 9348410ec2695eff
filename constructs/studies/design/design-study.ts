import { onMains } from "../network/on-mains";
import type { NodeSnapshot } from "../snapshot/snapshot";
import { boardsOf } from "./boards-of";

/** Answers about a node that are the same in all its scenarios, each computed once when it is asked for. */
export class DesignStudy {
  private knownBoards?: ReadonlyMap<string, string>;
  private knownMains?: ReadonlySet<string>;

  constructor(private readonly node: NodeSnapshot) {}

  /** The boards that are devices, by what stands behind them. */
  get boards(): ReadonlyMap<string, string> {
    this.knownBoards ??= boardsOf(this.node);
    return this.knownBoards;
  }

  /** Ids of the nodes of the network that stand on the frequency of their source. */
  get mains(): ReadonlySet<string> {
    this.knownMains ??= onMains(this.node.network ?? []);
    return this.knownMains;
  }
}
