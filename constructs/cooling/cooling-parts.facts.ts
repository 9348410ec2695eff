import { netSensible } from "../engineering/thermal/net-sensible";
import type { AirConditionerFacts, TrimChillerFacts } from "../facts/cooling/capacity-over-ambient";
import type { CduFacts } from "../facts/cooling/cdus";
import type { CoolingFacts } from "../facts/cooling/cooling";
import type { DryCoolerFacts } from "../facts/cooling/dry-coolers";
import type { LiquidToAirFacts } from "../facts/cooling/liquid-to-air";
import type { LoopFacts } from "../facts/cooling/loop";
import type { ParsedCooling } from "./cooling.props";
import { enclosureFacts } from "./enclosure.props";
import { hydraulicsFacts } from "./hydraulics.props";
import { rearDoorFacts } from "./rear-doors.props";

/** Frost lock-out of the pads when the design gives none [°C], docs/physics.md. */
const defaultPadStartC = 5;

/** A part of the cooling that the design gives. */
type Given<Part extends keyof ParsedCooling> = NonNullable<ParsedCooling[Part]>;

/** The parts of the cooling in SI units, those that the design gives. */
export function coolingPartFacts(props: ParsedCooling): CoolingFacts {
  const { facilityLoop, secondaryLoop, dryCoolers, trimChiller, cdus, liquidToAir, rearDoors, airConditioners, room } = props;
  return {
    ...(facilityLoop && { facilityLoop: loopFacts(facilityLoop, "facility-pump") }),
    ...(secondaryLoop && { secondaryLoop: loopFacts(secondaryLoop, "secondary-pump") }),
    ...(dryCoolers && { dryCoolers: dryCoolerFacts(dryCoolers) }),
    ...(trimChiller && { trimChiller: capacityFacts(trimChiller, "trim-chiller") }),
    ...(cdus && { cdus: cduFacts(cdus) }),
    ...(rearDoors && rearDoors.length > 0 && { rearDoors: rearDoors.map(rearDoorFacts) }),
    ...(liquidToAir && { liquidToAir: liquidToAirFacts(liquidToAir) }),
    airConditioners: airConditionerFacts(airConditioners),
    room: {
      coolingSetpointC: room.coolingSetpoint.celsius,
      heatingSetpointC: room.heatingSetpoint.celsius,
      supplyAirC: room.supplyAir.celsius,
      recirculationK: room.recirculation?.kelvins ?? 0,
      ...(room.airVolume && { airVolumeM3: room.airVolume.cubicMetres }),
      ...(room.heatCapacity && { heatCapacityJPerK: room.heatCapacity.joulesPerKelvin }),
      ...(room.dewPoint && { dewPointC: room.dewPoint.celsius }),
      ...(room.heater && { heater: { id: "heater", powerW: room.heater.watts } }),
      ...(room.enclosure && { enclosure: enclosureFacts(room.enclosure) }),
      surfaces: room.envelope.map((surface) => ({
        name: surface.name,
        transmittanceWPerM2K: surface.transmittance.wattsPerSquareMetreKelvin,
        areaM2: surface.area.squareMetres,
        absorptance: surface.absorptance.value,
        floor: surface.floor ?? false,
        ...(surface.roof && { roof: true }),
      })),
    },
  };
}

function dryCoolerFacts(dryCoolers: Given<"dryCoolers">): DryCoolerFacts {
  return {
    units: numbered("dry-cooler", dryCoolers.count),
    rating: {
      heatW: dryCoolers.rating.heat.watts,
      airInC: dryCoolers.rating.airIn.celsius,
      coolantInC: dryCoolers.rating.coolantIn.celsius,
      coolantOutC: dryCoolers.rating.coolantOut.celsius,
      coolant: dryCoolers.rating.coolant,
      airFlowM3PerS: dryCoolers.rating.airFlow.cubicMetresPerSecond,
      fanPowerW: dryCoolers.rating.fanPower.watts,
    },
    minimumFanSpeed: dryCoolers.minimumFanSpeed.value,
    setpointC: dryCoolers.setpoint.celsius,
    intakeRecirculationK: dryCoolers.intakeRecirculation?.kelvins ?? 0,
    foulingFactor: dryCoolers.foulingFactor?.value ?? 1,
    ...(dryCoolers.maximumAmbient && { maximumAmbientC: dryCoolers.maximumAmbient.celsius }),
    ...(dryCoolers.restartDelay && { restartS: dryCoolers.restartDelay.seconds }),
    ...(dryCoolers.restartInterval && { restartIntervalS: dryCoolers.restartInterval.seconds }),
    ...(dryCoolers.pads && {
      pads: {
        saturationEfficiency: dryCoolers.pads.saturationEfficiency.value,
        startTemperatureC: dryCoolers.pads.startTemperature?.celsius ?? defaultPadStartC,
        cyclesOfConcentration: dryCoolers.pads.cyclesOfConcentration,
        ...(dryCoolers.pads.tank && { tankM3: dryCoolers.pads.tank.cubicMetres }),
      },
    }),
    ...(dryCoolers.corrosionClass && { corrosionClass: dryCoolers.corrosionClass }),
    ...(dryCoolers.soundPower && { soundPowerDb: dryCoolers.soundPower.decibels }),
    source: dryCoolers.source,
  };
}

function liquidToAirFacts({ airFrom, ...units }: Given<"liquidToAir">): LiquidToAirFacts {
  return { ...dryCoolerFacts(units), units: numbered("liquid-to-air", units.count), airFrom };
}

function cduFacts(cdus: Given<"cdus">): CduFacts {
  return {
    units: numbered("cdu", cdus.count),
    rating: {
      heatW: cdus.rating.heat.watts,
      approachK: cdus.rating.approach.kelvins,
      primaryInC: cdus.rating.primaryIn.celsius,
      primaryFlowM3PerS: cdus.rating.primaryFlow.cubicMetresPerSecond,
      secondaryFlowM3PerS: cdus.rating.secondaryFlow.cubicMetresPerSecond,
      primaryCoolant: cdus.rating.primaryCoolant,
      secondaryCoolant: cdus.rating.secondaryCoolant,
    },
    ...(cdus.waterClass && { waterClass: cdus.waterClass }),
    setpointC: cdus.setpoint.celsius,
    source: cdus.source,
  };
}

function airConditionerFacts(units: ParsedCooling["airConditioners"]): AirConditionerFacts {
  const { filters, availableStaticPressure, sensibleShare } = units;
  const facts = capacityFacts(units, "air-conditioner");
  return {
    ...facts,
    ...(sensibleShare && { table: facts.table.map((row) => ({ ...row, ...netSensible(row, sensibleShare.value) })) }),
    ...(filters && { filters: filters.map((filter, i) => ({ name: filterName(filter, i), finalDropPa: filter.finalDrop.pascals })) }),
    ...(availableStaticPressure && { availableStaticPressurePa: availableStaticPressure.pascals }),
  };
}

/** A stage by its place in the air and its class. */
function filterName(filter: { readonly class: string }, i: number): string {
  return `filter ${i + 1}, ${filter.class}`;
}

function capacityFacts(machine: Given<"trimChiller">, kind: string): TrimChillerFacts {
  return {
    units: numbered(kind, machine.count),
    table: machine.table.map((row) => ({ ambientC: row.ambient.celsius, capacityW: row.capacity.watts, eer: row.eer })),
    minimumAmbientC: machine.minimumAmbient.celsius,
    altitudeFactor: machine.altitudeFactor.map((row) => [row.elevation.metres, row.factor.value] as const),
    ...(machine.restartDelay && { restartS: machine.restartDelay.seconds }),
    ...(machine.startingPower && { startingW: machine.startingPower.watts }),
    ...(machine.restartInterval && { restartIntervalS: machine.restartInterval.seconds }),
    ...(machine.corrosionClass && { corrosionClass: machine.corrosionClass }),
    ...(machine.soundPower && { soundPowerDb: machine.soundPower.decibels }),
    source: machine.source,
  };
}

function loopFacts(loop: Given<"facilityLoop">, pump: string): LoopFacts {
  const { pumps, volume, pressureDrops, expansion } = loop;
  return {
    coolant: loop.coolant,
    flowM3PerS: loop.flow.cubicMetresPerSecond,
    pump,
    pumpW: loop.pumpPower.watts,
    ...(pumps && pumps.count > 1 && { pumps: { units: numbered(pump, pumps.count), duty: pumps.duty } }),
    ...(pumps?.curve && pressureDrops && { hydraulics: hydraulicsFacts(pumps.curve, pressureDrops) }),
    ...(volume && { volumeM3: volume.cubicMetres }),
    ...(expansion && {
      expansion: { fillC: expansion.fillTemperature.celsius, acceptanceM3: expansion.acceptance.cubicMetres, source: expansion.source },
    }),
    ...(loop.pumpOnUps !== undefined && { pumpOnUps: loop.pumpOnUps }),
    ...(loop.pumpRestartDelay && { pumpRestartS: loop.pumpRestartDelay.seconds }),
  };
}

function numbered(kind: string, count: number): string[] {
  return Array.from({ length: count }, (_, i) => `${kind}-${i + 1}`);
}
