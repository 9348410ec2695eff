import { netSensible } from "../engineering/thermal/net-sensible";
import type {
  AirConditionerFacts,
  CduFacts,
  CoolingFacts,
  DryCoolerFacts,
  LiquidToAirFacts,
  LoopFacts,
  TrimChillerFacts,
} from "../facts/cooling";
import { defaultFact } from "../facts/default-fact";
import type { DemandFacts, HeatSink } from "../facts/demand";
import type { CoolingModuleFacts, StatedFact } from "../facts/node-facts";
import type { ParsedCooling } from "./cooling.props";
import { enclosureFacts } from "./enclosure.props";
import { hydraulicsFacts } from "./hydraulics.facts";
import { rearDoorFacts } from "./rear-doors.props";

/** Frost lock-out of the pads when the design gives none [°C], docs/physics.md. */
const defaultPadStartC = 5;

/** A part of the cooling that the design gives. */
type Given<Part extends keyof ParsedCooling> = NonNullable<ParsedCooling[Part]>;

/** What the cooling is to the solver: the coolant parts, the room, and the electricity that they draw. */
export function coolingFacts(props: ParsedCooling): CoolingModuleFacts {
  const cooling = partFacts(props);
  const demands = coolingDemands(props, cooling);
  const doorFans = new Set((cooling.rearDoors ?? []).map(({ fans }) => fans?.id));
  return {
    cooling,
    demands,
    devices: [
      ...demands.filter(({ id }) => !doorFans.has(id)).map(({ id }) => ({ id, kind: id.replace(/-\d+$/, ""), module: "cooling" })),
      ...(cooling.cdus?.units ?? []).map((id) => ({ id, kind: "cdu", module: "cooling" })),
      ...(cooling.rearDoors ?? []).map(({ rack }) => ({ id: `rear-door-${rack}`, kind: "rear-door", module: "cooling" })),
      ...(props.leakSensors ?? []).map(({ name }) => ({ id: name, kind: "leak-sensor", module: "cooling" })),
    ],
    stated: [
      { path: "cooling/facility-loop", source: props.facilityLoop?.source },
      { path: "cooling/secondary-loop", source: props.secondaryLoop?.source },
      { path: "cooling/dry-coolers", source: props.dryCoolers?.source },
      { path: "cooling/trim-chiller", source: props.trimChiller?.source },
      { path: "cooling/cdus", source: props.cdus?.source },
      { path: "cooling/liquid-to-air", source: props.liquidToAir?.source },
      ...(cooling.rearDoors ?? []).map(({ rack, source }) => ({ path: `cooling/rear-door-${rack}`, source })),
      { path: "cooling/air-conditioners", source: props.airConditioners.source },
      ...(props.airConditioners.filters ?? []).map(({ source }, i) => ({ path: `cooling/air-conditioners/filter-${i + 1}`, source })),
      { path: "cooling/room", source: props.room.source },
      { path: "cooling/facility-loop/expansion", source: props.facilityLoop?.expansion?.source },
      { path: "cooling/secondary-loop/expansion", source: props.secondaryLoop?.expansion?.source },
      ...(props.leakSensors ?? []).map(({ name, source }) => ({ path: `cooling/${name}`, source })),
      { path: "cooling/enclosure", source: props.room.enclosure?.source },
      ...defaults(props),
    ].flatMap(({ path, source }) => (source ? [{ path, source }] : [])),
  };
}

/** Physical defaults that the design leaves as they are. */
function defaults({ dryCoolers, room }: ParsedCooling): StatedFact[] {
  return [
    ...(dryCoolers && !dryCoolers.intakeRecirculation
      ? [defaultFact("cooling/dry-coolers/intake-recirculation", "Recirculation of 0 K at the intakes of dry coolers")]
      : []),
    ...(dryCoolers && !dryCoolers.foulingFactor
      ? [defaultFact("cooling/dry-coolers/fouling-factor", "Fouling factor 1, coils as clean as rated")]
      : []),
    ...(room.recirculation ? [] : [defaultFact("cooling/room/recirculation", "Recirculation of 0 K at the servers")]),
    ...(room.envelope.length > 0 ? [] : [defaultFact("cooling/room/envelope", "Room without envelope, through which no heat passes")]),
  ];
}

function partFacts(props: ParsedCooling): CoolingFacts {
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

/** The pumps of a loop, each at the power that it draws while it runs. */
function pumpDemands({ pump, pumpW, pumps }: LoopFacts, powerFactor: number, heatTo: HeatSink): DemandFacts[] {
  const { units, duty } = pumps ?? { units: [pump], duty: 1 };
  return units.map((id) => demand(id, pumpW / duty, powerFactor, heatTo));
}

function numbered(kind: string, count: number): string[] {
  return Array.from({ length: count }, (_, i) => `${kind}-${i + 1}`);
}

/** Pumps are given as they run; fans, chillers, air conditioners and the heater at their ratings; the solver sets what they draw. */
function coolingDemands(props: ParsedCooling, cooling: CoolingFacts): DemandFacts[] {
  const { facilityLoop, secondaryLoop, dryCoolers, trimChiller, liquidToAir, rearDoors, airConditioners } = cooling;
  const fans = props.dryCoolers?.fanPowerFactor?.value ?? 1;
  const compressors = props.airConditioners.powerFactor?.value ?? 1;
  const { heater, lights, controls } = props.room;
  return [
    ...(facilityLoop ? pumpDemands(facilityLoop, props.facilityLoop?.pumpPowerFactor?.value ?? 1, "facility-coolant") : []),
    ...(secondaryLoop ? pumpDemands(secondaryLoop, props.secondaryLoop?.pumpPowerFactor?.value ?? 1, "secondary-coolant") : []),
    ...(dryCoolers?.units ?? []).map((id) => demand(id, dryCoolers?.rating.fanPowerW ?? 0, fans, "outdoors")),
    ...(rearDoors ?? []).flatMap(({ fans: doorFans }) =>
      doorFans ? [demand(doorFans.id, doorFans.powerW, doorFans.powerFactor, "room")] : [],
    ),
    ...(liquidToAir?.units ?? []).map((id) =>
      demand(id, liquidToAir?.rating.fanPowerW ?? 0, props.liquidToAir?.fanPowerFactor?.value ?? 1, "room"),
    ),
    ...(trimChiller?.units ?? []).map((id) => demand(id, 0, props.trimChiller?.powerFactor?.value ?? 1, "outdoors")),
    ...airConditioners.units.map((id) => demand(id, 0, compressors, "outdoors")),
    ...(heater ? [demand("heater", heater.watts, 1, "room")] : []),
    ...(lights ? [demand("lights", lights.watts, 1, "room")] : []),
    ...(controls ? [demand("controls", controls.watts, 1, "room")] : []),
  ];
}

function demand(id: string, powerW: number, powerFactor: number, heatTo: HeatSink): DemandFacts {
  return {
    id,
    powerW,
    powerFactor,
    heatTo,
    place: heatTo === "outdoors" ? "outside" : "inside",
    continuous: true,
    it: false,
    sheddable: false,
  };
}
