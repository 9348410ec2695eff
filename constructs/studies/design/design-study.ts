import { listIds } from "../../plain/list-ids";
import { deepFreeze } from "../../props/deep-freeze";
import { type RequiredPaper, requiredPapers } from "../papers/required-papers";
import { hostLosses, hostUses, type LostHosts } from "../placement/lost-hosts";
import type { HostUse } from "../placement/placement";
import type { NodeSnapshot } from "../snapshot/snapshot";
import { type AirFilterState, airFilterState } from "./air-filters";
import { type AirInletLimits, airInletLimits } from "./air-inlet";
import { type CorrodedPart, corrodedParts } from "./corroded-parts";
import { type EnclosureState, enclosureState } from "./enclosure";
import { type PartFrequency, partFrequencies } from "./part-frequencies";

/** Results of placing workloads on hosts. */
export interface PlacementAnswers {
  /** Use of each host. */
  readonly uses: ReadonlyMap<string, readonly HostUse[]>;
  /** Loss of each host and of each rack. */
  readonly losses: readonly LostHosts[];
}

/** Results about a node that are the same in all its scenarios. Each is computed once, when it is first read, and frozen. */
export class DesignStudy {
  private readonly others = new Map<(node: NodeSnapshot) => unknown, unknown>();

  constructor(private readonly node: NodeSnapshot) {}

  /** Boards that count as devices. */
  get boards(): ReadonlyMap<string, string> {
    return this.once(boardsOf);
  }

  /** Parts that must run at the frequency of the grid. */
  get partFrequencies(): readonly PartFrequency[] {
    return this.once(questions.partFrequencies);
  }

  /** Space and mass of the container; undefined if the design has none. */
  get enclosure(): EnclosureState | undefined {
    return this.once(questions.enclosure);
  }

  /** Filters of one air conditioner when they are changed; undefined if the design has none. */
  get airFilters(): AirFilterState | undefined {
    return this.once(questions.airFilters);
  }

  /** Inlet air that the air class of each rack allows, by rack. Racks without a class are not included. */
  get airInlets(): ReadonlyMap<string, AirInletLimits> {
    return this.once(airInletsOf);
  }

  /** Parts in corrosive air; empty where the site states no corrosivity. */
  get corrodedParts(): readonly CorrodedPart[] {
    return this.once(questions.corrodedParts);
  }

  /** Placement of all workloads, and the effect of each lost host; undefined for a node with one engine. */
  get placement(): PlacementAnswers | undefined {
    return this.once(placementOf);
  }

  /** Papers that the country of the site requires, and those that are held. */
  get papers(): readonly RequiredPaper[] {
    return this.once(questions.papers);
  }

  /**
   * Computes the result of a function once for all scenarios.
   *
   * @param question function, the same object each time. It must not read what a scenario, its climate or a load changes
   */
  once<Answer>(question: (node: NodeSnapshot) => Answer): Answer {
    if (!this.others.has(question)) this.others.set(question, question(this.node));
    return this.others.get(question) as Answer;
  }
}

/** Functions whose results are frozen with all their contents. */
const questions = {
  partFrequencies: frozen(partFrequencies),
  enclosure: frozen(enclosureState),
  airFilters: frozen(airFilterState),
  corrodedParts: frozen(corrodedParts),
  papers: frozen(requiredPapers),
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

function boardsOf({ devices, network = [] }: NodeSnapshot): ReadonlyMap<string, string> {
  const ids = new Set(listIds(devices));
  const parts = network.filter((part) => "parent" in part);
  return new Map(parts.filter(({ parent }) => ids.has(parent)).map(({ id, parent }) => [id, parent]));
}
