import { isLiquidCooling } from "../../facts/cooling/cooling";
import { tankStates } from "../cooling-parts/tanks";
import type { DesignStudy } from "../design/design-study";
import type { Scenario } from "../scenarios/scenarios";
import type { ShedLoad } from "../scenarios/shedding";
import type { NodeSnapshot } from "../snapshot/snapshot";
import { expansionStates } from "../thermal/expansion";
import { opticStates } from "../thermal/optics";
import { restartTransient } from "../thermal/restart-transient";
import { rideThrough } from "../thermal/ride-through";
import { balanceOf } from "./balance";
import { coolingAtWork, drivePumps, driveRejection, flowing, flowsWithoutChain } from "./cooling-at-work";
import type { OperatingPoint } from "./operating-point";
import { outdoorSound } from "./outdoor-sound";
import type { PreparedNode } from "./prepared-node";
import { coilsOf, type RoomCoils } from "./room-coils";
import { roomHeat } from "./room-heat";
import { insideWithoutRoomC, settle } from "./settle";
import { type SettledCoils, settleCoils } from "./settle-coils";
import { unitsAtWork } from "./units-at-work";
import { withinCoolantData } from "./within-coolant-data";

/** A node as it is solved: with what is computed once for all its scenarios. */
export interface SolvableNode {
  readonly node: NodeSnapshot;
  readonly prepared: PreparedNode;
  /** What is the same in all its scenarios. */
  readonly design: DesignStudy;
  /** What the site's promise sheds of the node, and the node without it. */
  readonly shedding: { readonly shed: readonly ShedLoad[]; readonly rest: SolvableNode };
  /** The node before anything in it starts. */
  readonly switchedOff: SolvableNode;
}

/** How much of an operating point is wanted. */
export interface SolveOptions {
  /** Also every surface of the envelope. @default false */
  readonly detail?: boolean;
  /** Losses inside that the loop begins with: the answer does not depend on them. @default 0 W */
  readonly firstLossW?: number; // [W]
}

/**
 * The steady state of a node in one scenario: IT power → losses → heat by place → temperatures and cooling power → losses again,
 * until nothing moves. The coolant chain does not depend on the losses and is solved once; the electrical pass is part of the loop.
 *
 * A state that does not settle, or that a model cannot describe, has outcome `unknown` with the reason, never a number.
 */
export function solvePoint(whole: SolvableNode, scenario: Scenario, options: SolveOptions = {}): OperatingPoint {
  const shedding = "shed" in scenario.state ? whole.shedding : undefined;
  const { node, prepared, design } = scenario.state.kind === "cold-start" ? whole.switchedOff : (shedding?.rest ?? whole);
  const climate = node.site.climate[scenario.climate];
  if (!climate)
    throw new RangeError(
      `Site of ${node.name} must have the climate point ${scenario.climate} but has none: give it or leave its scenarios out`,
    );
  const run = prepared.electrical.start(scenario.state);
  const at = prepared.climate(climate);
  const { racks, devices, capturedW, roomW } = prepared.heat(run.dead);
  const atWork = coolingAtWork(node.cooling, scenario, run);
  const { airConditioners, pumps } = atWork;
  const state = {
    capturedW,
    workingDryCoolers: atWork.dryCoolers.length,
    workingTrimChillers: atWork.trimChillers.length,
    workingCdus: atWork.cdus.length,
    waterAvailable: scenario.state.kind !== "water-lost",
  };
  const chainWith = (doorsW: number) =>
    pumps && flowing(pumps, (flows) => prepared.coolant(at, { ...state, ...flows, capturedW: capturedW + doorsW }));
  drivePumps(run, pumps ?? []);
  const { detail = false, firstLossW = 0 } = options;
  const heater = node.cooling?.room.heater?.id;
  const settleWith = (coils: RoomCoils): SettledCoils => {
    for (const unit of node.cooling?.liquidToAir?.units ?? [])
      run.setPower(unit, atWork.liquidToAir.includes(unit) ? coils.fanPowerPerUnitW : 0);
    driveRejection(run, node.cooling, atWork, coils.coolant);
    const settled = settle({
      run,
      room: heater !== undefined && run.dead.has(heater) ? at.unheatedRoom : at.room,
      cooling: node.cooling,
      dryBulbC: climate.dryBulbC,
      constantHeatW: roomW + coils.heatW,
      airConditioners,
      detail,
      firstLossW,
    });
    return { coils, settled };
  };
  const coilsOverAir = coilsOf({ node, prepared, at, atWork, dead: run.dead, racks, capturedW, chainWith });
  const { settled, ...found } = settleCoils(node.cooling, coilsOverAir, settleWith);
  const coils = withinCoolantData(found.coils);
  const { room, iterations } = settled;
  const insideC = room?.outcome === "solved" ? room.roomC : insideWithoutRoomC;
  const { coolant } = coils;
  const supply = coolant ?? coils.units;
  const electrical = run.state(insideC, climate.dryBulbC);
  const reason =
    settled.reason ??
    electrical.reason ??
    (supply?.outcome === "unknown" ? supply.reason : undefined) ??
    (room?.outcome === "unknown" ? room.reason : undefined);
  const solved = reason === undefined;
  const held = coolant?.outcome === "solved" ? rideThrough(node, coolant, capturedW + coils.doorsW, prepared.pumpsOnUps) : undefined;
  return {
    scenario,
    outcome: solved ? "solved" : "unknown",
    ...(reason !== undefined && { reason }),
    iterations,
    air: at.air,
    racks,
    ...(shedding && { shed: shedding.shed }),
    ...(design.enclosure && { enclosure: design.enclosure }),
    ...(design.airFilters && { airFilters: design.airFilters }),
    ...outdoorSound(node, { coolant, room: settled.reason === undefined ? room : undefined, gensets: electrical.gensets }),
    tanks: tankStates(node.racks, racks, supply, node.site),
    optics: opticStates(node.racks, room),
    ...(coolant && { coolant }),
    ...(pumps && supply?.outcome !== "solved" && flowsWithoutChain(node.cooling, pumps)),
    expansion: expansionStates(node, supply),
    ...(coils.units && { liquidToAir: coils.units }),
    ...(coils.doors && { rearDoors: coils.doors }),
    ...(held && { rideThrough: held }),
    ...restartTransient(node, {
      coolant,
      held,
      facilityPumpOnUps: prepared.pumpsOnUps.facility,
      room,
      racks,
      pressurePa: at.air.pressurePa,
    }),
    ...(room && { room: settled.reason === undefined ? room : { outcome: "unknown", reason: settled.reason } }),
    ...(node.cooling && at.roomDewPointC !== undefined && { roomDewPointC: at.roomDewPointC }),
    ...(pumps && {
      units: unitsAtWork({
        withCoolant: isLiquidCooling(node.cooling),
        ...atWork,
        pumps,
        liquidToAir: node.cooling?.liquidToAir && atWork.liquidToAir,
        room,
      }),
    }),
    roomHeat: room?.outcome === "solved" ? roomHeat(racks, devices, coils, electrical.lossInsideW, room.envelopeGainW) : [],
    electrical: settled.reason === undefined ? electrical : { ...electrical, outcome: "unknown", reason: settled.reason, limits: [] },
    ...(solved && { balance: balanceOf({ coolant, room, electrical, racks, devices }) }),
    ...(solved && electrical.itW > 0 && { pue: electrical.nodePowerW / electrical.itW }),
  };
}
