/**
 * The kinds of changes that are tried if a design fails, in the order in which remedies are reported: changes that need no new part come first. Costs are unknown.
 */
export const variationKinds = [
  "setpoint",
  "duty and standby",
  "coolant share",
  "heater",
  "supplies",
  "coolant volume",
  "one more unit",
  "breaker rating",
  "cable section",
  "next rating",
  "battery energy",
  "genset rating",
  "fuel",
  "larger host",
  "larger disk",
  "candidate",
] as const;

/** A kind of change. */
export type VariationKind = (typeof variationKinds)[number];

/** The common props of all variations. Paths are those of the module's props; `[]` is each item of a list, `**` is any depth. */
interface Varied {
  readonly kind: VariationKind;
  /** Prop that changes, or the object of the part, such as `cdus.setpoint`. */
  readonly prop: string;
  /** Words for the prop; `{name}` is replaced by the name of its part. */
  readonly what: string;
  /** Most steps that are tried, counted from the first that is not skipped. */
  readonly most: number;
  /** Ids of the only rules for whose findings it is tried; no other variation is tried for them. @default every rule that no variation names so */
  readonly moves?: readonly string[];
  /** Ids of the only rules for whose findings it is tried, beside other variations. @default as `moves` says */
  readonly helps?: readonly string[];
}

export interface ValueVariation extends Varied {
  readonly vary: "value";
  /**
   * Computes the value after a number of steps.
   *
   * @param holder the object that holds the prop
   * @returns undefined if there is no such value
   */
  readonly next: (value: unknown, steps: number, holder: Readonly<Record<string, unknown>>) => unknown;
}

/** A variation of the size of a conductor or breaker. It is tried if the part feeds the part that fails. */
export interface SizeVariation extends Varied {
  readonly vary: "size";
  /** Lists the sizes by the module's props, in ascending order, such as `["6 A", "10 A"]`. A breaker of the catalogue uses those of its series, then of the next series. */
  readonly sizes: (module: Readonly<Record<string, unknown>>) => readonly string[];
  /** Converts a size to SI units. */
  readonly sizeOf: (value: unknown) => number;
  /** Id of the rule whose value the size must carry: sizes far below it are skipped. @default none */
  readonly carries?: string;
  /** Props of the part that are true of the old size alone, and are removed. */
  readonly voids: readonly string[];
  /** Rules whose limits need those props. */
  readonly restsOn: readonly string[];
  /** Props of a breaker that are true of its series alone. @default none */
  readonly ofSeries?: readonly string[];
  /** Props of a breaker that are kept for another series, and that its maker must confirm. @default none */
  readonly toConfirm?: readonly string[];
  /** Props of the next breakers behind a breaker that are true of the pair with the old breaker alone. @default none */
  readonly voidsBehind?: readonly string[];
  /** Rules whose limits need those props. @default none */
  readonly restsOnBehind?: readonly string[];
}

/** A variation of the number of units, each with its wiring. */
export interface UnitsVariation extends Varied {
  readonly vary: "units";
  /** Device name of the units, such as `dry-cooler` for `dry-cooler-1`. @default the units are no devices */
  readonly device?: string;
  /** Set for one unit that states no count, such as a pump. @default the design states a count */
  readonly single?: true;
}

/** A variation of the numbers of a data sheet that grow together: to the next rating of the series, or as far as `scalable` allows. */
export interface RatingVariation extends Varied {
  readonly vary: "rating";
  /** Path of the number that is the size of the part, in its object; `[]` is every row. */
  readonly size: string;
  /** Converts that number to SI units. */
  readonly sizeOf: (value: unknown) => number;
  /** Paths of numbers that grow in proportion: flows, powers and fuel. The rest stays. */
  readonly proportional: readonly string[];
  /** Step for a part without a next rating, as a share of its size. */
  readonly share: number;
}

/** An amount of a part that grows in whole steps. */
export interface Amount {
  /** Name of the amount, which is also the name of its largest value in `scalable`. */
  readonly prop: string;
  /** Computes the amount after a number of steps, at most `to`; undefined if one step less reaches `to` already. */
  readonly next: (value: unknown, to: unknown, steps: number) => unknown;
}

/** A variation of amounts of a part: each alone, then all together. `scalable` states how large each may become. */
export interface AmountsVariation extends Varied {
  readonly vary: "amounts";
  readonly amounts: readonly Amount[];
}

/** A variation that a module allows in its props. */
export type Variation = ValueVariation | SizeVariation | UnitsVariation | RatingVariation | AmountsVariation;
