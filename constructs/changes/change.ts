import type { PartId } from "../catalog/parts";
import type { SeriesEnd } from "../catalog/series";
import type { Finding } from "../policy/rule/finding";
import type { Path } from "../props/problems/path";
import type { NodeDesign } from "../studies/snapshot/node-design";
import type { VariationKind } from "./variations/variation";

/** The names of a changed design, compared with those of the design before. */
export interface Names {
  /** New names of renamed parts, by their old names. */
  readonly renamed: ReadonlyMap<string, string>;
  /** Names of the parts that new parts copy, by the names of the new parts. */
  readonly copies: ReadonlyMap<string, string>;
}

/** The result of one change of a design. */
export interface Changed extends Names {
  readonly design: NodeDesign;
  /** Words for the change, such as `3 dry coolers instead of 2`. */
  readonly text: string;
  /** Numbers that were scaled in proportion or kept, and that the maker must confirm. */
  readonly confirm: readonly string[];
  /** Props that were true of the old part alone and were removed. They must be stated for the new part. */
  readonly restate: readonly string[];
  /** Parts that were taken from the candidates. */
  readonly taken: readonly Taken[];
}

/** The path of a part in the changed design, and its path among the candidates. */
export interface Taken {
  readonly to: Path;
  readonly from: Path;
}

/** The names of a design without renamed or new parts. */
export const sameNames: Names = { renamed: new Map(), copies: new Map() };

/** The rest of a change that has nothing to confirm or state again, takes no candidate, and changes no name. */
export const nothingElse: Omit<Changed, "design" | "text"> = { ...sameNames, confirm: [], restate: [], taken: [] };

/** Limits that wait for a number of a new part, by the names of parts and the ids of rules. */
export interface RestingLimits {
  readonly parts: readonly string[];
  readonly rules: readonly string[];
}

/** A change that a design allows, in steps. */
export interface Change {
  /** Id of the change, such as `cooling.cdus.setpoint −`, unique in a design. */
  readonly id: string;
  readonly kind: VariationKind;
  /** Path of the prop that changes. */
  readonly prop: Path;
  /** Last step that is tried. */
  readonly most: number;
  /** First step that is tried. @default 1 */
  readonly least?: number;
  /** First step that is tried in pairs. @default 1 */
  readonly leastInPairs?: number;
  /** Paths of all numbers that it changes; each step counts once for each of them. @default the prop alone */
  readonly numbers?: readonly Path[];
  /** Returns the first steps for some findings: smaller steps cannot be enough. @default 1 for all */
  readonly leastFor?: (targets: readonly Finding[]) => Required<Pick<Change, "least" | "leastInPairs">>;
  /** End of the catalogue series of its part, with the present size. @default the part has no series */
  readonly seriesEnd?: SeriesEnd & { readonly part: PartId; readonly present: number };
  /** Ids of the only rules for whose findings it is tried. @default every rule that no other change names */
  readonly moves?: readonly string[];
  /** Ids of the only rules for whose findings it is tried, beside other changes. @default as `moves` says */
  readonly helps?: readonly string[];
  /** Names of its parts: it is tried only if one of them feeds the part that fails. @default it is tried for every finding */
  readonly onTheWay?: readonly string[];
  /** Limits that wait for numbers that the change removes. @default none */
  readonly restsOn?: readonly RestingLimits[];
  /**
   * Makes the change with a number of steps. It reads only the design that it is given, so that one change can follow another.
   *
   * @returns undefined if there is no such step
   */
  at(design: NodeDesign, steps: number): Changed | undefined;
}
