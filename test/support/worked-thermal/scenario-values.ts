import type { NodeSnapshot } from "cdktf-edge-node";
import type { OperatingPointRecord } from "cdktf-edge-node/rules";
import { isLiquidCooling } from "../../../constructs/facts/cooling/cooling";
import { type SolvedCoolantChain, solvedChain } from "../../../constructs/studies/cooling-parts/states/coolant-chain-state";
import { type SolvedRoom, solvedRoom } from "../../../constructs/studies/cooling-parts/states/room-state";
import { freezingStates } from "../../../constructs/studies/thermal/freezing";
import { coolantValues } from "./coolant-values";
import { electricalValues } from "./electrical-values";
import { roomValues } from "./room-values";

/** What cases write for the dew point of dry air, which has none. */
const noDewPointC = -100;

/** Values of a scenario of a node under the names of the worked thermal cases. What is the rules' to say is not among them. */
export function workedThermalValues(node: NodeSnapshot, record: OperatingPointRecord) {
  const chain = solvedChain(record.coolant);
  const room = solvedRoom(record.room);
  if (!chain || !room) throw new Error(`the coolant or the room is not solved: ${record.reason}`);
  return {
    outcome: record.outcome,
    air: airValues(record),
    it: itValues(record),
    ...coolantValues(chain),
    room: roomValues(record, room),
    electrical: electricalValues(record),
    balance: balanceValues(record, room),
    freezing: freezingValues(record, chain, room),
    ride_through: rideThroughValues(node, record, chain),
  };
}

function airValues({ air }: OperatingPointRecord) {
  return {
    dry_bulb_C: air.dryBulbC,
    wet_bulb_C: air.wetBulbC,
    pressure_Pa: air.pressurePa,
    humidity_ratio: air.humidityRatio,
    dew_point_C: air.dewPointC ?? noDewPointC,
    relative_humidity: air.relativeHumidity,
    density_kg_m3: air.densityKgPerM3,
  };
}

/** Power of a rack is that behind its supplies. */
function itValues({ racks }: OperatingPointRecord) {
  const total = (of: "directCurrentW" | "capturedW" | "toAirW") => racks.reduce((sum, rack) => sum + rack[of], 0);
  return {
    power_W: total("directCurrentW"),
    captured_W: total("capturedW"),
    to_air_W: total("toAirW"),
    racks: Object.fromEntries(racks.map(({ id, directCurrentW, capturedW }) => [id, { power_W: directCurrentW, captured_W: capturedW }])),
  };
}

/** We have condensers in one sum. */
function balanceValues({ balance }: OperatingPointRecord, { acHeatW, acPowerW }: SolvedRoom) {
  if (!balance) throw new Error("the point has no balance");
  return {
    electricity_in_W: balance.electricityInW,
    envelope_gain_W: balance.envelopeGainW,
    dry_cooler_coil_W: balance.coilHeatW,
    dry_cooler_fans_W: balance.fanPowerW,
    trim_condenser_W: balance.condenserHeatW - acHeatW - acPowerW,
    ac_condenser_W: acHeatW + acPowerW,
    unserved_room_heat_W: balance.heatNotRemovedW,
  };
}

/** Beside what the scenario has, what the same would have at a cold start. */
function freezingValues({ air: { dryBulbC }, freezing }: OperatingPointRecord, chain: SolvedCoolantChain, room: SolvedRoom) {
  const conductanceWPerK = (room.surfaces ?? []).reduce((sum, surface) => sum + surface.conductanceWPerK, 0);
  const cold = freezingStates(chain, { dryBulbC, room, conductanceWPerK, heaterIsDark: false, isColdStart: true });
  const marginK = (of: typeof cold, name: string) => of.find(({ loop }) => loop === name)?.marginK;
  const margins = (loop: string) => ({ margin_K: marginK(freezing, loop), cold_start_K: marginK(cold, loop) });
  const indoors_C = room.roomC - room.heatDeficitW / conductanceWPerK;
  const coldestC = Math.min(chain.facilityLoop.supplyC, chain.dryCooler.coilOutC);
  return {
    facility: { outdoors_C: dryBulbC, indoors_C, coldest_coolant_C: coldestC, ...margins("facilityLoop") },
    rack_loop: { indoors_C, coldest_coolant_C: chain.itSupplyC, ...margins("secondaryLoop") },
  };
}

/** Of a loss of power. */
function rideThroughValues({ cooling }: NodeSnapshot, { rideThrough }: OperatingPointRecord, chain: SolvedCoolantChain) {
  const held = rideThrough?.lost.power;
  if (held?.outcome !== "known" || !isLiquidCooling(cooling)) throw new Error("the time without cooling is not known");
  const of = (name: string) => held.stores.find((store) => store.name === name)?.heatCapacityJPerK;
  const passing = of("facility loop") === undefined ? "secondaryLoop" : "facilityLoop";
  const { volumeM3 = 0, supplySideM3 = volumeM3 / 2 } = cooling[passing];
  const heatCapacityJPerK = held.stores.reduce((sum, store) => sum + store.heatCapacityJPerK, 0);
  return {
    mixed_s: held.mixedS,
    plug_loop_L: volumeM3 * 1000,
    plug_supply_side_L: supplySideM3 * 1000,
    plug_rise_K: held.heatW / chain[passing].capacityRateWPerK,
    plug_passes: held.passes,
    plug_seconds: held.passingS,
    heat_W: held.heatW,
    heat_capacity_J_K: heatCapacityJPerK,
    secondary_J_K: of("rack loop"),
    plates_J_K: of("cold plates"),
    facility_J_K: of("facility loop"),
    rise_K_per_min: (held.heatW / heatCapacityJPerK) * 60,
    seconds: held.heldS,
    minutes: held.heldS / 60,
  };
}
