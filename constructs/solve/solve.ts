import type { MoistAir } from "../engineering/thermal/moist-air";
import type { ClimatePoint } from "../site";
import { balanceOf } from "./balance";
import { type CoolantChain, type PreparedCoolantChain, prepareCoolantChain, solveCoolantChain } from "./coolant-chain";
import { type ElectricalRun, ElectricalSide } from "./electrical-side";
import { type RackHeat, rackHeats, rackState } from "./it-heat";
import type { HeatPart, OperatingPoint, RackState } from "./operating-point";
import { outdoorAir } from "./outdoor-air";
import { type PreparedRoom, prepareRoom, type RoomState, solveRoom } from "./room";
import type { Scenario } from "./scenarios";
import type { NodeSnapshot } from "./snapshot";

/** The loop has settled when no power moves by more than this [W] … */
const settledW = 1e-3;
/** … and no voltage by more than this share of itself [-] (model.md sections 1 and 13). */
const settledVoltage = 1e-12;
const mostIterations = 100;

/** Temperature of a place inside a node without a room model [°C]: the reference at which makers rate equipment, IEC 60947-1 (40 °C is the upper, 30 °C the MCB's). */
const insideWithoutRoomC = 30;

/** How much of an operating point is wanted. */
export interface SolveOptions {
  /** Also every surface of the envelope. @default false */
  readonly detail?: boolean;
  /** Losses inside that the loop begins with: the answer does not depend on them. @default 0 W */
  readonly firstLossW?: number; // [W]
}

/** What is computed once for a node and used by all its scenarios. */
interface Prepared {
  readonly racks: readonly RackHeat[];
  readonly electrical: ElectricalSide;
  readonly chain?: PreparedCoolantChain;
  readonly room?: PreparedRoom;
  readonly itSupplyLimitC?: number;
}

const preparedOf = new WeakMap<NodeSnapshot, Prepared>();

/**
 * The steady state of a node in one scenario: IT power → losses → heat by place → temperatures and cooling power → losses again,
 * until nothing moves. The coolant chain does not depend on the losses and is solved once; the electrical pass is part of the loop.
 *
 * A state that does not settle, or that a model cannot describe, has outcome `unknown` with the reason, never a number.
 */
export function solve(node: NodeSnapshot, scenario: Scenario, options: SolveOptions = {}): OperatingPoint {
  const prepared = prepare(node);
  const climate = node.site.climate[scenario.climate];
  if (!climate)
    throw new RangeError(
      `Site of ${node.name} must have the climate point ${scenario.climate} but has none: give it or leave its scenarios out`,
    );
  const run = prepared.electrical.start(scenario.state);
  const air = outdoorAir(node.site, climate);
  const racks = prepared.racks.map((rack) => rackState(rack, !run.dead.has(rack.id)));
  const coolant = coolantOf(node, prepared, scenario, run, air, racks);
  setFans(node, scenario, run, coolant);
  const settled = settle(node, prepared, scenario, run, climate, racks, options);
  const { room, iterations } = settled;
  const insideC = room?.outcome === "solved" ? room.roomC : insideWithoutRoomC;
  const electrical = run.state(insideC, climate.dryBulbC);
  const reason =
    settled.reason ??
    electrical.reason ??
    (coolant?.outcome === "unknown" ? coolant.reason : undefined) ??
    (room?.outcome === "unknown" ? room.reason : undefined);
  const point: OperatingPoint = {
    scenario,
    outcome: reason === undefined ? "solved" : "unknown",
    ...(reason !== undefined && { reason }),
    iterations,
    air,
    racks,
    ...(coolant && { coolant }),
    ...(room && { room: settled.reason === undefined ? room : { outcome: "unknown", reason: settled.reason } }),
    roomHeat: room?.outcome === "solved" ? roomHeat(node, run, racks, electrical.lossInsideW, room.envelopeGainW) : [],
    electrical: settled.reason === undefined ? electrical : { ...electrical, outcome: "unknown", reason: settled.reason, limits: [] },
  };
  if (point.outcome === "unknown") return point;
  const pue = electrical.itW > 0 ? electrical.nodePowerW / electrical.itW : undefined;
  return { ...point, balance: balanceOf(node, point, run.dead), ...(pue !== undefined && { pue }) };
}

function prepare(node: NodeSnapshot): Prepared {
  const known = preparedOf.get(node);
  if (known) return known;
  const limits = node.racks.flatMap(({ maximumSupplyC, captureRatio }) =>
    maximumSupplyC !== undefined && captureRatio > 0 ? [maximumSupplyC] : [],
  );
  const prepared: Prepared = {
    racks: rackHeats(node),
    electrical: new ElectricalSide(node),
    ...(node.cooling && { chain: prepareCoolantChain(node.cooling), room: prepareRoom(node.cooling.room, node.cooling.airConditioners) }),
    ...(limits.length > 0 && { itSupplyLimitC: Math.min(...limits) }),
  };
  preparedOf.set(node, prepared);
  return prepared;
}

/** Units of a kind that work: not lost in the scenario, and with power. */
function working(units: readonly string[], { state }: Scenario, run: ElectricalRun): string[] {
  const lost = state.kind === "dry-cooler-lost" || state.kind === "air-conditioner-lost" ? state.unit : undefined;
  return units.filter((unit) => unit !== lost && !run.dead.has(unit));
}

function coolantOf(
  node: NodeSnapshot,
  prepared: Prepared,
  scenario: Scenario,
  run: ElectricalRun,
  air: MoistAir,
  racks: readonly RackState[],
): CoolantChain | undefined {
  const { cooling } = node;
  if (!cooling || !prepared.chain) return undefined;
  for (const { pump } of [cooling.facilityLoop, cooling.secondaryLoop]) {
    if (run.dead.has(pump))
      return { outcome: "unknown", reason: `${pump} has no power, so its loop does not flow: serve it from a board on both feeds` };
  }
  return solveCoolantChain(prepared.chain, {
    air,
    capturedW: racks.reduce((sum, { capturedW }) => sum + capturedW, 0),
    secondaryPumpW: cooling.secondaryLoop.pumpW,
    facilityPumpW: cooling.facilityLoop.pumpW,
    workingDryCoolers: working(cooling.dryCoolers.units, scenario, run).length,
    workingCdus: cooling.cdus.units.length,
    waterAvailable: true,
    ...(prepared.itSupplyLimitC !== undefined && { itSupplyLimitC: prepared.itSupplyLimitC }),
  });
}

function setFans(node: NodeSnapshot, scenario: Scenario, run: ElectricalRun, coolant: CoolantChain | undefined): void {
  const units = node.cooling?.dryCoolers.units ?? [];
  const running = new Set(working(units, scenario, run));
  for (const unit of units) run.setPower(unit, running.has(unit) && coolant?.outcome === "solved" ? coolant.dryCooler.fanPowerPerUnitW : 0);
}

/** The fixed-point loop of model.md section 1: room and electrical side in turn. */
function settle(
  node: NodeSnapshot,
  prepared: Prepared,
  scenario: Scenario,
  run: ElectricalRun,
  climate: ClimatePoint,
  racks: readonly RackState[],
  { detail = false, firstLossW = 0 }: SolveOptions,
): { room?: RoomState; iterations: number; reason?: string } {
  const airConditioners = working(node.cooling?.airConditioners.units ?? [], scenario, run);
  const constantW = racks.reduce((sum, { toAirW }) => sum + toAirW, 0) + roomDevices(node, run).reduce((sum, { value }) => sum + value, 0);
  const elevationM = node.site.position.elevationM;
  let room: RoomState | undefined;
  let lossW = firstLossW;
  let coolingW = 0;
  for (let iterations = 1; iterations <= mostIterations; iterations++) {
    room =
      prepared.room &&
      solveRoom(prepared.room, {
        dryBulbC: climate.dryBulbC,
        irradianceWPerM2: climate.irradianceWPerM2,
        internalHeatW: constantW + lossW,
        workingAirConditioners: airConditioners.length,
        elevationM,
        detail,
      });
    const solved = room?.outcome === "solved" ? room : undefined;
    const newCoolingW = (solved?.acPowerW ?? 0) + (solved?.heaterW ?? 0);
    for (const unit of node.cooling?.airConditioners.units ?? [])
      run.setPower(unit, airConditioners.includes(unit) ? (solved?.acPowerW ?? 0) / airConditioners.length : 0);
    if (node.cooling?.room.heater) run.setPower(node.cooling.room.heater.id, solved?.heaterW ?? 0);
    const moved = run.advance(solved?.roomC ?? insideWithoutRoomC, climate.dryBulbC);
    const collapsed = run.collapse();
    if (collapsed !== undefined) return { ...(room && { room }), iterations, reason: `the network has no solution: ${collapsed}` };
    const newLossW = run.lossInsideW();
    const settled = moved <= settledVoltage && Math.abs(newLossW - lossW) <= settledW && Math.abs(newCoolingW - coolingW) <= settledW;
    lossW = newLossW;
    coolingW = newCoolingW;
    if (settled) return { ...(room && { room }), iterations };
  }
  return {
    ...(room && { room }),
    iterations: mostIterations,
    reason: `powers and temperatures did not settle in ${mostIterations} iterations`,
  };
}

/** Devices whose electricity is heat of the room, racks and the heater apart. */
function roomDevices(node: NodeSnapshot, run: ElectricalRun): HeatPart[] {
  const racks = new Set(node.racks.map(({ id }) => id));
  const heater = node.cooling?.room.heater?.id;
  return node.demands
    .filter(({ id, heatTo }) => heatTo === "room" && id !== heater && !racks.has(id) && !run.dead.has(id))
    .map(({ id, powerW }) => ({ name: id, value: powerW }));
}

/** What the room's heat is made of; adds up to the heat to remove when there is any. */
function roomHeat(
  node: NodeSnapshot,
  run: ElectricalRun,
  racks: readonly RackState[],
  lossInsideW: number,
  envelopeGainW: number,
): HeatPart[] {
  return [
    ...racks.map(({ id, toAirW }) => ({ name: id, value: toAirW })),
    ...roomDevices(node, run),
    { name: "electrical losses", value: lossInsideW },
    { name: "envelope", value: envelopeGainW },
  ];
}
