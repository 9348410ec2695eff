import { solAirC } from "../../engineering/thermal/air/sol-air";
import { type CapacityPoint, capacityAltitudeFactor, capacityAtAmbient } from "../../engineering/thermal/capacity-over-ambient";
import type { AirConditionerFacts } from "../../facts/cooling/capacity-over-ambient";
import type { RoomFacts, SurfaceFacts } from "../../facts/cooling/room";
import { addUp } from "../../plain/add-up";
import { ownValue } from "../../props/own-value";
import type { RoomHeat, RoomState, SurfaceState, WhyUnknown } from "../cooling-parts/states/room-state";
import type { SurfaceSun } from "../cooling-parts/states/surface-sun";
import { inletAir } from "./inlet-air";

export interface RoomSurroundings extends Partial<SurfaceSun> {
  readonly dryBulbC: number; // [°C]
  /** Reduction of the outer temperature of roofs; 0 K if not stated. */
  readonly skyRadiationK?: number; // [K]
  /** Film coefficient of outer faces, for all or by name of the surface. If not stated, each surface has its own. */
  readonly filmWPerM2K?: number | Readonly<Record<string, number>> | undefined; // [W/(m²·K)]
  readonly elevationM: number; // [m]
}

/** A room in its surroundings: the values that do not change with the heat inside. */
export interface PreparedRoom {
  readonly facts: RoomFacts;
  readonly surroundings: RoomSurroundings;
  readonly conductanceWPerK: number; // [W/K] of the whole envelope
  readonly driveW: number; // [W] Σ U·A·T_sol-air
  /** One air conditioner at sea level. */
  readonly unit: CapacityPoint;
  readonly acAltitudeFactor: number | undefined; // [-]
  /** Reason why the room is unknown: the elevation is beyond that table, or the sun is not stated. */
  readonly unknown: WhyUnknown | undefined;
}

export interface RoomInput {
  /** All heat inside except envelope and heater: IT to air, losses of devices inside, lights, controls. */
  readonly internalHeatW: number; // [W]
  readonly workingAirConditioners: number;
  /** Whether every surface is listed. */
  readonly detail?: boolean;
}

/** Reason why air conditioners that could run at that ambient temperature remove no heat: they are lost or have no power. */
export const noneWorks = "no air conditioner works";

/** Adds up the envelope and reads the tables, once for each climate point. */
export function prepareRoom(facts: RoomFacts, airConditioners: AirConditionerFacts, surroundings: RoomSurroundings): PreparedRoom {
  const { elevationM, dryBulbC } = surroundings;
  const acAltitudeFactor = capacityAltitudeFactor(airConditioners.altitudeFactor, elevationM);
  return {
    facts,
    surroundings,
    conductanceWPerK: addUp(facts.surfaces, (surface) => conductance(surface)),
    driveW: addUp(facts.surfaces, (surface) => conductance(surface) * outerC(surface, surroundings)),
    unit: capacityAtAmbient(airConditioners, dryBulbC),
    acAltitudeFactor,
    unknown: acAltitudeFactor === undefined ? aboveTable(airConditioners, elevationM) : surroundings.sunUnknown,
  };
}

function aboveTable({ altitudeFactor }: AirConditionerFacts, elevationM: number): WhyUnknown {
  const last = altitudeFactor.at(-1)?.[0] ?? 0;
  return {
    reason: `Air conditioners must be within their altitude table, up to ${last} m, but are at ${elevationM} m: ask the maker for their capacity there, and extend cooling.airConditioners.altitudeFactor`,
    brief: `the room is unknown, because the capacity of its air conditioners at ${elevationM} m is unknown: extend cooling.airConditioners.altitudeFactor`,
  };
}

/**
 * Solves the heat balance of the room. It is at the cooling setpoint while heat must be removed (also in shortfall), at the heating setpoint while heat is
 * missing, and floats in between. Undefined if the room is unknown.
 *
 * @equation gain(T) = Σ U·A·(T_sol-air − T); T = (internal + Σ U·A·T_sol-air)/Σ U·A when it floats; P_ac = Q/EER
 * @validity elevation within the altitude table of the air conditioners, and stated sun; otherwise unknown
 * @source sol-air method, ASHRAE Handbook Fundamentals 2017, ch. 18; the maker's table
 */
export function balanceRoom(room: PreparedRoom, { internalHeatW, workingAirConditioners }: RoomInput): RoomHeat | undefined {
  const { facts, driveW, conductanceWPerK, unit, acAltitudeFactor, unknown } = room;
  if (unknown || acAltitudeFactor === undefined || !Number.isFinite(internalHeatW)) return undefined;
  const surplusAt = (roomC: number): number => internalHeatW + driveW - conductanceWPerK * roomC;
  const heatToRemoveW = Math.max(0, surplusAt(facts.coolingSetpointC));
  const heatMissingW = Math.max(0, -surplusAt(facts.heatingSetpointC));
  const acCapacityW = unit.running ? unit.capacityW * acAltitudeFactor * workingAirConditioners : 0;
  const acHeatW = Math.min(heatToRemoveW, acCapacityW);
  return {
    roomC: heatToRemoveW > 0 ? facts.coolingSetpointC : heatMissingW > 0 ? facts.heatingSetpointC : floating(room, internalHeatW + driveW),
    heatToRemoveW,
    heatMissingW,
    heaterW: Math.min(heatMissingW, facts.heater?.powerW ?? 0),
    acCapacityW,
    acHeatW,
    acPowerW: unit.running ? acHeatW / unit.eer : 0,
  };
}

/** Makes the record of the room at an amount of heat, or the reason why it is unknown; equations as in {@link balanceRoom}. */
export function solveRoom(room: PreparedRoom, input: RoomInput): RoomState {
  const { facts, driveW, conductanceWPerK, unit, acAltitudeFactor, unknown } = room;
  const { internalHeatW, workingAirConditioners } = input;
  const heat = balanceRoom(room, input);
  if (!heat || acAltitudeFactor === undefined)
    return { outcome: "unknown", ...(unknown ?? { reason: `Heat of the room must be a number but is ${internalHeatW}: check the loads` }) };
  const acOffReason = !unit.running ? unit.offReason : workingAirConditioners > 0 ? undefined : noneWorks;
  return {
    outcome: "solved",
    roomC: heat.roomC,
    envelopeGainW: driveW - conductanceWPerK * heat.roomC,
    internalHeatW,
    heatToRemoveW: heat.heatToRemoveW,
    heatMissingW: heat.heatMissingW,
    heaterW: heat.heaterW,
    heaterCapacityW: facts.heater?.powerW ?? 0,
    heatDeficitW: heat.heatMissingW - heat.heaterW,
    workingAirConditioners,
    acAltitudeFactor,
    acCapacityW: heat.acCapacityW,
    acHeatW: heat.acHeatW,
    acPowerW: heat.acPowerW,
    ...(unit.running && { acEer: unit.eer }),
    ...(acOffReason !== undefined && { acOffReason }),
    shortfallW: heat.heatToRemoveW - heat.acHeatW,
    serverInletC: facts.supplyAirC + facts.recirculationK,
    inletAir: inletAir(facts, heat),
    ...(input.detail && { surfaces: facts.surfaces.map((surface) => surfaceState(surface, room.surroundings, heat.roomC)) }),
  };
}

/** Returns the floating temperature, limited to the setpoints, which rounding could exceed if one of them equals the outdoor temperature. */
function floating({ facts, conductanceWPerK }: PreparedRoom, heatW: number): number {
  const { heatingSetpointC, coolingSetpointC } = facts;
  if (conductanceWPerK === 0) return coolingSetpointC; // without an envelope and without heat, nothing changes the temperature
  return Math.min(Math.max(heatW / conductanceWPerK, heatingSetpointC), coolingSetpointC);
}

function surfaceState(surface: SurfaceFacts, surroundings: RoomSurroundings, roomC: number): SurfaceState {
  const { name, floor, clearSky } = surface;
  const outer = outerC(surface, surroundings);
  return {
    name,
    conductanceWPerK: conductance(surface),
    ...(!floor && { irradianceWPerM2: surroundings.irradianceWPerM2?.[name] ?? 0 }),
    ...(clearSky && surroundings.fromClearSky?.has(name) && { clearSky }),
    solAirC: outer,
    gainW: conductance(surface) * (outer - roomC),
  };
}

function conductance({ transmittanceWPerM2K, areaM2 }: SurfaceFacts): number {
  return transmittanceWPerM2K * areaM2;
}

/** Returns the temperature of the outer face. A floor is at dry bulb: no sun reaches it. */
function outerC(surface: SurfaceFacts, { dryBulbC, irradianceWPerM2, skyRadiationK = 0, filmWPerM2K }: RoomSurroundings): number {
  if (surface.floor) return dryBulbC;
  const film = (typeof filmWPerM2K === "number" ? filmWPerM2K : ownValue(filmWPerM2K, surface.name)) ?? surface.filmWPerM2K;
  return solAirC(dryBulbC, surface.absorptance, ownValue(irradianceWPerM2, surface.name) ?? 0, surface.roof ? skyRadiationK : 0, film);
}
