import type { PartId } from "../catalog/parts";
import type { SeriesEnd } from "../catalog/series";
import type { Finding } from "../policy/rule/finding";
import type { Path } from "../props/problems/path";
import type { NodeDesign } from "../studies/snapshot/node-design";
import type { VariationKind } from "./variations/variation";

/** How the names of a changed design go together with those of the design as it was. */
export interface Names {
  /** What has another name now, by the name of before. */
  readonly renamed: ReadonlyMap<string, string>;
  /** What is new beside its like, by its own name: the name of that, in the changed design. */
  readonly copies: ReadonlyMap<string, string>;
}

/** What one change makes of a design. */
export interface Changed extends Names {
  readonly design: NodeDesign;
  /** As `3 dry coolers instead of 2`. */
  readonly text: string;
  /** Numbers that were taken in proportion or left as they are, to be confirmed with the maker. */
  readonly confirm: readonly string[];
  /** What was true of the old part alone and was taken out: to be stated of the new one. */
  readonly restate: readonly string[];
  /** Parts that come from the candidates. */
  readonly taken: readonly Taken[];
}

/** A part that stands in a changed design, and where the design has it as a candidate. */
export interface Taken {
  readonly to: Path;
  readonly from: Path;
}

/** The names of a design of which nothing has another or is new. */
export const sameNames: Names = { renamed: new Map(), copies: new Map() };

/** What a change makes beside the design that it is of, where it has nothing to confirm, restate or take, and no name changes. */
export const nothingElse: Omit<Changed, "design" | "text"> = { ...sameNames, confirm: [], restate: [], taken: [] };

/** Limits of these rules, of the parts of these names. */
export interface RestingLimits {
  readonly parts: readonly string[];
  readonly rules: readonly string[];
}

/** A change that a design allows, by so many steps. */
export interface Change {
  /** Where it begins, as `cooling.cdus.setpoint −`: unique among those of a design. */
  readonly id: string;
  readonly kind: VariationKind;
  /** The prop that changes, in the design. */
  readonly prop: Path;
  /** The last step that is tried. */
  readonly most: number;
  /** The first step that is tried. @default 1 */
  readonly least?: number;
  /** The first that is tried in pairs. @default 1 */
  readonly leastInPairs?: number;
  /** The numbers that it changes: it counts for as many as they are. @default the prop, and it counts for one */
  readonly numbers?: readonly Path[];
  /** The steps to begin with for these findings: none before carries what they are about. @default 1 for all */
  readonly leastFor?: (targets: readonly Finding[]) => Required<Pick<Change, "least" | "leastInPairs">>;
  /** Of a part of a series of the catalogue, where that ends. @default it is of none */
  readonly seriesEnd?: SeriesEnd & { readonly part: PartId; readonly present: number };
  /** Rules whose findings it is tried for: those of the variation. @default every rule that no change names */
  readonly moves?: readonly string[];
  /** It is tried for findings on the way of the electricity to what fails, of one of the parts of these names. @default for every finding */
  readonly onTheWay?: readonly string[];
  /** Limits that rest on what it takes out. @default none */
  readonly restsOn?: readonly RestingLimits[];
  /**
   * The design so many steps on. What it asks of the design is read from the one that is given, so that one change can be made after another.
   *
   * @returns undefined where there is no such step
   */
  at(design: NodeDesign, steps: number): Changed | undefined;
}
