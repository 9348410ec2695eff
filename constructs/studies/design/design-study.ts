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
  private knownBoards?: ReadonlyMap<string, string>;
  private knownFrequencies?: readonly PartFrequency[];
  private knownEnclosure?: { readonly enclosure?: EnclosureState };
  private knownFilters?: { readonly airFilters?: AirFilterState };
  private knownInlets?: ReadonlyMap<string, AirInletLimits>;
  private knownParts?: readonly CorrodedPart[];
  private knownPapers?: readonly RequiredPaper[];
  private knownPlacement?: { readonly placement?: PlacementAnswers };
  private readonly others = new Map<(node: NodeSnapshot) => unknown, unknown>();

  constructor(private readonly node: NodeSnapshot) {}

  /** The boards that are devices, by what stands behind them. */
  get boards(): ReadonlyMap<string, string> {
    this.knownBoards ??= boardsOf(this.node);
    return this.knownBoards;
  }

  /** The parts that have to run on the frequency of the grid. */
  get partFrequencies(): readonly PartFrequency[] {
    this.knownFrequencies ??= deepFreeze(partFrequencies(this.node));
    return this.knownFrequencies;
  }

  /** What the container holds and weighs; undefined where none is given. */
  get enclosure(): EnclosureState | undefined {
    this.knownEnclosure ??= deepFreeze(enclosureState(this.node));
    return this.knownEnclosure.enclosure;
  }

  /** Filters of one air conditioner where they are changed; undefined where none are given. */
  get airFilters(): AirFilterState | undefined {
    this.knownFilters ??= deepFreeze(airFilterState(this.node.cooling?.airConditioners));
    return this.knownFilters.airFilters;
  }

  /** The air that the class of each rack allows at its inlet, by rack; racks without a class are not there. */
  get airInlets(): ReadonlyMap<string, AirInletLimits> {
    const { racks, site } = this.node;
    this.knownInlets ??= new Map(
      racks.flatMap((rack) => {
        const limits = airInletLimits(rack, site.position.elevationM);
        return limits ? [[rack.id, deepFreeze(limits)] as const] : [];
      }),
    );
    return this.knownInlets;
  }

  /** What stands in air that attacks it; nothing where the site gives no corrosivity. */
  get corrodedParts(): readonly CorrodedPart[] {
    const { corrosivity } = this.node.site.environment ?? {};
    this.knownParts ??= corrosivity ? deepFreeze(corrodedParts(this.node, corrosivity)) : [];
    return this.knownParts;
  }

  /** Where everything runs, and what a lost host costs; undefined of a node on one engine. */
  get placement(): PlacementAnswers | undefined {
    const { placement } = this.node;
    this.knownPlacement ??= { ...(placement && { placement: { uses: hostUses(placement), losses: hostLosses(placement) } }) };
    return this.knownPlacement.placement;
  }

  /** What the country of the site asks to be shown, and what there is of it. */
  get papers(): readonly RequiredPaper[] {
    this.knownPapers ??= deepFreeze(askedPapers(this.node));
    return this.knownPapers;
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

/** The boards that are devices of a node, by what stands behind them. */
function boardsOf({ devices, network = [] }: NodeSnapshot): ReadonlyMap<string, string> {
  const ids = new Set(listIds(devices));
  const parts = network.filter((part) => "parent" in part);
  return new Map(parts.filter(({ parent }) => ids.has(parent)).map(({ id, parent }) => [id, parent]));
}
