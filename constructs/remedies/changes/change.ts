import type { NodeDesign } from "../../studies/snapshot/node-design";
import type { VariationKind } from "../../variations/variation";
import type { Path } from "./at-path";

/** What one change makes of a design. */
export interface Changed {
  readonly design: NodeDesign;
  /** As `3 dry coolers instead of 2`. */
  readonly text: string;
  /** Numbers that were taken in proportion or left as they are, to be confirmed with the maker. */
  readonly confirm: readonly string[];
  /** What was true of the old part alone and was taken out: to be stated of the new one. */
  readonly restate: readonly string[];
  /** Devices that have another name now. */
  readonly renamed: ReadonlyMap<string, string>;
}

/** A change that a design allows, by so many steps. */
export interface PossibleChange {
  /** Where it begins, as `cooling.dryCoolers.setpoint −`: unique among those of a design. */
  readonly id: string;
  readonly kind: VariationKind;
  /** The prop that changes, in the design. */
  readonly prop: Path;
  readonly most: number;
  /** It is tried for findings on the way of the electricity to what fails, of the part of that name. @default for every finding */
  readonly onTheWay?: string;
  /** Rules whose limits rest on what it takes out, of the part of that name. @default none */
  readonly restsOn?: { readonly part: string; readonly rules: readonly string[] };
  /**
   * The design so many steps on. What it asks of the design is read from the one that is given, so that one change can be made after another.
   *
   * @returns undefined where there is no such step
   */
  at(design: NodeDesign, steps: number): Changed | undefined;
}
