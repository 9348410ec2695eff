import { listIds } from "../../plain/list-ids";
import { deepFreeze } from "../../props/deep-freeze";
import { askedPapers, type RequiredPaper } from "../papers/asked-papers";
import { hostLosses, hostUses, type LostHosts } from "../placement/lost-hosts";
import type { HostUse } from "../placement/placement";
import type { NodeSnapshot } from "../snapshot/snapshot";
import { type AirFilterState, airFilterState } from "./air-filters";
import { type AirInletLimits, airInletLimits } from "./air-inlet";
import { type CorrodedPart, corrodedParts } from "./corroded-parts";
import { type EnclosureState, enclosureState } from "./enclosure";
import { type PartFrequency, partFrequencies } from "./part-frequencies";

/** What placement answers. */
export interface PlacementAnswers {
  /** What is used of each host. */
  readonly uses: ReadonlyMap<string, readonly HostUse[]>;
  /** Each host and each rack lost. */
  readonly losses: readonly LostHosts[];
}

/** Answers about a node that are the same in all its scenarios, each computed once when it is asked for. Frozen, for everybody who asks sees the same. */
export class DesignStudy {
  private readonly others = new Map<(node: NodeSnapshot) => unknown, unknown>();

  constructor(private readonly node: NodeSnapshot) {}

  /** The boards that are devices, by what stands behind them. */
  get boards(): ReadonlyMap<string, string> {
    return this.once(boardsOf);
  }

  /** The parts that have to run on the frequency of the grid. */
  get partFrequencies(): readonly PartFrequency[] {
    return this.once(questions.partFrequencies);
  }

  /** What the container holds and weighs; undefined where none is given. */
  get enclosure(): EnclosureState | undefined {
    return this.once(questions.enclosure);
  }

  /** Filters of one air conditioner where they are changed; undefined where none are given. */
  get airFilters(): AirFilterState | undefined {
    return this.once(questions.airFilters);
  }

  /** The air that the class of each rack allows at its inlet, by rack; racks without a class are not there. */
  get airInlets(): ReadonlyMap<string, AirInletLimits> {
    return this.once(airInletsOf);
  }

  /** What stands in air that attacks it; nothing where the site gives no corrosivity. */
  get corrodedParts(): readonly CorrodedPart[] {
    return this.once(questions.corrodedParts);
  }

  /** Where everything runs, and what a lost host costs; undefined of a node on one engine. */
  get placement(): PlacementAnswers | undefined {
    return this.once(placementOf);
  }

  /** What the country of the site asks to be shown, and what there is of it. */
  get papers(): readonly RequiredPaper[] {
    return this.once(questions.papers);
  }

  /**
   * What a question has for an answer in all scenarios, computed once.
   *
   * @param question the same function each time: it reads nothing of the node that a scenario, its climate or a load changes
   */
  once<Answer>(question: (node: NodeSnapshot) => Answer): Answer {
    if (!this.others.has(question)) this.others.set(question, question(this.node));
    return this.others.get(question) as Answer;
  }
}

/** Questions of which each answer is frozen with all in it. */
const questions = {
  partFrequencies: frozen(partFrequencies),
  enclosure: frozen(enclosureState),
  airFilters: frozen(airFilterState),
  corrodedParts: frozen(corrodedParts),
  papers: frozen(askedPapers),
};

function frozen<Answer>(question: (node: NodeSnapshot) => Answer): (node: NodeSnapshot) => Answer {
  return (node) => deepFreeze(question(node));
}

function airInletsOf({ racks, site }: NodeSnapshot): ReadonlyMap<string, AirInletLimits> {
  return new Map(
    racks.flatMap((rack) => {
      const limits = airInletLimits(rack, site.position.elevationM);
      return limits ? [[rack.id, deepFreeze(limits)] as const] : [];
    }),
  );
}

function placementOf({ placement }: NodeSnapshot): PlacementAnswers | undefined {
  return placement && { uses: hostUses(placement), losses: hostLosses(placement) };
}

/** The boards that are devices of a node, by what stands behind them. */
function boardsOf({ devices, network = [] }: NodeSnapshot): ReadonlyMap<string, string> {
  const ids = new Set(listIds(devices));
  const parts = network.filter((part) => "parent" in part);
  return new Map(parts.filter(({ parent }) => ids.has(parent)).map(({ id, parent }) => [id, parent]));
}
