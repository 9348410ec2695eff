import type { UpsLoss } from "../engineering/electrical/ups-loss";
import { builtFor } from "../facts/power/built-for";
import type { UpsInput, UpsNode } from "../facts/power/electrical";
import { product } from "../facts/product";
import { defined } from "../plain/defined";
import { curveOverLoad, unity } from "../props/over-load";
import { statedPart } from "../provenance/part-id";
import { defaultFact, type StatedFact } from "../provenance/stated-fact";
import type { ElectricalTree } from "./electrical-tree";
import type { ParsedPower } from "./power.props";

type ParsedPlant = NonNullable<ParsedPower["rectifierPlants"]>[number];
type ParsedUps = NonNullable<ParsedPower["ups"]>[number];
type ParsedInverter = NonNullable<ParsedPower["batteryInverters"]>[number];

/** Adds a rectifier plant with its circuits. */
export function rectifierPlant(tree: ElectricalTree, plant: ParsedPlant): void {
  tree.nodes.push({
    kind: "rectifier-plant",
    id: plant.name,
    place: plant.place ?? "inside",
    parent: tree.incoming({ id: plant.name, parent: plant.from, prop: "power.rectifierPlants[]" }, plant),
    units: plant.units,
    connection: plant.connection ?? "123N",
    unitRatedW: plant.ratedPower.watts,
    busV: plant.busVoltage.volts,
    ...defined({ shortCircuitA: plant.shortCircuitCurrent?.amperes }),
    efficiency: curveOverLoad(plant.efficiency),
    powerFactor: plant.powerFactor ? curveOverLoad(plant.powerFactor) : unity,
    voltageDerating: plant.voltageDerating,
    runningRangeV: [plant.runningRange.minimum.volts, plant.runningRange.maximum.volts],
    restartV: plant.restart.volts,
    ...comesBack(plant),
    ...builtFor(plant),
    fullPowerUpToC: plant.fullPowerUpTo.celsius,
    ...defined({ temperatureDerating: plant.temperatureDerating }),
    source: plant.source,
  });
  tree.stated.push(statedPart(`power/${plant.name}`, plant));
  tree.products.push(product("rectifier", `power/${plant.name}`, "power.rectifierPlants[]", plant));
  for (const circuit of plant.circuits ?? []) tree.circuit(circuit, plant.name, "rectifierPlants", "DC");
}

/** Adds a UPS with its circuits. */
export function uninterruptible(tree: ElectricalTree, ups: ParsedUps): void {
  tree.nodes.push({
    kind: "ups",
    id: ups.name,
    place: ups.place ?? "inside",
    parent: tree.incoming({ id: ups.name, parent: ups.from, prop: "power.ups[]" }, ups),
    ratedW: ups.ratedPower.watts,
    ratedVA: ups.ratedApparentPower.voltAmperes,
    outputLineToNeutralV: ups.outputVoltage.lineToNeutral.volts,
    loss: upsLoss(ups),
    inputPowerFactor: ups.inputPowerFactor ? curveOverLoad(ups.inputPowerFactor) : unity,
    ...defined({ shortCircuitA: ups.shortCircuitCurrent?.amperes }),
    temperatureRangeC: [ups.ambient.minimum.celsius, ups.ambient.maximum.celsius],
    ...(ups.input && { input: upsInput(ups.input) }),
    ...comesBack(ups),
    ...builtFor(ups),
    ...defined({ outputFrequencyHz: ups.outputFrequency?.hertz }),
    source: ups.source,
  });
  tree.stated.push(statedPart(`power/${ups.name}`, ups), ...(ups.input ? [] : [assumedInput(ups)]));
  tree.products.push(product("ups", `power/${ups.name}`, "power.ups[]", ups));
  for (const circuit of ups.circuits ?? []) tree.circuit(circuit, ups.name, "ups", "123N");
}

/** Adds a battery inverter, which feeds boards. */
export function batteryInverter(tree: ElectricalTree, inverter: ParsedInverter): void {
  const { name, ambient, efficiency, outputFrequency, source } = inverter;
  tree.nodes.push({
    kind: "battery-inverter",
    id: name,
    place: inverter.place ?? "inside",
    parent: tree.incoming({ id: name, parent: inverter.from, prop: "power.batteryInverters[]" }, inverter),
    ratedW: inverter.ratedPower.watts,
    ratedVA: inverter.ratedApparentPower.voltAmperes,
    outputLineToNeutralV: inverter.outputVoltage.lineToNeutral.volts,
    ...builtFor(inverter),
    ...defined({ outputFrequencyHz: outputFrequency?.hertz }),
    chargingEfficiency: efficiency.charging.value,
    dischargingEfficiency: efficiency.discharging.value,
    ...defined({ transferA: inverter.transferCurrent?.amperes, shortCircuitA: inverter.shortCircuitCurrent?.amperes }),
    temperatureRangeC: [ambient.minimum.celsius, ambient.maximum.celsius],
    source,
  });
  tree.stated.push({ path: `power/${name}`, source }, ...(inverter.inputVoltage ? [] : [assumedInput(inverter)]));
  tree.products.push(product("inverter", `power/${name}`, "power.batteryInverters[]", inverter));
}

/** Returns the default input of a converter, which is judged by its output. */
function assumedInput({ name, outputVoltage }: ParsedUps | ParsedInverter): StatedFact {
  return defaultFact(`power/${name}/input`, `Nominal input within ±10 % of its output of ${outputVoltage}`);
}

function comesBack({ walkIn, startDelay }: ParsedPlant | ParsedUps): Pick<UpsNode, "walkInS" | "startDelayS"> {
  return defined({ walkInS: walkIn?.seconds, startDelayS: startDelay?.seconds });
}

function upsLoss({ loss, efficiency }: ParsedUps): UpsLoss {
  if (efficiency) return { kind: "efficiency", curve: curveOverLoad(efficiency) };
  if (loss) return { kind: "polynomial", coefficients: [loss.noLoad, loss.linear, loss.square] };
  throw new Error("A UPS must have its loss or its efficiency but has neither: the schema lets none pass without");
}

function upsInput({ minimum, maximum, restart, capacity }: NonNullable<ParsedUps["input"]>): UpsInput {
  return {
    rangeV: [minimum.volts, maximum.volts],
    ...defined({ restartV: restart?.volts, capacity }),
  };
}
