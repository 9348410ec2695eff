import { type CoolingFacts, isLiquidCooling, isLiquidToAirCooling, type LoopFacts } from "../facts/cooling";
import { airFilterState } from "./air-filters";
import { balanceOf } from "./balance";
import { beforeColdStart } from "./cold-start";
import type { CoolantChain } from "./coolant-chain";
import type { DeviceHeat } from "./device-heat";
import type { ElectricalRun } from "./electrical-run";
import { enclosureState } from "./enclosure";
import { expansionStates } from "./expansion";
import type { LiquidToAir } from "./liquid-to-air";
import type { HeatPart, OperatingPoint, RackState } from "./operating-point";
import { opticStates } from "./optics";
import { outdoorSound } from "./outdoor-sound";
import { type ChainState, preparedNode } from "./prepared-node";
import { type LoopFlow, loopPumps, type PumpsAtWork, pumpsAtWork } from "./pumps-at-work";
import { rideThrough } from "./ride-through";
import type { Scenario } from "./scenarios";
import { insideWithoutRoomC, settle } from "./settle";
import { type RoomCoils, roomCoils, type SettledCoils, settleCoils } from "./settle-coils";
import { sheddingOf } from "./shedding";
import type { NodeSnapshot } from "./snapshot";
import { tankStates } from "./tanks";
import { unitsAtWork } from "./units-at-work";

const noCoils: RoomCoils = { heatW: 0, fanPowerPerUnitW: 0 };

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
export function solve(whole: NodeSnapshot, scenario: Scenario, options: SolveOptions = {}): OperatingPoint {
  const shedding = "shed" in scenario.state ? sheddingOf(whole) : undefined;
  const node = scenario.state.kind === "cold-start" ? beforeColdStart(whole) : (shedding?.rest ?? whole);
  const prepared = preparedNode(node);
  const climate = node.site.climate[scenario.climate];
  if (!climate)
    throw new RangeError(
      `Site of ${node.name} must have the climate point ${scenario.climate} but has none: give it or leave its scenarios out`,
    );
  const run = prepared.electrical.start(scenario.state);
  const at = prepared.climate(climate);
  const { racks, devices, capturedW, roomW } = prepared.heat(run.dead);
  const dryCoolers = working(node.cooling?.dryCoolers?.units ?? [], scenario, run);
  const trimChillers = working(node.cooling?.trimChiller?.units ?? [], scenario, run);
  const cdus = working(node.cooling?.cdus?.units ?? [], scenario, run);
  const liquidToAir = working(node.cooling?.liquidToAir?.units ?? [], scenario, run);
  const airConditioners = working(node.cooling?.airConditioners.units ?? [], scenario, run);
  const pumps = node.cooling && loopsAtWork(node.cooling, scenario, run);
  const state = { capturedW, workingDryCoolers: dryCoolers.length, workingTrimChillers: trimChillers.length, workingCdus: cdus.length };
  const coolant =
    pumps && flowing(pumps, (flows) => prepared.coolant(at, { ...state, ...flows, waterAvailable: scenario.state.kind !== "water-lost" }));
  for (const atWork of pumps ?? [])
    for (const pump of loopPumps(atWork.loop)) run.setPower(pump, atWork.running.includes(pump) ? pumpDrawsW(atWork) : 0);
  for (const unit of node.cooling?.dryCoolers?.units ?? [])
    run.setPower(unit, dryCoolers.includes(unit) && coolant?.outcome === "solved" ? coolant.dryCooler.fanPowerPerUnitW : 0);
  for (const unit of node.cooling?.trimChiller?.units ?? [])
    run.setPower(unit, trimChillers.includes(unit) && coolant?.outcome === "solved" ? (coolant.trimChiller?.powerPerUnitW ?? 0) : 0);
  const { detail = false, firstLossW = 0 } = options;
  const heater = node.cooling?.room.heater?.id;
  const coilsIn = (airInC: number): RoomCoils => {
    const [secondary] = pumps ?? [];
    const units =
      secondary &&
      liquidToAirIn(secondary, (flow) => prepared.liquidToAir(at, { airInC, capturedW, flow, workingUnits: liquidToAir.length }));
    if (!units || !secondary) return noCoils;
    const pumpW = secondary.flow.outcome === "known" ? secondary.flow.pumpW : secondary.running.length * pumpDrawsW(secondary);
    return roomCoils(units, capturedW + pumpW, liquidToAir.length, node.cooling?.liquidToAir?.rating.fanPowerW ?? 0);
  };
  const settleWith = (coils: RoomCoils): SettledCoils => {
    for (const unit of node.cooling?.liquidToAir?.units ?? []) run.setPower(unit, liquidToAir.includes(unit) ? coils.fanPowerPerUnitW : 0);
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
  const { coils, settled } = isLiquidToAirCooling(node.cooling)
    ? settleCoils(node.cooling, (airInC) => settleWith(coilsIn(airInC)))
    : settleWith(noCoils);
  const { room, iterations } = settled;
  const insideC = room?.outcome === "solved" ? room.roomC : insideWithoutRoomC;
  const supply = coolant ?? coils.units;
  const electrical = run.state(insideC, climate.dryBulbC);
  const reason =
    settled.reason ??
    electrical.reason ??
    (supply?.outcome === "unknown" ? supply.reason : undefined) ??
    (room?.outcome === "unknown" ? room.reason : undefined);
  const solved = reason === undefined;
  const held = coolant?.outcome === "solved" ? rideThrough(node, coolant, capturedW, prepared.pumpsOnUps) : undefined;
  return {
    scenario,
    outcome: solved ? "solved" : "unknown",
    ...(reason !== undefined && { reason }),
    iterations,
    air: at.air,
    racks,
    ...(shedding && { shed: shedding.shed }),
    ...enclosureState(node),
    ...airFilterState(node.cooling?.airConditioners),
    ...outdoorSound(node, { coolant, room: settled.reason === undefined ? room : undefined, gensets: electrical.gensets }),
    tanks: tankStates(node.racks, racks, supply, node.site),
    optics: opticStates(node.racks, room),
    ...(coolant && { coolant }),
    expansion: expansionStates(node, supply),
    ...(coils.units && { liquidToAir: coils.units }),
    ...(held && { rideThrough: held }),
    ...(room && { room: settled.reason === undefined ? room : { outcome: "unknown", reason: settled.reason } }),
    ...(node.cooling && at.roomDewPointC !== undefined && { roomDewPointC: at.roomDewPointC }),
    ...(pumps && {
      units: unitsAtWork({
        withCoolant: isLiquidCooling(node.cooling),
        pumps,
        dryCoolers,
        trimChillers,
        cdus,
        liquidToAir: node.cooling?.liquidToAir && liquidToAir,
        airConditioners,
        room,
      }),
    }),
    roomHeat: room?.outcome === "solved" ? roomHeat(racks, devices, coils, electrical.lossInsideW, room.envelopeGainW) : [],
    electrical: settled.reason === undefined ? electrical : { ...electrical, outcome: "unknown", reason: settled.reason, limits: [] },
    ...(solved && { balance: balanceOf({ coolant, room, electrical, racks, devices }) }),
    ...(solved && electrical.itW > 0 && { pue: electrical.nodePowerW / electrical.itW }),
  };
}

/** Units of a kind that work: not lost in the scenario, and with power. */
function working(units: readonly string[], { state }: Scenario, run: ElectricalRun): string[] {
  const lost = "unit" in state ? state.unit : undefined;
  return units.filter((unit) => unit !== lost && !run.dead.has(unit));
}

/** The pumps of the loops in the scenario, facility loop first. */
function loopsAtWork({ facilityLoop, secondaryLoop }: CoolingFacts, scenario: Scenario, run: ElectricalRun): readonly PumpsAtWork[] {
  const loops: readonly LoopFacts[] = [facilityLoop, secondaryLoop].filter((loop) => loop !== undefined);
  return loops.map((loop) => pumpsAtWork(loop, working(loopPumps(loop), scenario, run), run.dead));
}

/** What each running pump draws. */
function pumpDrawsW({ loop, running, flow }: PumpsAtWork): number {
  return flow.outcome === "known" ? flow.pumpW / running.length : loop.pumpW / (loop.pumps?.duty ?? 1);
}

/** The coolant chain of a node whose loops flow; otherwise why one does not. Undefined without coolant. */
function flowing(
  [facility, secondary]: readonly PumpsAtWork[],
  solveWith: (flows: Pick<ChainState, "facility" | "secondary">) => CoolantChain | undefined,
): CoolantChain | undefined {
  if (!facility || !secondary) return undefined;
  if (facility.flow.outcome === "unknown") return facility.flow;
  if (secondary.flow.outcome === "unknown") return secondary.flow;
  return solveWith({ facility: facility.flow, secondary: secondary.flow });
}

/** Liquid-to-air CDUs whose loop flows; otherwise why it does not. */
function liquidToAirIn({ flow }: PumpsAtWork, solveWith: (flow: LoopFlow) => LiquidToAir | undefined): LiquidToAir | undefined {
  return flow.outcome === "unknown" ? flow : solveWith(flow);
}

/** What the room's heat is made of; adds up to the heat to remove when there is any. */
function roomHeat(
  racks: readonly RackState[],
  devices: DeviceHeat,
  coils: RoomCoils,
  lossInsideW: number,
  envelopeGainW: number,
): HeatPart[] {
  return [
    ...racks.map(({ id, toAirW }) => ({ name: id, value: toAirW })),
    ...(coils.units ? [{ name: "liquid-to-air CDUs", value: coils.heatW }] : []),
    ...devices.room,
    { name: "electrical losses", value: lossInsideW },
    { name: "envelope", value: envelopeGainW },
  ];
}
