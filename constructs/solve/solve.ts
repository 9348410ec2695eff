import type { MoistAir } from "../engineering/thermal/moist-air";
import type { CoolingFacts } from "../facts/cooling";
import type { ClimatePoint } from "../site";
import { balanceOf } from "./balance";
import { type CoolantChain, type PreparedCoolantChain, prepareCoolantChain, solveCoolantChain } from "./coolant-chain";
import { type DeviceHeat, deviceHeat } from "./device-heat";
import { type ElectricalRun, ElectricalSide } from "./electrical-side";
import { type RackHeat, rackHeats, rackState } from "./it-heat";
import type { HeatPart, OperatingPoint, RackState } from "./operating-point";
import { outdoorAir } from "./outdoor-air";
import { type PreparedRoom, prepareRoom } from "./room";
import type { Scenario } from "./scenarios";
import { insideWithoutRoomC, settle } from "./settle";
import type { NodeSnapshot } from "./snapshot";

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
  /** Outdoor air of each climate point, once it was asked for. */
  readonly airs: Map<ClimatePoint, MoistAir>;
  /** Heat of the devices, by the set of those that have no feed. */
  readonly devices: Map<ReadonlySet<string>, DeviceHeat>;
  readonly chain?: PreparedCoolantChain;
  /** Coolant chains already solved: a lost air conditioner or feed does not change them. */
  readonly chains: Map<string, CoolantChain>;
  readonly room?: PreparedRoom;
  /** The room when its heater has no feed. */
  readonly unheatedRoom?: PreparedRoom;
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
  const air = prepared.airs.get(climate) ?? outdoorAir(node.site, climate);
  prepared.airs.set(climate, air);
  const racks = prepared.racks.map((rack) => rackState(rack, !run.dead.has(rack.id)));
  const coolant = coolantOf(node, prepared, scenario, run, air, racks);
  setFans(node, scenario, run, coolant);
  const devices = prepared.devices.get(run.dead) ?? deviceHeat(node, run.dead);
  prepared.devices.set(run.dead, devices);
  const { detail = false, firstLossW = 0 } = options;
  const heater = node.cooling?.room.heater?.id;
  const roomToSolve = heater !== undefined && run.dead.has(heater) ? prepared.unheatedRoom : prepared.room;
  const settled = settle({
    run,
    ...(roomToSolve && { room: roomToSolve }),
    ...(node.cooling && { cooling: node.cooling }),
    dryBulbC: climate.dryBulbC,
    irradianceWPerM2: climate.irradianceWPerM2,
    elevationM: node.site.position.elevationM,
    constantHeatW: racks.reduce((sum, { toAirW }) => sum + toAirW, devices.roomW),
    airConditioners: working(node.cooling?.airConditioners.units ?? [], scenario, run),
    detail,
    firstLossW,
  });
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
    roomHeat: room?.outcome === "solved" ? roomHeat(racks, devices, electrical.lossInsideW, room.envelopeGainW) : [],
    electrical: settled.reason === undefined ? electrical : { ...electrical, outcome: "unknown", reason: settled.reason, limits: [] },
  };
  if (point.outcome === "unknown") return point;
  const pue = electrical.itW > 0 ? electrical.nodePowerW / electrical.itW : undefined;
  return { ...point, balance: balanceOf(point, devices), ...(pue !== undefined && { pue }) };
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
    airs: new Map(),
    devices: new Map(),
    chains: new Map(),
    ...(node.cooling && preparedCooling(node.cooling)),
    ...(limits.length > 0 && { itSupplyLimitC: Math.min(...limits) }),
  };
  preparedOf.set(node, prepared);
  return prepared;
}

function preparedCooling(cooling: CoolingFacts): Pick<Prepared, "chain" | "room" | "unheatedRoom"> {
  const { heater: _, ...unheated } = cooling.room;
  return {
    chain: prepareCoolantChain(cooling),
    room: prepareRoom(cooling.room, cooling.airConditioners),
    unheatedRoom: prepareRoom(unheated, cooling.airConditioners),
  };
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
  const capturedW = racks.reduce((sum, rack) => sum + rack.capturedW, 0);
  const workingDryCoolers = working(cooling.dryCoolers.units, scenario, run).length;
  const key = `${scenario.climate} ${workingDryCoolers} ${capturedW}`; // all that differs between the scenarios of a node
  const known = prepared.chains.get(key);
  if (known) return known;
  const chain = solveCoolantChain(prepared.chain, {
    air,
    capturedW,
    secondaryPumpW: cooling.secondaryLoop.pumpW,
    facilityPumpW: cooling.facilityLoop.pumpW,
    workingDryCoolers,
    workingCdus: cooling.cdus.units.length,
    waterAvailable: true,
    ...(prepared.itSupplyLimitC !== undefined && { itSupplyLimitC: prepared.itSupplyLimitC }),
  });
  prepared.chains.set(key, chain);
  return chain;
}

function setFans(node: NodeSnapshot, scenario: Scenario, run: ElectricalRun, coolant: CoolantChain | undefined): void {
  const units = node.cooling?.dryCoolers.units ?? [];
  const running = new Set(working(units, scenario, run));
  for (const unit of units) run.setPower(unit, running.has(unit) && coolant?.outcome === "solved" ? coolant.dryCooler.fanPowerPerUnitW : 0);
}

/** What the room's heat is made of; adds up to the heat to remove when there is any. */
function roomHeat(racks: readonly RackState[], devices: DeviceHeat, lossInsideW: number, envelopeGainW: number): HeatPart[] {
  return [
    ...racks.map(({ id, toAirW }) => ({ name: id, value: toAirW })),
    ...devices.room,
    { name: "electrical losses", value: lossInsideW },
    { name: "envelope", value: envelopeGainW },
  ];
}
