import { listNames } from "../../plain/list-ids";
import type { CoolingState, NamedCoolingState } from "../cooling-parts/cooling-part";
import { coolingParts } from "../cooling-parts/cooling-parts";
import type { NodeSnapshot } from "../snapshot/snapshot";
import { type PowerState, powerStates } from "./power-states";
import type { ScenarioPromise } from "./scenario-promise";

/** Name of a climate point of the site. */
export type ClimateName = "hottest" | "mostHumid" | "coldest";

/** Equipment state: what is lost or away. */
export type EquipmentState =
  | { readonly kind: "healthy" }
  | CoolingState
  | PowerState
  /** A state in which only the heater warms the room. */
  | { readonly kind: "cold-start" };

/** Scenario: one climate point with one equipment state. */
export interface Scenario extends ScenarioPromise {
  /** Name, stable and readable, such as `hottest/dry-cooler-2-lost`. */
  readonly name: string;
  readonly climate: ClimateName;
  readonly state: EquipmentState;
}

const climates = ["hottest", "mostHumid", "coldest"] as const;

/** Lists every scenario of a node: its climate points × its equipment states (docs/physics/scenarios.md, Scenarios). */
export function scenarios(node: NodeSnapshot): readonly Scenario[] {
  const states = equipmentStates(node);
  const points = climates
    .filter((climate) => node.site.climate[climate] !== undefined)
    .flatMap((climate) => states.map(({ name, ...said }) => ({ name: `${climate}/${name}`, climate, ...said })));
  return node.site.promises.coldStart ? [...points, coldStart] : points;
}

const coldStart: Scenario = { name: "coldest/cold-start", climate: "coldest", state: { kind: "cold-start" }, promised: true };

/**
 * Finds a scenario by its name.
 *
 * @param all scenarios of the node, if they are known already
 * @throws RangeError when the node has none
 */
export function findScenario(node: NodeSnapshot, name: string, all = scenarios(node)): Scenario {
  const found = all.find((scenario) => scenario.name === name);
  if (found) return found;
  throw new RangeError(`Scenario must be one of ${node.name} but is ${name}: use ${listNames(all).join(", ")}`);
}

function equipmentStates(node: NodeSnapshot): (ScenarioPromise & { readonly name: string; readonly state: EquipmentState })[] {
  return [{ name: "healthy", state: { kind: "healthy" }, promised: true }, ...coolingStates(node), ...powerStates(node)];
}

/** Lists the states with a lost cooling unit, and the other losses of the cooling. */
function coolingStates({ cooling, site }: NodeSnapshot): NamedCoolingState[] {
  const parts = coolingParts(cooling);
  return [...parts.flatMap((part) => part.lostUnits(site.promises)), ...parts.flatMap((part) => part.lostOtherwise(site.promises))];
}
