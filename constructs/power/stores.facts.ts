import { nominalCellTemperatureC, systemLosses, typicalSystemLosses } from "../engineering/energy/solar/pv-power";
import type { BatteryEnergyFacts, BatteryFacts } from "../facts/power/battery";
import type { GensetFacts } from "../facts/power/genset";
import type { PhotovoltaicsFacts } from "../facts/power/photovoltaics";
import { defined } from "../plain/defined";
import { nominalHertz } from "../props/nominal-frequency";
import type { ParsedPower } from "./power.props";

type ParsedBattery = NonNullable<ParsedPower["batteries"]>[number];
type ParsedGenset = NonNullable<ParsedPower["gensets"]>[number];

/** Returns the batteries on the buses of converters. */
export function batteryFacts(power: ParsedPower): BatteryFacts[] {
  const plants = new Set((power.rectifierPlants ?? []).map(({ name }) => name));
  return (power.batteries ?? []).map(
    ({ name, on, voltage, endVoltage, maximumDepth, minimumStateOfCharge, energy, shipping, place = "inside", source }) => ({
      id: name,
      converter: on,
      ...(plants.has(on) && voltage && { nominalV: voltage.volts }),
      ...defined({ endV: endVoltage?.volts }),
      allowedStateOfCharge: Number((1 - maximumDepth.value).toPrecision(12)), // 1 − 0.8 is 0.19999999999999996
      minimumStateOfCharge: minimumStateOfCharge.value,
      ...(energy && { energy: energyFacts(energy) }),
      ...defined({ shipping }),
      ...chargedBy(power, on),
      place,
      source,
    }),
  );
}

/** Returns the charger of a battery, and whether its converter forms a grid. An inverter charges with its rated power at most. */
function chargedBy(
  { ups = [], batteryInverters = [] }: ParsedPower,
  on: string,
): Pick<BatteryFacts, "chargerEfficiency" | "chargerW" | "formsGrid"> {
  const inverter = batteryInverters.find(({ name }) => name === on);
  if (inverter) {
    const { ratedPower, efficiency, gridForming = false } = inverter;
    return {
      chargerEfficiency: efficiency.charging.value,
      chargerW: ratedPower.watts * efficiency.charging.value,
      formsGrid: gridForming,
    };
  }
  const onUps = ups.find(({ name }) => name === on);
  if (!onUps) return { chargerEfficiency: 1, formsGrid: false };
  const { charger, gridForming = false } = onUps;
  return { chargerEfficiency: charger?.efficiency.value ?? 1, chargerW: charger?.power.watts ?? 0, formsGrid: gridForming };
}

function energyFacts(energy: NonNullable<ParsedBattery["energy"]>): BatteryEnergyFacts {
  const { life, stateOfHealth, capacityOverRate } = energy;
  return defined({
    nominalWh: energy.nominal.wattHours,
    cells: energy.cells,
    stateOfHealth: stateOfHealth?.value,
    dischargeEfficiency: energy.dischargeEfficiency.value,
    chargeEfficiency: energy.chargeEfficiency.value,
    maximumDischargeW: energy.maximumDischarge?.watts,
    maximumChargeW: energy.maximumCharge?.watts,
    dischargeRate: energy.dischargeRate,
    chargeRate: energy.chargeRate,
    capacityOverTemperature: energy.capacityOverTemperature,
    capacityOverRate,
    life: life && { calendarYears: life.calendarYears, cycles: life.cycles, atDepth: life.atDepth.value },
  });
}

/** Returns the generator sets. Sets of one plant are devices `<name>-1`, `<name>-2` … */
export function gensetFacts({ gensets = [] }: ParsedPower): GensetFacts[] {
  return gensets.map((genset: ParsedGenset) => ({
    id: genset.name,
    units: Array.from({ length: genset.count }, (_, i) => `${genset.name}-${i + 1}`),
    feeds: genset.feeds ?? [genset.name],
    ratedW: genset.ratedPower.watts,
    ratedVA: genset.ratedApparentPower.voltAmperes,
    rating: genset.rating,
    ...voltageOf(genset),
    ...(genset.frequency && { nominalHz: nominalHertz(genset.frequency) }),
    derating: {
      elevationsM: genset.derating.elevations.map(({ metres }) => metres),
      temperaturesC: genset.derating.temperatures.map(({ celsius }) => celsius),
      shares: genset.derating.shares,
    },
    intakeRiseK: genset.intakeRise?.kelvins ?? 0,
    ...defined({ maximumAmbientC: genset.maximumAmbient?.celsius }),
    minimumLoad: genset.minimumLoad.value,
    fuel: genset.fuel,
    tankL: genset.tank.usable.litres,
    reorderLevel: genset.tank.reorderLevel.value,
    startS: genset.start.time.seconds,
    startAttempts: genset.start.attempts,
    ...defined({ startLevel: genset.startLevel?.value }),
    stopLevel: genset.stopLevel?.value ?? usualStopLevel,
    ...(genset.steps && {
      steps: { levels: genset.steps.levels.map(({ value }) => value), recoveryS: genset.steps.recovery.seconds },
    }),
    ...defined({ shortCircuitA: genset.shortCircuitCurrent?.amperes, soundPowerDb: genset.soundPower?.decibels }),
    source: genset.source,
  }));
}

function voltageOf({ voltage, output, neutral }: ParsedGenset): Pick<GensetFacts, "lineToLineV" | "neutral"> {
  const own = voltage ?? output?.voltage;
  return defined({ lineToLineV: own?.volts, neutral: neutral === false ? neutral : undefined });
}

/** Default state of charge at which gensets stop [-]: above it a battery charges ever more slowly. Our own choice. */
const usualStopLevel = 0.9;

export function photovoltaicsFacts({ photovoltaics = [] }: ParsedPower): PhotovoltaicsFacts[] {
  return photovoltaics.map((array) => ({
    id: array.name,
    tiltDegrees: array.tilt.degrees,
    azimuthDegrees: array.azimuth.degrees,
    ratedW: array.ratedPower.watts,
    temperatureCoefficientPerK: array.temperatureCoefficient,
    noctC: array.nominalCellTemperature?.celsius ?? nominalCellTemperatureC[array.mounting ?? "rack"],
    moduleEfficiency: array.moduleEfficiency.value,
    losses: systemLosses({
      soiling: array.soiling.value,
      ...(array.otherLosses ? { others: array.otherLosses.value } : typicalSystemLosses),
    }),
    ...defined({ lineToLineV: array.voltage?.volts }),
    directToAlternating: array.directToAlternating,
    inverterEfficiency: array.inverterEfficiency.value,
    source: array.source,
  }));
}
