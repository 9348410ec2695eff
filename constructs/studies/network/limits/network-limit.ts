import type { Source } from "../../../provenance/source";
import type { PlaceTemperatures } from "../elements/place-numbers";
import type { Turned } from "../turning";
import type { PoleName } from "../worst-pole";

/**
 * Kind of a limit. For a NEC breaker, the kind with `-rating` counts its plain current; the kind without it counts continuous load at 125 %. For a bank, `pdu-bank-nec` is the
 * one with continuous load at 125 %, and `pdu-bank` its plain current under both standards. `ups` and `ups-phase` also apply to a battery inverter on its battery, and
 * `transfer-switch` is the current through the switch.
 */
export type NetworkLimitKind =
  | "breaker-iec"
  | "breaker-nec"
  | "breaker-nec-rating"
  | "pdu"
  | "pdu-bank"
  | "pdu-bank-nec"
  | "cable"
  | "cable-protection"
  | "neutral"
  | "breaking-capacity"
  | "selectivity"
  | "voltage-lowest"
  | "voltage-highest"
  | "panel"
  | "transfer-switch"
  | "transformer"
  | "ups"
  | "ups-phase"
  | "psu"
  | "rectifier-plant"
  | "rectifier-restart"
  | "ups-restart";

/** Factors on a breaker's rating; undefined where they are unknown. */
export interface BreakerFactors {
  /** Factor for the temperature around it. */
  readonly temperature: number | undefined; // [-]
  /** Factor for grouping: breakers side by side. */
  readonly group: number; // [-]
  /** Factor for the height above sea level. */
  readonly altitude: number | undefined; // [-]
}

/** Limit of one device with its value. Every property is always present, because objects of equal shape are fast. */
export interface NetworkLimit {
  /** Kind of the limit, such as `breaker` or `cable`. */
  readonly kind: NetworkLimitKind;
  /** Id of the electrical node; for power supplies the id of the supply. */
  readonly node: string;
  /** Name of the feed that feeds it in this scenario; empty on a battery. */
  readonly feed: string;
  /** Computed value. */
  readonly value: number;
  /** Limit; undefined if it is unknown, with a `reason`. */
  readonly limit: number | undefined;
  /** Reason why a value is unknown or accepted. */
  readonly reason: string | undefined;
  /** Unit of value, limit and margin. */
  readonly unit: "A" | "W" | "VA" | "V";
  /** Whether the value must stay below or above the limit. */
  readonly bound: "at-most" | "at-least";
  /** Source of the limit. */
  readonly source: Source | undefined;
  /** Conductor with the largest current, for limits of currents. */
  readonly pole: PoleName | undefined;
  /** For breakers [A]. */
  readonly perPoleA: readonly number[] | undefined;
  /** Factors on the rating of a breaker; none for other parts. */
  readonly factors: BreakerFactors | undefined;
}

/**
 * Compares a voltage with one end of the range of a device. The result is one literal, as everywhere in code for every point. To add a property to a copy (`{
 * ...common, kind }`) takes Node 20 two microseconds, a hundred times as long as the literal.
 */
export function voltageLimit(
  { id, source }: { readonly id: string; readonly source?: Source | undefined },
  feed: string,
  { kind, value, limit, bound }: Pick<NetworkLimit, "kind" | "value" | "limit" | "bound">,
): NetworkLimit {
  return {
    node: id,
    feed,
    reason: undefined,
    unit: "V",
    source,
    pole: undefined,
    perPoleA: undefined,
    factors: undefined,
    kind,
    value,
    limit,
    bound,
  };
}

/** Freezes limits. Their sources are frozen with the node. `deepFreeze()` visits every property and would take as long as all the limits. */
export function frozenLimits(limits: readonly NetworkLimit[]): readonly NetworkLimit[] {
  for (const limit of limits) {
    if (limit.perPoleA) Object.freeze(limit.perPoleA);
    Object.freeze(limit);
  }
  return Object.freeze(limits);
}

export interface LimitConditions {
  readonly placeC: PlaceTemperatures; // [°C]
  readonly elevationM: number; // [m]
  /** Elements that have changed their mode, with their values before. @default none */
  readonly turned?: readonly Turned[];
}
