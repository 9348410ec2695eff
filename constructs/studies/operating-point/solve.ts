import type { Unknown } from "../../plain/unknown";
import { frozenRecords } from "../../props/deep-freeze";
import { type RoomState, reasonBeyondRoom } from "../cooling-parts/states/room-state";
import { tankStates } from "../cooling-parts/states/tanks";
import type { DesignStudy } from "../design/design-study";
import { type ElectricalRun, unknownState } from "../electrical/electrical-state";
import type { Turned } from "../network/turning";
import type { ClimateName, Scenario } from "../scenarios/scenarios";
import type { ShedLoad } from "../scenarios/shedding";
import type { NodeSnapshot } from "../snapshot/snapshot";
import { expansionStates } from "../thermal/expansion";
import { type ColdAir, freezingStates } from "../thermal/freezing";
import { opticStates } from "../thermal/optics";
import { restartTransient } from "../thermal/restart-transient";
import { coolantRideThrough } from "../thermal/ride-through";
import { balanceOf } from "./balance";
import { type CoolingAtWork, flowing, flowsWithoutChain } from "./cooling-at-work";
import { type CarriedDevices, carriedDevices, coolingOnBatteries } from "./cooling-on-batteries";
import type { OperatingPoint } from "./operating-point";
import { outdoorSound } from "./outdoor-sound";
import type { PreparedClimate, PreparedNode, ServedHeat } from "./prepared-node";
import { coilsOf, type RoomCoils } from "./room-coils";
import { roomHeat } from "./room-heat";
import { insideWithoutRoomC, settle } from "./settle";
import { type SettledCoils, settleCoils } from "./settle-coils";
import { withinCoolantData } from "./within-coolant-data";

/** A node for the solver, with the data that all its scenarios share. */
export interface SolvableNode {
  readonly node: NodeSnapshot;
  readonly prepared: PreparedNode;
  /** Results that are the same in all its scenarios. */
  readonly design: DesignStudy;
  /** Returns the load that is shed down to a priority, by default that of the site's promise, and the node without it. */
  shedTo(priority?: number): { readonly shed: readonly ShedLoad[]; readonly rest: SolvableNode };
  /** The node before any device in it starts. */
  readonly switchedOff: SolvableNode;
  /** Returns the node with the IT load of a climate point; itself if the climate point states none. */
  atClimateLoad(climate: ClimateName): SolvableNode;
}

/** Options of the solver. */
export interface SolveOptions {
  /** Whether the state of every surface of the envelope is included. @default false */
  readonly detail?: boolean;
  /** Losses inside with which the iteration begins. The result does not depend on them. @default 0 W */
  readonly firstLossW?: number; // [W]
}

/**
 * Solves the steady state of a node in one scenario: IT power → losses → heat by place → temperatures and cooling power → losses again, until nothing changes.
 * The coolant chain does not depend on the losses and is solved once; the electrical pass is part of the loop.
 *
 * A state that does not settle, or that a model cannot describe, has outcome `unknown` with the reason, never a number.
 */
export function solvePoint(node: SolvableNode, scenario: Scenario, options: SolveOptions = {}): OperatingPoint {
  const whole = node.atClimateLoad(scenario.climate);
  const { state } = scenario;
  const shedding = "shed" in state ? whole.shedTo("shedTo" in state ? state.shedTo : undefined) : undefined;
  const carried = carriedIn(node, whole, scenario);
  const of = state.kind === "cold-start" ? whole.switchedOff : (shedding?.rest ?? whole);
  const { started, settled } = startAndSettle(of, scenario, options);
  return pointOf({ ...started, ...(shedding && { shed: shedding.shed }), ...(carried && { carried }) }, settled);
}

/** Returns the time for which batteries supply devices without the grid, at the same climate point. Undefined if the site names no loads on batteries. */
function carriedIn(node: SolvableNode, whole: SolvableNode, { climate, state }: Scenario): CarriedDevices | undefined {
  const { batteryLoads, sheddingDownTo } = whole.node.site.promises;
  const point = whole.node.site.climate[climate];
  if (batteryLoads === undefined || !point) return undefined;
  if (state.kind === "on-battery") return new Map();
  const shared = whole.prepared.climate(point, climate);
  if (!shared.carried) {
    const onBattery = { kind: "on-battery", ...(sheddingDownTo === undefined ? {} : { shed: true as const }) } as const;
    const { electrical } = solvePoint(node, { name: `${climate}/on-battery`, climate, state: onBattery, promised: false });
    shared.carried = carriedDevices(whole.node, electrical);
  }
  return shared.carried;
}

/** Solves again as long as an element changes its mode. It ends, because no element changes back. */
function startAndSettle(of: SolvableNode, scenario: Scenario, options: SolveOptions) {
  let turned: readonly Turned[] = [];
  for (;;) {
    const started = start(of, scenario, turned);
    const settled = settleAll(started, options);
    const turning = started.run.turning(); // a collapsed input is below every window
    if (turning.length === 0) return { started, settled };
    turned = [...turned, ...turning];
  }
}

/** A node in a scenario before the solution: its power, its working units and its heat. */
interface Started {
  readonly node: NodeSnapshot;
  readonly prepared: PreparedNode;
  readonly design: DesignStudy;
  readonly scenario: Scenario;
  readonly dryBulbC: number; // [°C]
  readonly run: ElectricalRun;
  readonly at: PreparedClimate;
  readonly heat: ServedHeat;
  readonly atWork: CoolingAtWork;
  readonly shed?: readonly ShedLoad[];
  /** Time for which batteries supply devices without the grid; undefined if not needed. */
  readonly carried?: CarriedDevices;
}

function start({ node, prepared, design }: SolvableNode, scenario: Scenario, turned: readonly Turned[]): Started {
  const climate = node.site.climate[scenario.climate];
  if (!climate)
    throw new RangeError(
      `Site of ${node.name} must have the climate point ${scenario.climate} but does not: add it to site.climate, or leave its scenarios out`,
    );
  const run = prepared.electrical.start(scenario.state, turned, climate);
  const atWork = prepared.coolingAtWork(run.dead, scenario.state);
  const { dryBulbC } = climate;
  return {
    node,
    prepared,
    design,
    scenario,
    dryBulbC,
    run,
    at: prepared.climate(climate, scenario.climate),
    heat: prepared.heat(run.dead),
    atWork,
  };
}

/** Solves the coils between coolant and room, and the room itself, with the power of all of it. */
function settleAll({ node, prepared, scenario, dryBulbC, run, at, heat, atWork }: Started, options: SolveOptions): SettledCoils {
  const { capturedW, racks, roomW } = heat;
  const { pumps } = atWork;
  const state = {
    workingDryCoolers: atWork.unitsOf("dry-cooler").length,
    workingTrimChillers: atWork.unitsOf("trim-chiller").length,
    workingCdus: atWork.unitsOf("cdu").length,
    waterAvailable: scenario.state.kind !== "water-lost",
  };
  const chainWith = (doorsW: number) =>
    pumps && flowing(pumps, (flows) => prepared.coolant(at, { capturedW: capturedW + doorsW, ...state, ...flows }));
  atWork.drivePumps(run);
  const { detail = false, firstLossW = 0 } = options;
  const heater = node.cooling?.room.heater?.id;
  const settleWith = (coils: RoomCoils): SettledCoils => {
    atWork.drive(run, { coolant: coils.coolant, liquidToAir: coils.units });
    const settled = settle({
      run,
      room: heater !== undefined && run.dead.has(heater) ? at.unheatedRoom : at.room,
      cooling: node.cooling,
      dryBulbC,
      constantHeatW: roomW + coils.heatW,
      airConditioners: atWork.unitsOf("air-conditioner"),
      detail,
      firstLossW,
    });
    return { coils, settled };
  };
  const coilsOverAir = coilsOf({ node, prepared, at, atWork, dead: run.dead, racks, capturedW, chainWith });
  const { settled, coils } = settleCoils(node.cooling, coilsOverAir, settleWith);
  return { settled, coils: withinCoolantData(coils) };
}

function pointOf(started: Started, { coils, settled }: SettledCoils): OperatingPoint {
  const { node, prepared, design, scenario, dryBulbC, run, at, heat, atWork, shed } = started;
  const { room, reason: unsettled } = settled;
  const withoutRoom = unsettled ?? (room?.outcome === "unknown" ? reasonBeyondRoom(room) : undefined);
  const withoutPower = withoutRoom ?? atWork.unknownPower(coils); // the room sets the power of air conditioners, the coolant that of fans and trim chillers
  const { parts } = prepared;
  const { racks, devices } = heat;
  const insideC = room?.outcome === "solved" ? room.roomC : insideWithoutRoomC;
  const electrical = withoutPower === undefined ? run.state(insideC, dryBulbC) : unknownState(run.state(insideC, dryBulbC), withoutPower);
  const supply = coils.coolant ?? coils.units;
  const states = { coolant: coils.coolant, liquidToAir: coils.units, room: unsettled === undefined ? room : undefined };
  const reason = withoutRoom ?? reasonOf(supply) ?? electrical.reason;
  const solved = reason === undefined;
  return {
    scenario,
    outcome: solved ? "solved" : "unknown",
    iterations: settled.iterations,
    air: at.air,
    racks,
    tanks: tankStates(node.racks, racks, supply, node.site),
    optics: opticStates(node.racks, room),
    freezing: freezingStates(supply, coldAir(started, room)),
    expansion: expansionStates(node, supply),
    roomHeat: room?.outcome === "solved" ? frozenRecords(roomHeat(racks, devices, coils, electrical.lossInsideW, room.envelopeGainW)) : [],
    electrical,
    ...(reason !== undefined && { reason }),
    ...(shed && { shed }),
    ...(design.enclosure && { enclosure: design.enclosure }),
    ...(design.airFilters && { airFilters: design.airFilters }),
    ...outdoorSound(node, parts, states, electrical.gensets),
    ...coolantAnswers(started, coils, room),
    ...(room && { room: unsettled === undefined ? room : { outcome: "unknown", reason: unsettled } }),
    ...(node.cooling && at.roomDewPointC !== undefined && { roomDewPointC: at.roomDewPointC }),
    ...(atWork.pumps && { units: frozenRecords(atWork.counted({ coolant: coils.coolant, room })) }),
    ...(solved && { balance: balanceOf({ parts, states, electrical, racks, devices }) }),
    ...(solved && electrical.itW > 0 && { pue: electrical.nodePowerW / electrical.itW }),
  };
}

/** Returns the results for the coolant, and for the time without cooling. */
function coolantAnswers(started: Started, coils: RoomCoils, room: RoomState | undefined) {
  const { node, prepared, at, heat, atWork, carried } = started;
  const { coolant, units, doors } = coils;
  const { pumps, cooled, stopped } = carried ? coolingOnBatteries(node, atWork, carried, coolant) : { pumps: prepared.pumpsOnUps };
  const held = coolant?.outcome === "solved" ? coolantRideThrough(node, coolant, heat.capturedW + coils.doorsW, pumps, stopped) : undefined;
  return {
    ...(coolant && { coolant }),
    ...(atWork.pumps && (coolant ?? units)?.outcome !== "solved" && flowsWithoutChain(node.cooling, atWork.pumps)),
    ...(units && { liquidToAir: units }),
    ...(doors && { rearDoors: doors }),
    ...(held && { rideThrough: held }),
    ...(cooled && { cooledOnBatteries: cooled }),
    ...restartTransient(node, {
      coolant,
      held,
      facilityPumpOnUps: pumps.facility,
      stopped,
      room,
      racks: heat.racks,
      pressurePa: at.air.pressurePa,
    }),
  };
}

function coldAir({ node, scenario, dryBulbC, run, at }: Started, room: RoomState | undefined): ColdAir {
  const heater = node.cooling?.room.heater?.id;
  return {
    dryBulbC,
    room,
    conductanceWPerK: at.room?.conductanceWPerK ?? 0,
    heaterIsDark: heater !== undefined && run.dead.has(heater),
    isColdStart: scenario.state.kind === "cold-start",
  };
}

function reasonOf(state: { readonly outcome: "solved" } | Unknown | undefined): string | undefined {
  return state?.outcome === "unknown" ? state.reason : undefined;
}
