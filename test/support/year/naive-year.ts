import type { BatteryBus } from "../../../constructs/engineering/energy/year/battery-bus";
import type { EnergyHours } from "../../../constructs/engineering/energy/year/energy-hours";
import type { EnergyPlant } from "../../../constructs/engineering/energy/year/energy-plant";

/** What one hour did, energies in watt-hours: batteries at their terminals, loads of buses at their output. */
export interface NaiveHour {
  readonly storedWh: readonly number[]; // [Wh] at its end, by bus
  readonly tankL: number; // [L] at its end
  readonly gridWh: number; // [Wh]
  readonly gensetWh: number; // [Wh]
  readonly chargeWh: readonly number[]; // [Wh] by bus
  readonly dischargeWh: readonly number[]; // [Wh] by bus
  readonly curtailedWh: number; // [Wh]
  readonly dumpedWh: number; // [Wh]
  /** On no battery bus, then by bus. */
  readonly unservedWh: readonly number[]; // [Wh]
  readonly fuelL: number; // [L]
  readonly setsRunning: number;
  readonly starts: number; // of sets
  readonly deliveredL: number; // [L]
}

/** What a part of an hour did; powers are energies of that part. */
interface Part {
  readonly stored: readonly number[];
  readonly fromSun: number;
  readonly fromMain: number;
  readonly charge: readonly number[];
  readonly discharge: readonly number[];
  readonly unserved: readonly number[];
}

/** How the walk begins. */
export interface NaiveStart {
  readonly hour?: number;
  readonly stored?: readonly number[]; // [Wh] by bus
}

/**
 * The year once more, as slow and plain as its description reads, sharing no line with `energyYear()`.
 * It was written from the description alone, before the loop that it judges was.
 */
export function* naiveYear(plant: EnergyPlant, hours: EnergyHours, { hour = 0, stored: first }: NaiveStart = {}): Generator<NaiveHour> {
  const { buses, gensets } = plant;
  const count = hours.directW.length;
  let stored: readonly number[] = first ?? buses.map(({ battery }) => battery.capacityWh);
  let tank = gensets?.tankL ?? 0;
  let setsBefore = 0;
  for (; ; hour = (hour + 1) % count) {
    const deliveredL = gensets?.reorderL !== undefined && tank <= gensets.reorderL ? gensets.tankL - tank : 0;
    tank += deliveredL;
    const given = givenHour(plant, hours, hour);
    const hasGrid = hours.grid[hour] === 1;
    // Without sets: the grid, or nothing but sun and batteries.
    const without = partOfHour(plant, given, stored, 1, hasGrid ? (plant.gridLimitW ?? Number.POSITIVE_INFINITY) : 0, hasGrid);
    // Of what is missing on no bus, sets would serve as much as they reach of what is there.
    const reachedDirect = given.direct > 0 ? 1 - given.beyond / given.direct : 0;
    const missing = sum(without.unserved.map((watts, i) => (i === 0 ? watts * reachedDirect : reaches(plant, i - 1) ? watts : 0))) > 1e-6;
    const charges = buses
      .map(({ battery }, k) => at(stored, k) / battery.capacityWh)
      .filter((_, k) => (buses[k]?.battery.capacityWh ?? 0) > 0 && reaches(plant, k));
    const low = charges.some((charge) => charge <= (gensets?.startLevel ?? 0) + 1e-12);
    const full = charges.every((charge) => charge >= (gensets?.stopLevel ?? 0) - 1e-12);
    const sunAlone = given.sun >= given.load && forms(plant, stored);
    let runs = low || (setsBefore > 0 ? !((full && !missing) || sunAlone) : missing);
    if (hasGrid || !gensets || tank <= 0 || given.perSet <= 0) runs = false;
    const answer = runs && gensets ? withSets(plant, gensets, given, stored, tank) : { parts: [without], output: 0, fuel: 0, sets: 0 };
    const total = (of: (part: Part) => number) => sum(answer.parts.map(of));
    const byBus = (of: (part: Part) => readonly number[], length: number) =>
      Array.from({ length }, (_, k) => total((part) => at(of(part), k)));
    stored = answer.parts.at(-1)?.stored ?? stored;
    const dry = answer.fuel >= tank;
    tank = dry && runs ? 0 : tank - answer.fuel;
    yield {
      storedWh: stored,
      tankL: tank,
      gridWh: hasGrid ? without.fromMain : 0,
      gensetWh: answer.output,
      chargeWh: byBus(({ charge }) => charge, buses.length),
      dischargeWh: byBus(({ discharge }) => discharge, buses.length),
      curtailedWh: given.sun - total(({ fromSun }) => fromSun),
      dumpedWh: runs ? answer.output - total(({ fromMain }) => fromMain) : 0,
      unservedWh: byBus(({ unserved }) => unserved, buses.length + 1),
      fuelL: answer.fuel,
      setsRunning: answer.sets,
      starts: Math.max(0, answer.sets - setsBefore),
      deliveredL,
    };
    setsBefore = answer.sets;
  }
}

/** As many hours of the naive year as are given, from its first. */
export function naiveHours(plant: EnergyPlant, hours: EnergyHours): readonly NaiveHour[] {
  const walk = naiveYear(plant, hours);
  return Array.from({ length: hours.directW.length }, () => walk.next().value as NaiveHour);
}

/** The fewest sets that carry what the sun leaves, and the most that they give. */
function setsFor(gensets: NonNullable<EnergyPlant["gensets"]>, { load, sun, reactive, perSet }: Given): { sets: number; most: number } {
  const rest = Math.max(0, load - sun);
  const perSetVA = (perSet * gensets.ratedVA) / gensets.ratedW;
  const enough = (n: number) => n * perSet >= rest * (1 - 1e-12) && n * perSetVA >= Math.hypot(rest, reactive) * (1 - 1e-12);
  let sets = 1;
  while (sets < gensets.sets && !enough(sets)) sets++;
  return { sets, most: Math.min(sets * perSet, Math.sqrt(Math.max(0, (sets * perSetVA) ** 2 - reactive ** 2))) };
}

function reaches({ gensets }: EnergyPlant, k: number): boolean {
  return gensets?.reaches?.[k] ?? true;
}

/** What sets reach, as if it were all there is: sun and sets give to it alone. */
function nearHalf(plant: EnergyPlant, given: Given, stored: readonly number[]): Half {
  const chosen = plant.buses.flatMap((_, k) => (reaches(plant, k) ? [k] : []));
  return half(plant, given, stored, chosen, given.direct - given.beyond, given.sun);
}

/** The rest, as if it were a site in the dark. The inverter that sets do not reach stands still. */
function farHalf(plant: EnergyPlant, given: Given, stored: readonly number[]): Half {
  const chosen = plant.buses.flatMap(({ kind }, k) => (reaches(plant, k) || kind === "inverter" ? [] : [k]));
  return half(plant, given, stored, chosen, given.beyond, 0);
}

/** A part of a site by itself: some of its buses, some of what is on none. */
interface Half {
  readonly chosen: readonly number[];
  readonly plant: EnergyPlant;
  readonly given: Given;
  readonly stored: readonly number[];
}

function half(plant: EnergyPlant, given: Given, stored: readonly number[], chosen: readonly number[], direct: number, sun: number): Half {
  const inputs = chosen.map((k) => at(given.inputs, k));
  const load = direct + sum(inputs) * (1 + given.lost);
  const outputs = chosen.map((k) => at(given.outputs, k));
  return {
    chosen,
    plant: { ...plant, buses: chosen.flatMap((k) => plant.buses[k] ?? []) },
    // Each watt of the load has its share of the reactive power.
    given: { ...given, direct, inputs, outputs, load, sun, reactive: load > 0 ? (given.reactive * load) / given.load : 0 },
    stored: chosen.map((k) => at(stored, k)),
  };
}

/** Both halves of a site while sets run. */
function onSets(plant: EnergyPlant, given: Given, stored: readonly number[], most: number, duration = 1): Part {
  const halves = [nearHalf(plant, given, stored), farHalf(plant, given, stored)] as const;
  const parts = halves.map((one, i) => partOfHour(one.plant, one.given, one.stored, duration, i === 0 ? most : 0, i === 0));
  const byBus = (of: (part: Part) => readonly number[], still: readonly number[]) =>
    still.map((value, k) => {
      const i = halves.findIndex(({ chosen }) => chosen.includes(k));
      const part = parts[i];
      return part ? at(of(part), halves[i]?.chosen.indexOf(k) ?? -1) : value;
    });
  const none = plant.buses.map(() => 0);
  return {
    stored: byBus((part) => part.stored, stored),
    fromSun: sum(parts.map(({ fromSun }) => fromSun)),
    fromMain: sum(parts.map(({ fromMain }) => fromMain)),
    charge: byBus(({ charge }) => charge, none),
    discharge: byBus(({ discharge }) => discharge, none),
    unserved: [sum(parts.map(({ unserved }) => at(unserved, 0))), ...byBus(({ unserved }) => unserved.slice(1), none)],
  };
}

/** Sets carry what the sun leaves, for the whole hour or as long as the fuel lasts; then a shorter hour without them. */
function withSets(
  plant: EnergyPlant,
  gensets: NonNullable<EnergyPlant["gensets"]>,
  given: Given,
  stored: readonly number[],
  tank: number,
): { parts: Part[]; output: number; fuel: number; sets: number } {
  const { sets, most } = setsFor(gensets, nearHalf(plant, given, stored).given);
  const whole = onSets(plant, given, stored, most);
  const least = Math.min(sets * gensets.minimumLoad * gensets.ratedW, sets * given.perSet);
  const output = Math.max(whole.fromMain, least);
  const fuel = (sets * gensets.fuel.perRatedKw * gensets.ratedW + gensets.fuel.perOutputKw * output) / 1000;
  if (fuel <= tank) return { parts: [whole], output, fuel, sets };
  const share = tank / fuel;
  // They give what they would have given in the whole hour; batteries take and give what they can in that part.
  const first = onSets(plant, given, stored, Math.min(most, output), share);
  return { parts: [first, partOfHour(plant, given, first.stored, 1 - share, 0, false)], output: output * share, fuel: tank, sets };
}

interface Given {
  readonly direct: number; // [W]
  readonly beyond: number; // [W] of it, where no set gives to
  readonly outputs: readonly number[]; // [W]
  readonly inputs: readonly number[]; // [W] of the converters
  readonly lost: number; // [-] on the way to the buses
  readonly load: number; // [W]
  readonly sun: number; // [W]
  readonly reactive: number; // [var]
  readonly perSet: number; // [W]
}

function givenHour({ buses }: EnergyPlant, hours: EnergyHours, hour: number): Given {
  const direct = hours.directW[hour] ?? Number.NaN;
  const outputs = hours.busW.map((watts) => watts[hour] ?? Number.NaN);
  const inputs = buses.map((bus, k) => (bus.kind === "inverter" ? 0 : bus.converter.inputW(at(outputs, k))));
  const lost = hours.wayLossShare[hour] ?? Number.NaN;
  return {
    direct,
    beyond: hours.directUnreachedW?.[hour] ?? 0,
    outputs,
    inputs,
    lost,
    load: direct + sum(inputs) * (1 + lost),
    sun: hours.sunW[hour] ?? Number.NaN,
    reactive: hours.reactiveVar[hour] ?? Number.NaN,
    perSet: hours.availablePerSetW[hour] ?? Number.NaN,
  };
}

/** A part of an hour with a main supply of some power, or none. */
function partOfHour(plant: EnergyPlant, given: Given, stored: readonly number[], duration: number, main: number, hasMain: boolean): Part {
  const { buses } = plant;
  const sun = hasMain || forms(plant, stored) ? given.sun : 0;
  const after = [...stored];
  const charge = buses.map(() => 0);
  const discharge = buses.map(() => 0);
  const give = (k: number, bus: BatteryBus, asked: number): number => {
    const { battery } = bus;
    const floor = battery.capacityWh * (1 - battery.depth);
    const energy = Math.max(0, Math.min(asked, battery.dischargeLimitW * duration, (at(after, k) - floor) * battery.dischargeEfficiency));
    after[k] = at(after, k) - energy / battery.dischargeEfficiency;
    discharge[k] = energy;
    return energy;
  };
  // Sun, main supply and the inverter's battery carry the load.
  let supply = sun + Math.min(main, Math.max(0, given.load - sun));
  buses.forEach((bus, k) => {
    if (bus.kind !== "inverter") return;
    const lacking = Math.min(Math.max(0, given.load - supply), bus.ratedW) * duration;
    supply += (give(k, bus, lacking / bus.invertingEfficiency) * bus.invertingEfficiency) / duration;
  });
  const direct = Math.min(given.direct, supply);
  supply -= direct;
  const unserved = [(given.direct - direct) * duration];
  buses.forEach((bus, k) => {
    const need = at(given.inputs, k);
    const drawn = need * (1 + given.lost);
    const got = Math.min(drawn, supply);
    supply -= got;
    const onBattery = drawn > 0 ? 1 - got / drawn : 0;
    const output = at(given.outputs, k);
    const power = bus.kind === "ups" ? need : bus.kind === "dc" ? output : 0;
    const asked = power * onBattery * duration;
    // The power limit holds while it is on its battery.
    const limited = Math.min(asked, bus.battery.dischargeLimitW * onBattery * duration);
    const energy = bus.kind === "inverter" ? 0 : give(k, bus, limited);
    unserved.push(asked > 0 ? output * onBattery * duration * (1 - energy / asked) : 0);
  });
  // What is left charges, the sun's part first.
  let fromSun = Math.min(sun, given.load);
  let fromMain = Math.min(main, Math.max(0, given.load - sun));
  buses.forEach((bus, k) => {
    const { battery } = bus;
    const room = (battery.capacityWh - at(after, k)) / battery.chargeEfficiency / duration;
    const output = at(given.outputs, k);
    const need = at(given.inputs, k);
    const spareUnits = bus.kind === "dc" ? Math.max(0, bus.unitsW - output) : Number.POSITIVE_INFINITY;
    let power = Math.max(0, Math.min(battery.chargeLimitW, room, spareUnits));
    if (bus.kind === "inverter") power = Math.min(power, bus.ratedW * bus.rectifyingEfficiency);
    const cost = (c: number) => (1 + given.lost) * converted(bus, output, need, c);
    const spare = Math.max(0, sun - fromSun) + Math.max(0, main - fromMain);
    if (cost(power) > spare) {
      let [low, high] = [0, power];
      for (let i = 0; i < 60; i++) {
        const middle = (low + high) / 2;
        if (cost(middle) > spare) high = middle;
        else low = middle;
      }
      power = low;
    }
    charge[k] = power * duration;
    after[k] = at(after, k) + power * duration * battery.chargeEfficiency;
    const bySun = Math.min(cost(power), Math.max(0, sun - fromSun));
    fromSun += bySun;
    fromMain += cost(power) - bySun;
  });
  return { stored: after, fromSun: fromSun * duration, fromMain: fromMain * duration, charge, discharge, unserved };
}

/** What a charge takes before its converter. */
function converted(bus: BatteryBus, output: number, need: number, charge: number): number {
  if (bus.kind === "ups") return charge / bus.chargerEfficiency;
  return bus.kind === "dc" ? bus.converter.inputW(output + charge) - need : charge / bus.rectifyingEfficiency;
}

/** A UPS or inverter that forms the grid, with something in its battery above the floor. */
function forms({ buses }: EnergyPlant, stored: readonly number[]): boolean {
  return buses.some(({ formsGrid, battery }, k) => formsGrid && at(stored, k) > battery.capacityWh * (1 - battery.depth + 1e-12));
}

function at(values: readonly number[], k: number): number {
  return values[k] ?? Number.NaN;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
