import type { z } from "zod";
import { keyBy } from "../plain/key-by";
import { addProblem } from "../props/problems/add-problem";
import type { DirectVoltage } from "../units";
import { quotedText } from "../units/shown-text";

/** The parts of a power design that the checks of stores need. */
interface PowerStores {
  readonly rectifierPlants?: readonly { readonly name: string; readonly busVoltage: DirectVoltage }[];
  readonly ups?: readonly Former[];
  readonly batteryInverters?: readonly Former[];
  readonly batteries?: readonly {
    readonly on: string;
    readonly voltage?: DirectVoltage;
    readonly endVoltage?: DirectVoltage;
    readonly energy?: unknown;
  }[];
}

/** A converter that may form a grid from its battery. */
interface Former {
  readonly name: string;
  readonly gridForming?: boolean;
}

/**
 * Greatest difference between the voltage of a bus and the nominal voltage of its battery [-]: charging has up to a sixth above nominal (56
 * V on 48 V), empty cells are as far below. Beyond it the two belong to different systems. Our own bound, no standard's.
 */
const busOverNominal = 0.25;

/** Reports problems of batteries, and of converters that form the grid from them. */
export function storeProblems(power: PowerStores, context: z.RefinementCtx): void {
  const add: Add = (path, message) => addProblem(context, path, message);
  batteryProblems(power, add);
  formerProblems(power, add);
}

/** The voltages of a battery, and its bus. */
interface Voltages {
  readonly on: string;
  readonly voltage: DirectVoltage | undefined;
  readonly endVoltage: DirectVoltage | undefined;
}

type Add = (path: (string | number)[], message: string) => void;

/** Reports differing voltages of batteries and their bus, and a second battery with energy on a bus. */
function batteryProblems({ rectifierPlants = [], ups = [], batteryInverters = [], batteries = [] }: PowerStores, add: Add): void {
  const plants = keyBy(rectifierPlants, (plant) => plant.name);
  const ownBus = new Set([...ups, ...batteryInverters].map(({ name }) => name));
  const withEnergy = new Set<string>();
  const voltages = new Map<string, DirectVoltage>();
  for (const [i, { on, voltage, endVoltage, energy }] of batteries.entries()) {
    const plant = plants.get(on);
    const atEnd = endVoltageProblem({ on, voltage, endVoltage }, ownBus);
    if (atEnd !== undefined) add(["batteries", i, "endVoltage"], atEnd);
    if (plant && !voltage)
      add(
        ["batteries", i, "voltage"],
        `is required on the direct-current bus of ${quotedText(on)}, which stands at ${plant.busVoltage}: state the nominal voltage from its data sheet, such as "48 V DC"`,
      );
    if (plant && voltage && Math.abs(plant.busVoltage.volts / voltage.volts - 1) > busOverNominal) {
      const limits = `${Math.round((1 - busOverNominal) * voltage.volts)} to ${Math.round((1 + busOverNominal) * voltage.volts)} V`;
      add(
        ["batteries", i, "voltage"],
        `is ${voltage}, so its bus must have ${limits}, but that of ${quotedText(on)} has ${plant.busVoltage}: choose a battery for that bus`,
      );
    }
    const first = voltages.get(on);
    if (first && voltage && first.volts !== voltage.volts)
      add(
        ["batteries", i, "voltage"],
        `must be ${first}, as that of the other battery on ${quotedText(on)}, but is ${voltage}: correct one, or connect each to its own bus`,
      );
    if (voltage && !first) voltages.set(on, voltage);
    if (energy !== undefined && withEnergy.has(on))
      add(
        ["batteries", i, "on"],
        `names ${quotedText(on)}, which has a battery with energy already: describe the whole bank as one battery with energy`,
      );
    if (energy !== undefined) withEnergy.add(on);
  }
}

/** Returns the problem of an end voltage, which must be at or a little below nominal. On a UPS it has no meaning. */
function endVoltageProblem({ on, voltage, endVoltage }: Voltages, ownBus: ReadonlySet<string>): string | undefined {
  if (!endVoltage) return undefined;
  if (ownBus.has(on))
    return `is ${endVoltage} on ${quotedText(on)}, whose bus voltage its maker sets: leave it out, only batteries on rectifier plants have it`;
  if (!voltage) return undefined;
  if (endVoltage.volts > voltage.volts)
    return `must be at most the nominal voltage of ${voltage} but is ${endVoltage}: state the voltage at which the disconnect opens, or correct the nominal one`;
  const lowestV = (1 - busOverNominal) * voltage.volts;
  if (endVoltage.volts >= lowestV) return undefined;
  return `must be at least ${Number(lowestV.toPrecision(3))} V DC, three quarters of the nominal ${voltage}, but is ${endVoltage}: state the voltage at which the disconnect opens`;
}

/** Reports converters that form the grid without a battery. */
function formerProblems({ batteries = [], ...power }: PowerStores, add: Add): void {
  for (const list of ["ups", "batteryInverters"] as const)
    for (const [i, { name, gridForming }] of (power[list] ?? []).entries()) {
      if (gridForming && !batteries.some(({ on, energy }) => on === name && energy !== undefined))
        add(
          [list, i, "gridForming"],
          `must have a battery with energy on ${quotedText(name)} but has none: add one to batteries with its energy, or leave gridForming out`,
        );
    }
}
