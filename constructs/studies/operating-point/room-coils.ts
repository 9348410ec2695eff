import { isLiquidToAirCooling } from "../../facts/cooling/cooling";
import { tryById } from "../../props/by-id";
import type { CoolantChain } from "../cooling-parts/states/coolant-chain-state";
import type { LiquidToAir } from "../cooling-parts/states/liquid-to-air";
import type { RearDoorState } from "../cooling-parts/states/rear-door-state";
import type { NodeSnapshot } from "../snapshot/snapshot";
import type { RackState } from "../thermal/rack-heat";
import { solveRearDoors } from "../thermal/rear-doors";
import { type CoolingAtWork, pumpDrawsW } from "./cooling-at-work";
import type { PreparedClimate, PreparedNode } from "./prepared-node";

/** Reason: more heat leaves the coolant than enters it, so a loop with a setpoint has no steady state. */
const coolantTooWarm = {
  outcome: "unknown",
  reason:
    "the coolant is warmer than the air that leaves the servers, and the rear doors would give more heat to the room than the racks give to the coolant: lower the supply temperature",
} as const;

/** The state of coils between coolant and the air of the room. */
export interface RoomCoils {
  /** The chain to outdoors, with the heat of rear doors; undefined without one. */
  readonly coolant: CoolantChain | undefined;
  readonly units?: LiquidToAir;
  readonly doors?: readonly RearDoorState[];
  /** Heat of all doors into the coolant. */
  readonly doorsW: number; // [W]
  /**
   * Heat into the room: for liquid-to-air CDUs, the coolant's heat and the fans' power; for doors, minus the heat that they remove. It is known even if
   * temperatures are not.
   */
  readonly heatW: number; // [W]
}

/** The coils of a scenario as a function of the air that enters them. */
export interface CoilsOverAir {
  /** Undefined if there are none, so that no air changes anything. */
  readonly airFrom: "supply" | "return" | undefined;
  readonly in: (airInC: number) => RoomCoils;
}

/** A node in a scenario before its room is solved. */
interface CoilsInput {
  readonly node: NodeSnapshot;
  readonly prepared: PreparedNode;
  readonly at: PreparedClimate;
  readonly atWork: CoolingAtWork;
  readonly dead: ReadonlySet<string>;
  readonly racks: readonly RackState[];
  readonly capturedW: number; // [W]
  readonly chainWith: (doorsW: number) => CoolantChain | undefined;
}

/** Makes the coils of a scenario: liquid-to-air CDUs, rear doors, or neither. */
export function coilsOf(input: CoilsInput): CoilsOverAir {
  const { node, prepared, racks, dead, at, chainWith } = input;
  if (isLiquidToAirCooling(node.cooling))
    return { airFrom: node.cooling.liquidToAir.airFrom, in: (airInC) => liquidToAirCoils(input, airInC) };
  const { rearDoors } = prepared;
  if (!rearDoors) return { airFrom: undefined, in: () => ({ coolant: chainWith(0), doorsW: 0, heatW: 0 }) };
  const air = rearDoors.doors.flatMap(({ facts: { rack, fans } }) => {
    const state = tryById(racks, rack);
    return state?.served && !(fans && dead.has(fans.id)) ? [{ rack, toAirW: state.inletW - state.capturedW }] : [];
  });
  return {
    airFrom: "supply",
    in: (airInC) => {
      const { doors, heatW, coolant } = solveRearDoors(rearDoors, {
        airInC,
        pressurePa: at.air.pressurePa,
        air,
        coolantWith: (doorsW) => (input.capturedW + doorsW < 0 ? coolantTooWarm : chainWith(doorsW)),
      });
      return { coolant, doors, doorsW: heatW, heatW: -heatW };
    },
  };
}

/** Makes liquid-to-air CDUs. If their state is unknown, they have the same heat, with fans at full speed. */
function liquidToAirCoils({ node, prepared, at, atWork, capturedW }: CoilsInput, airInC: number): RoomCoils {
  const [secondary] = atWork.pumps ?? [];
  const workingUnits = atWork.unitsOf("liquid-to-air").length;
  const units =
    secondary &&
    (secondary.flow.outcome === "unknown"
      ? secondary.flow
      : prepared.liquidToAir(at, { airInC, capturedW, flow: secondary.flow, workingUnits }));
  const shared = { coolant: undefined, doorsW: 0 };
  if (!units || !secondary) return { heatW: 0, ...shared };
  if (units.outcome === "solved") return { units, heatW: units.roomHeatW, ...shared };
  const pumpW = secondary.flow.outcome === "known" ? secondary.flow.pumpW : secondary.running.length * pumpDrawsW(secondary);
  const ratedFanW = node.cooling?.liquidToAir?.rating.fanPowerW ?? 0;
  return { units, heatW: capturedW + pumpW + workingUnits * ratedFanW, ...shared };
}
