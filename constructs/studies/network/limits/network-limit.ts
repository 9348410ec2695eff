import type { Source } from "../../../provenance/source";
import type { PlaceTemperatures } from "../elements/place-numbers";
import type { Turned } from "../turning";
import type { PoleName } from "../worst-pole";

/**
 * What a rating is of. The `-rating` of a NEC breaker is its own current; without it, the one with continuous load at 125 %. Of a bank, `pdu-bank-nec` is the
 * one with continuous load, `pdu-bank` its own current under both standards. `ups` and `ups-phase` are of a battery inverter on its battery too, and
 * `transfer-switch` is of what it passes on.
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

/** Factors on a breaker's rating; undefined when nobody knows them. */
export interface BreakerFactors {
  /** Factor for the temperature around it. */
  readonly temperature: number | undefined; // [-]
  /** Factor for breakers side by side. */
  readonly group: number; // [-]
  /** Factor for the height above sea level. */
  readonly altitude: number | undefined; // [-]
}

/** A rating of one device and what stands against it. Every property is always there: equal shapes are quick to make at every point. */
export interface NetworkLimit {
  /** What is judged, as `breaker` or `cable`. */
  readonly kind: NetworkLimitKind;
  /** Id of the node, for power supplies of the supply. */
  readonly node: string;
  /** Name of the feed it hangs on in this state; empty on a battery. */
  readonly feed: string;
  /** What was measured against the limit. */
  readonly value: number;
  /** Undefined when nobody knows it: `reason` says why. */
  readonly limit: number | undefined;
  /** Why, where nothing is known or something is accepted. */
  readonly reason: string | undefined;
  /** Unit of value, limit and margin. */
  readonly unit: "A" | "W" | "VA" | "V";
  /** Whether the value must stay below or above the limit. */
  readonly bound: "at-most" | "at-least";
  /** Where the limit comes from. */
  readonly source: Source | undefined;
  /** The worst pole, for currents. */
  readonly pole: PoleName | undefined;
  /** Of breakers [A]. */
  readonly perPoleA: readonly number[] | undefined;
  /** Factors on the rating of a breaker; none for other parts. */
  readonly factors: BreakerFactors | undefined;
}

/**
 * A voltage against one of the ends of the range that a device runs in. Written out, as all that is made at every point: to add a property to the copy of an
 * object (`{ ...common, kind }`) takes Node 20 two microseconds, a hundred times what the whole literal takes.
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

/** Freezes limits, whose sources are frozen with the node: `deepFreeze()`, which looks at every property, takes as long as all the limits do. */
export function frozenLimits(limits: readonly NetworkLimit[]): readonly NetworkLimit[] {
  for (const limit of limits) {
    if (limit.perPoleA) Object.freeze(limit.perPoleA);
    Object.freeze(limit);
  }
  return Object.freeze(limits);
}

/** Surroundings that limits are judged in. */
export interface LimitConditions {
  readonly placeC: PlaceTemperatures; // [°C]
  readonly elevationM: number; // [m]
  /** What has turned to its other way of working, with what it had before. @default nothing */
  readonly turned?: readonly Turned[];
}
