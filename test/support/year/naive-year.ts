import type { EnergyHours } from "../../../constructs/engineering/energy/year/energy-hours";
import type { EnergyPlant } from "../../../constructs/engineering/energy/year/energy-plant";

/** What one hour did, energies of the hour in watt-hours at the terminals. */
export interface NaiveHour {
  readonly storedWh: number; // [Wh] at its beginning
  readonly tankL: number; // [L] at its beginning, before a delivery
  readonly gridWh: number; // [Wh]
  readonly gensetWh: number; // [Wh]
  readonly chargeWh: number; // [Wh]
  readonly dischargeWh: number; // [Wh]
  readonly curtailedWh: number; // [Wh]
  readonly dumpedWh: number; // [Wh]
  readonly unservedWh: number; // [Wh]
  readonly fuelL: number; // [L]
  readonly setsRunning: number;
  readonly hasStarted: boolean;
  readonly hasDelivery: boolean;
}

/**
 * The year once more, as slow and plain as its description reads, sharing no line with `energyYear()`.
 * It was written from the description alone, before the loop that it judges was read.
 */
export function naiveYear({ battery, gensets }: EnergyPlant, hours: EnergyHours, stateOfCharge = 1): readonly NaiveHour[] {
  const capacity = battery?.capacityWh ?? 0;
  const floor = battery ? capacity * (1 - battery.depth) : 0;
  let stored = capacity * stateOfCharge;
  let tank = gensets?.tankL ?? 0;
  let running = false;
  const answer: NaiveHour[] = [];
  for (let hour = 0; hour < hours.loadW.length; hour++) {
    const storedBefore = stored;
    const tankBefore = tank;
    const hasDelivery = gensets?.reorderL !== undefined && tank <= gensets.reorderL;
    if (gensets && hasDelivery) tank = gensets.tankL;

    // The sun serves the load first; what it has left charges, the rest of that is curtailed.
    const load = Number(hours.loadW[hour]);
    const sun = Number(hours.sunW[hour]);
    let lacking = load > sun ? load - sun : 0;
    let spareSun = sun > load ? sun - load : 0;
    // What the battery still takes and what it can give in this hour.
    let accepts = battery ? Math.min(battery.chargeLimitW, (capacity - stored) / battery.chargeEfficiency) : 0;
    if (accepts < 0) accepts = 0;
    let gives = battery ? Math.min(battery.dischargeLimitW, (stored - floor) * battery.dischargeEfficiency) : 0;
    if (gives < 0) gives = 0;
    let charge = Math.min(spareSun, accepts);
    spareSun -= charge;
    accepts -= charge;

    let grid = 0;
    let genset = 0;
    let discharge = 0;
    let dumped = 0;
    let unserved = 0;
    let fuel = 0;
    let sets = 0;
    let hasStarted = false;
    if (hours.grid[hour] === 1) {
      running = false;
      grid = lacking + accepts;
      charge += accepts;
    } else {
      if (gensets) {
        const isLow = capacity > 0 && storedBefore <= gensets.startLevel * capacity;
        const isFull = storedBefore >= gensets.stopLevel * capacity;
        const wasRunning = running;
        if (running && isFull) running = false;
        if (isLow || lacking > gives) running = true;
        if (running && !(tank > 0)) running = false;
        hasStarted = running && !wasRunning;
      }
      if (gensets && running) {
        const eachCan = Number(hours.availablePerSetW[hour]);
        const wanted = lacking + accepts;
        sets = 1;
        while (sets < gensets.sets && sets * eachCan < wanted) sets++;
        const minimum = sets * gensets.minimumLoad * gensets.ratedW;
        let power = Math.min(wanted, sets * eachCan);
        if (power < minimum) power = Math.min(minimum, sets * eachCan);
        const burns = (gensets.fuel.perRatedKw * gensets.ratedW * sets + gensets.fuel.perOutputKw * power) / 1000;
        // With less in the tank than the hour takes the sets run for a part of it.
        const runsDry = burns > tank;
        genset = runsDry ? (power * tank) / burns : power;
        fuel = runsDry ? tank : burns;
        tank = runsDry ? 0 : tank - burns;
        const toLoad = Math.min(lacking, genset);
        const toBattery = Math.min(genset - toLoad, accepts);
        lacking -= toLoad;
        charge += toBattery;
        dumped = genset - toLoad - toBattery;
      }
      // A battery that is charged in an hour gives nothing in it.
      discharge = charge > 0 ? 0 : Math.min(lacking, gives);
      unserved = lacking - discharge;
    }
    if (battery) stored = Math.min(capacity, stored + charge * battery.chargeEfficiency - discharge / battery.dischargeEfficiency);
    answer.push({
      storedWh: storedBefore,
      tankL: tankBefore,
      gridWh: grid,
      gensetWh: genset,
      chargeWh: charge,
      dischargeWh: discharge,
      curtailedWh: spareSun,
      dumpedWh: dumped,
      unservedWh: unserved,
      fuelL: fuel,
      setsRunning: fuel > 0 ? sets : 0,
      hasStarted,
      hasDelivery,
    });
  }
  return answer;
}
