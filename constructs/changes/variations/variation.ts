/**
 * Kinds of changes that are tried where a design fails, in the order in which remedies are said: what needs no other part comes first. No costs are known.
 */
export const variationKinds = [
  "setpoint",
  "duty and standby",
  "coolant share",
  "heater",
  "supplies",
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

/** What is said of every change that a module allows. Paths are those of its props; `[]` is each part of a list, `**` any way down. */
interface Varied {
  readonly kind: VariationKind;
  /** The prop that changes, or the object of the part, as `cdus.setpoint`. */
  readonly prop: string;
  /** In words; `{name}` is the name of the part that holds it. */
  readonly what: string;
  /** Most steps that are tried, from the first that is not skipped. */
  readonly most: number;
  /** Rules whose findings it is tried for, and no other finding: what else may change moves none of them. @default every rule that no variation names so */
  readonly moves?: readonly string[];
}

/** A prop that takes another value. */
export interface ValueVariation extends Varied {
  readonly vary: "value";
  /**
   * The value so many steps on.
   *
   * @param holder the object that holds the prop
   * @returns undefined where there is none
   */
  readonly next: (value: unknown, steps: number, holder: Readonly<Record<string, unknown>>) => unknown;
}

/** A conductor or breaker of the next size. It is tried for findings on the way of the electricity to what fails. */
export interface SizeVariation extends Varied {
  readonly vary: "size";
  /** Sizes to choose from by the module's props, ascending, as `["6 A", "10 A"]`; of a breaker of the catalogue those that its series has, then those of the next. */
  readonly sizes: (module: Readonly<Record<string, unknown>>) => readonly string[];
  /** A size in SI units. */
  readonly sizeOf: (value: unknown) => number;
  /** Rule that has the size carry its value: sizes far below that are skipped. @default none */
  readonly carries?: string;
  /** Props of the part that are true of the old size alone. */
  readonly voids: readonly string[];
  /** Rules whose limits rest on those. */
  readonly restsOn: readonly string[];
  /** Of a breaker: props that are true of its series alone. @default none */
  readonly ofSeries?: readonly string[];
  /** Of a breaker: props that one of another series keeps, and that its maker is to confirm. @default none */
  readonly toConfirm?: readonly string[];
  /** Of a breaker: props of the next breakers behind it that are true of the pair with the old one alone. @default none */
  readonly voidsBehind?: readonly string[];
  /** Rules whose limits rest on those. @default none */
  readonly restsOnBehind?: readonly string[];
}

/** Units that become more, each with its wiring. */
export interface UnitsVariation extends Varied {
  readonly vary: "units";
  /** Devices of the units, `dry-cooler` of `dry-cooler-1`. @default the units are no devices of their own */
  readonly device?: string;
  /** One unit that stands without a count, such as a pump. @default a count stands */
  readonly single?: true;
}

/** Numbers of a data sheet that grow together: to the next rating of the series, or as far as `scalable` lets them. */
export interface RatingVariation extends Varied {
  readonly vary: "rating";
  /** The number that says how large the part is, a path in its object; `[]` is every row. */
  readonly size: string;
  /** That number in SI units. */
  readonly sizeOf: (value: unknown) => number;
  /** What grows in proportion: flows, powers and fuel. The rest stays. */
  readonly proportional: readonly string[];
  /** Step of a part without a next rating, as a share of its size. */
  readonly share: number;
}

/** An amount of a part, in whole steps. */
export interface Amount {
  /** The amount, by the name of what bounds it in `scalable`. */
  readonly prop: string;
  /** So many steps on, at most `to`; undefined where a step less is there already. */
  readonly next: (value: unknown, to: unknown, steps: number) => unknown;
}

/** Amounts of a part of which `scalable` says by their names how large they may become: each by itself, then all together. */
export interface AmountsVariation extends Varied {
  readonly vary: "amounts";
  readonly amounts: readonly Amount[];
}

/** What a module lets change in its props. */
export type Variation = ValueVariation | SizeVariation | UnitsVariation | RatingVariation | AmountsVariation;
