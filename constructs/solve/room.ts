import { airConditionerAltitudeFactor, airConditionerPoint } from "../engineering/thermal/air-conditioner";
import { solAirC } from "../engineering/thermal/sol-air";
import type { AirConditionerFacts, RoomFacts, SurfaceFacts } from "../facts/cooling";

/** The room of one site, its conductances summed once. */
export interface PreparedRoom {
  readonly facts: RoomFacts;
  readonly airConditioners: AirConditionerFacts;
  readonly conductanceWPerK: number; // [W/K] of the whole envelope
}

/** What the room is solved for. */
export interface RoomInput {
  readonly dryBulbC: number; // [°C]
  /** Irradiance by name of surface; 0 where none is given. */
  readonly irradianceWPerM2?: Readonly<Record<string, number>>; // [W/m²]
  /** All heat inside but envelope and heater: IT to air, losses of devices inside, lights, controls. */
  readonly internalHeatW: number; // [W]
  readonly workingAirConditioners: number;
  readonly elevationM: number; // [m]
  /** With it every surface is listed. */
  readonly detail?: boolean;
}

/** One surface of the envelope. */
export interface SurfaceState {
  readonly name: string;
  readonly conductanceWPerK: number; // [W/K]
  readonly solAirC: number; // [°C]
  /** Into the room. */
  readonly gainW: number; // [W]
}

/** The room in steady state. Shortfall and deficit are heat, never an invented temperature. */
export interface SolvedRoom {
  readonly outcome: "solved";
  readonly roomC: number; // [°C]
  readonly envelopeGainW: number; // [W]
  readonly internalHeatW: number; // [W]
  readonly heatToRemoveW: number; // [W]
  readonly heatMissingW: number; // [W]
  readonly heaterW: number; // [W]
  /** Heat missing that the heater does not give. */
  readonly heatDeficitW: number; // [W]
  readonly workingAirConditioners: number;
  readonly acAltitudeFactor: number; // [-]
  readonly acCapacityW: number; // [W] all working units
  readonly acHeatW: number; // [W]
  readonly acPowerW: number; // [W]
  /** Undefined while the units are off. */
  readonly acEer?: number; // [-]
  /** Why the units give nothing there. */
  readonly acOffReason?: string;
  /** Heat to remove that no air conditioner removes. */
  readonly shortfallW: number; // [W]
  readonly serverInletC: number; // [°C]
  readonly surfaces?: readonly SurfaceState[];
}

/** The room, or why it is not known. */
export type RoomState = SolvedRoom | { readonly outcome: "unknown"; readonly reason: string };

/** Sums the envelope: once for each site. */
export function prepareRoom(facts: RoomFacts, airConditioners: AirConditionerFacts): PreparedRoom {
  return { facts, airConditioners, conductanceWPerK: facts.surfaces.reduce((sum, surface) => sum + conductance(surface), 0) };
}

/**
 * Steady state of the room: at the cooling setpoint while heat must be removed (in shortfall too), at the heating setpoint while heat is
 * missing, floating between.
 *
 * @equation gain(T) = Σ U·A·(T_sol-air − T); T = (internal + Σ U·A·T_sol-air)/Σ U·A when it floats; P_ac = Q/EER
 * @validity elevation within the altitude table of the air conditioners, else unknown
 * @source sol-air method, ASHRAE Handbook Fundamentals 2017, ch. 18; the maker's table
 */
export function solveRoom(room: PreparedRoom, input: RoomInput): RoomState {
  const { facts, airConditioners, conductanceWPerK } = room;
  const { dryBulbC, internalHeatW, workingAirConditioners, elevationM } = input;
  const acAltitudeFactor = airConditionerAltitudeFactor(airConditioners.altitudeFactor, elevationM);
  if (acAltitudeFactor === undefined) {
    const last = airConditioners.altitudeFactor.at(-1)?.[0];
    return {
      outcome: "unknown",
      reason: `Air conditioners must stand within their altitude table, up to ${last ?? 0} m, but stand at ${elevationM} m: ask the maker for their capacity there`,
    };
  }
  if (!Number.isFinite(internalHeatW))
    return { outcome: "unknown", reason: `Heat of the room must be a number but is ${internalHeatW}: check the loads` };
  let driveW = 0; // Σ U·A·T_sol-air
  for (const surface of facts.surfaces) driveW += conductance(surface) * outerC(surface, input);
  const surplusAt = (roomC: number): number => internalHeatW + driveW - conductanceWPerK * roomC;
  const heatToRemoveW = Math.max(0, surplusAt(facts.coolingSetpointC));
  const heatMissingW = Math.max(0, -surplusAt(facts.heatingSetpointC));
  const roomC =
    heatToRemoveW > 0 ? facts.coolingSetpointC : heatMissingW > 0 ? facts.heatingSetpointC : floating(room, internalHeatW + driveW);
  const heaterW = Math.min(heatMissingW, facts.heater?.powerW ?? 0);
  const unit = airConditionerPoint(airConditioners, dryBulbC);
  const acCapacityW = unit.running ? unit.capacityW * acAltitudeFactor * workingAirConditioners : 0;
  const acHeatW = Math.min(heatToRemoveW, acCapacityW);
  const acOffReason = !unit.running ? unit.offReason : workingAirConditioners > 0 ? undefined : "no air conditioner works";
  return {
    outcome: "solved",
    roomC,
    envelopeGainW: driveW - conductanceWPerK * roomC,
    internalHeatW,
    heatToRemoveW,
    heatMissingW,
    heaterW,
    heatDeficitW: heatMissingW - heaterW,
    workingAirConditioners,
    acAltitudeFactor,
    acCapacityW,
    acHeatW,
    acPowerW: unit.running ? acHeatW / unit.eer : 0,
    ...(unit.running && { acEer: unit.eer }),
    ...(acOffReason !== undefined && { acOffReason }),
    shortfallW: heatToRemoveW - acHeatW,
    serverInletC: facts.supplyAirC + facts.recirculationK,
    ...(input.detail && { surfaces: facts.surfaces.map((surface) => surfaceState(surface, input, roomC)) }),
  };
}

function floating({ facts, conductanceWPerK }: PreparedRoom, heatW: number): number {
  return conductanceWPerK > 0 ? heatW / conductanceWPerK : facts.coolingSetpointC; // without an envelope and without heat nothing moves it
}

function surfaceState(surface: SurfaceFacts, input: RoomInput, roomC: number): SurfaceState {
  const outer = outerC(surface, input);
  return { name: surface.name, conductanceWPerK: conductance(surface), solAirC: outer, gainW: conductance(surface) * (outer - roomC) };
}

function conductance({ transmittanceWPerM2K, areaM2 }: SurfaceFacts): number {
  return transmittanceWPerM2K * areaM2;
}

/** A floor stands at dry bulb: no sun reaches it. */
function outerC(surface: SurfaceFacts, { dryBulbC, irradianceWPerM2 }: RoomInput): number {
  return surface.floor ? dryBulbC : solAirC(dryBulbC, surface.absorptance, irradianceWPerM2?.[surface.name] ?? 0);
}
