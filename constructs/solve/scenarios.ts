import { type CoolingState, coolingStates } from "./cooling-states";
import { converterStates, gridLostStates } from "./power-states";
import type { NodeSnapshot } from "./snapshot";

/** A climate point of the site. */
export type ClimateName = "hottest" | "mostHumid" | "coldest";

/** What is different from the healthy node. */
export type EquipmentState =
  | { readonly kind: "healthy" }
  | CoolingState
  | { readonly kind: "feed-lost"; readonly feed: string }
  | { readonly kind: "grid-minimum" }
  /** No grid anywhere; what has no battery is dark. */
  | { readonly kind: "on-battery" }
  /** Gensets supply their feeds, batteries hold the rest. With `recharging` they charge the batteries too; a lost set stands. */
  | { readonly kind: "on-genset"; readonly recharging: boolean; readonly lostSet?: string }
  /** The grid is back and charges empty batteries. */
  | { readonly kind: "grid-back"; readonly minimumVoltage: boolean }
  | { readonly kind: "rectifier-unit-lost"; readonly plant: string; readonly minimumVoltage: boolean }
  | { readonly kind: "ups-lost"; readonly ups: string; readonly minimumVoltage: boolean }
  /** Nothing but the heater gives heat to the room. */
  | { readonly kind: "cold-start" };

/** An equipment state with its name in scenarios. */
export interface NamedState {
  readonly name: string;
  readonly state: EquipmentState;
  readonly promised: boolean;
}

/** One climate point with one equipment state. */
export interface Scenario {
  /** Stable and readable: `hottest/dry-cooler-2-lost`. */
  readonly name: string;
  readonly climate: ClimateName;
  readonly state: EquipmentState;
  /** Does the site promise to stand in it? The others are reported and block nothing. */
  readonly promised: boolean;
}

const climates = ["hottest", "mostHumid", "coldest"] as const;

/** Every scenario of a node: its climate points × what may be lost there, the grid included (docs/physics.md, Scenarios). */
export function scenarios(node: NodeSnapshot): readonly Scenario[] {
  const states = equipmentStates(node);
  const points = climates
    .filter((climate) => node.site.climate[climate] !== undefined)
    .flatMap((climate) => states.map(({ name, state, promised }) => ({ name: `${climate}/${name}`, climate, state, promised })));
  return node.site.promises.coldStart ? [...points, coldStart] : points;
}

const coldStart: Scenario = { name: "coldest/cold-start", climate: "coldest", state: { kind: "cold-start" }, promised: true };

/**
 * The scenario of that name.
 *
 * @throws RangeError when the node has none
 */
export function findScenario(node: NodeSnapshot, name: string): Scenario {
  const all = scenarios(node);
  const found = all.find((scenario) => scenario.name === name);
  if (found) return found;
  throw new RangeError(`Scenario must be one of ${node.name} but is ${name}: use ${all.map((scenario) => scenario.name).join(", ")}`);
}

function equipmentStates(node: NodeSnapshot): NamedState[] {
  const { redundancy } = node.site.promises;
  return [
    { name: "healthy", state: { kind: "healthy" }, promised: true },
    ...coolingStates(node),
    ...node.feeds.map((feed) => ({
      name: `feed-${feed}-lost`,
      state: { kind: "feed-lost", feed } as const,
      promised: redundancy.feeds === "2N",
    })),
    ...(node.feeds.length > 0 ? [{ name: "grid-minimum", state: { kind: "grid-minimum" } as const, promised: true }] : []),
    ...converterStates(node),
    ...gridLostStates(node),
  ];
}
