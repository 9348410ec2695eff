import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BatteryBus } from "../../../../../constructs/engineering/energy/year/battery-bus";
import type { EnergyHours } from "../../../../../constructs/engineering/energy/year/energy-hours";
import type { EnergyPlant } from "../../../../../constructs/engineering/energy/year/energy-plant";
import { energyYear } from "../../../../../constructs/engineering/energy/year/energy-year";
import { anyGensets, anySite, type MadeSite, steps } from "../../../../support/year/made-plant";

const near = (scale: number) => 1e-9 * Math.max(1, scale);
const sum = (values: Iterable<number>) => Array.from(values).reduce((total, value) => total + value, 0);
const at = (trace: Float64Array | undefined, hour: number) => trace?.[hour] ?? Number.NaN;
const inputW = (bus: BatteryBus, outputW: number) => (bus.kind === "inverter" ? 0 : bus.converter.inputW(outputW));

/** What the sources would have to give for the load of an hour. */
const loadW = ({ plant, hours }: MadeSite, hour: number) =>
  at(hours.directW, hour) + (1 + at(hours.wayLossShare, hour)) * sum(plant.buses.map((bus, k) => inputW(bus, at(hours.busW[k], hour))));

/** What charging a battery costs at the sources. */
function costW(bus: BatteryBus, outputW: number, chargeW: number): number {
  if (bus.kind === "ups") return chargeW / bus.chargerEfficiency;
  return bus.kind === "inverter" ? chargeW / bus.rectifyingEfficiency : inputW(bus, outputW + chargeW) - inputW(bus, outputW);
}

describe("energyYear()", () => {
  it("energyYear() has suppliers that add up to the load of every hour, and nobody supplies it where nothing is missing", () => {
    fc.assert(
      fc.property(anySite, (site) => {
        const { hours } = energyYear(site.plant, site.hours);
        site.hours.directW.forEach((_, hour) => {
          const load = loadW(site, hour);
          expect(Math.abs(sum(Object.values(hours.toLoad).map((trace) => at(trace, hour))) - load)).toBeLessThan(near(load));
          const unserved = at(hours.directUnservedW, hour) + sum(hours.busUnservedW.map((trace) => at(trace, hour)));
          if (unserved === 0)
            expect(at(hours.toLoad.nobodyW, hour)).toBeLessThan(near(load) + 1.05 * sum(site.plant.buses.map((bus) => inputW(bus, 0))));
        });
      }),
    );
  });

  it("energyYear() closes its balance at the sources: what they give serves the load, charges or is dumped", () => {
    fc.assert(
      fc.property(anySite, (site) => {
        const { hours, totals } = energyYear(site.plant, site.hours);
        const isDry = (hour: number) => at(hours.tankL, hour + 1) === 0;
        let dumped = 0;
        site.hours.directW.forEach((_, hour) => {
          const given = at(site.hours.sunW, hour) - at(hours.curtailedW, hour) + at(hours.gridW, hour) + at(hours.gensetW, hour);
          const served = at(hours.toLoad.sunW, hour) + at(hours.toLoad.gridW, hour) + at(hours.toLoad.gensetsW, hour);
          const charging =
            (1 + at(site.hours.wayLossShare, hour)) *
            sum(site.plant.buses.map((bus, k) => costW(bus, at(site.hours.busW[k], hour), at(hours.chargeW[k], hour))));
          dumped += given - served - charging;
          // What a plant loses bends with what it charges: a part of an hour at full charge is not the mean.
          fc.pre(!isDry(hour) || !site.plant.buses.some(({ kind }) => kind === "dc"));
        });
        expect(Math.abs(dumped - totals.dumpedWh)).toBeLessThan(near(totals.loadWh + totals.gensetWh + totals.gridWh));
        expect(Math.abs(totals.sunUsedWh + totals.sunCurtailedWh - sum(site.hours.sunW))).toBeLessThan(near(sum(site.hours.sunW)));
      }),
    );
  });

  it("energyYear() closes the balance of every battery: what goes into its cells less what comes out is what they gain", () => {
    fc.assert(
      fc.property(anySite, steps(0, 1, 0.01), ({ plant, hours }, charge) => {
        const { batteries } = energyYear(plant, hours, charge).totals;
        plant.buses.forEach(({ battery }, k) => {
          const { chargedWh = 0, dischargedWh = 0, storedChangeWh = 0 } = batteries[k] ?? {};
          const gained = chargedWh * battery.chargeEfficiency - dischargedWh / battery.dischargeEfficiency;
          expect(Math.abs(gained - storedChangeWh)).toBeLessThan(near(chargedWh + dischargedWh + battery.capacityWh));
        });
      }),
    );
  });

  it("energyYear() keeps every part within its limits", () => {
    fc.assert(
      fc.property(anySite, ({ plant, hours: given }) => {
        const { hours, totals } = energyYear(plant, given);
        const { gensets, gridLimitW = Number.POSITIVE_INFINITY } = plant;
        plant.buses.forEach(({ battery }, k) => {
          const floor = battery.capacityWh * (1 - battery.depth);
          for (const stored of hours.storedWh[k] ?? []) expect(stored >= floor - near(floor) && stored <= battery.capacityWh).toBe(true);
          for (const charge of hours.chargeW[k] ?? []) expect(charge).toBeLessThanOrEqual(battery.chargeLimitW * (1 + 1e-12));
          for (const discharge of hours.dischargeW[k] ?? []) expect(discharge).toBeLessThanOrEqual(battery.dischargeLimitW * (1 + 1e-12));
        });
        const all = [hours.gridW, hours.gensetW, hours.curtailedW, hours.directUnservedW, hours.tankL, ...Object.values(hours.toLoad)];
        for (const trace of [...all, ...hours.chargeW, ...hours.dischargeW, ...hours.busUnservedW])
          for (const value of trace) expect(value).toBeGreaterThanOrEqual(-1e-9);
        given.grid.forEach((there, i) => {
          expect(at(hours.gensetW, i)).toBeLessThanOrEqual(
            (there ? 0 : (gensets?.sets ?? 0) * at(given.availablePerSetW, i)) * (1 + 1e-12),
          );
          expect(at(hours.gridW, i)).toBeLessThanOrEqual((there ? gridLimitW : 0) * (1 + 1e-12));
        });
        const spent = (gensets?.tankL ?? 0) + totals.deliveredL - totals.fuelL;
        expect(spent).toBeGreaterThanOrEqual(-near(totals.fuelL));
        expect(spent).toBeLessThanOrEqual((gensets?.tankL ?? 0) + near(totals.fuelL));
      }),
    );
  });

  it("energyYear() has sets, while their fuel lasts, leave dark what they do not reach on no bus, and charge no battery beyond their reach", () => {
    let hoursSeen = 0;
    fc.assert(
      fc.property(anySite, ({ plant, hours: given }) => {
        const { hours } = energyYear(plant, given);
        hours.gensetW.forEach((watts, hour) => {
          if (!(watts > 0) || at(hours.tankL, hour + 1) === 0) return;
          expect(at(hours.directUnservedW, hour)).toBeGreaterThanOrEqual(at(given.directUnreachedW, hour) * (1 - 1e-12));
          plant.buses.forEach((_, k) => {
            if (plant.gensets?.reaches?.[k] !== false) return;
            expect(at(hours.chargeW[k], hour)).toBe(0);
            hoursSeen++;
          });
        });
      }),
    );
    expect(hoursSeen).toBeGreaterThan(50);
  });

  it("energyYear() of sets that reach everything is bit by bit the year that nobody asks their reach of", () => {
    fc.assert(
      fc.property(anySite, ({ plant: { gensets, ...plant }, hours: { directUnreachedW: _, ...hours } }) => {
        fc.pre(gensets !== undefined);
        const { reaches: _r, ...sets } = gensets;
        const reaches = plant.buses.map(() => true);
        const asked = energyYear({ ...plant, gensets: { ...sets, reaches } }, { ...hours, directUnreachedW: hours.directW.map(() => 0) });
        expect(asked).toEqual(energyYear({ ...plant, gensets: sets }, hours));
      }),
    );
  });

  const withMore = (hours: EnergyHours, more: readonly number[]): EnergyHours => ({
    ...hours,
    sunW: hours.sunW.map((sun, i) => sun + (more[i] ?? 0)),
  });
  const more = fc.array(steps(0, 5000, 47), { minLength: 60, maxLength: 60 });

  it("energyYear() of one battery bus without gensets: more sun in any hour never leaves less in the cells nor more unserved, in any hour", () => {
    fc.assert(
      fc.property(anySite, more, ({ plant, hours }, extra) => {
        const buses = plant.buses.slice(0, 1);
        const given = { ...hours, busW: hours.busW.slice(0, 1) };
        const dim = energyYear({ buses }, given).hours;
        const bright = energyYear({ buses }, withMore(given, extra)).hours;
        (dim.storedWh[0] ?? []).forEach((stored, i) => {
          expect(at(bright.storedWh[0], i)).toBeGreaterThanOrEqual(stored - near(stored));
          expect(at(bright.directUnservedW, i)).toBeLessThanOrEqual(at(dim.directUnservedW, i) + near(20_000));
          expect(at(bright.busUnservedW[0], i)).toBeLessThanOrEqual(at(dim.busUnservedW[0], i) + near(20_000));
        });
      }),
    );
  });

  it("energyYear() without battery: more sun never burns more fuel while the tank is never dry", () => {
    fc.assert(
      fc.property(anySite, anyGensets, more, ({ hours }, gensets, extra) => {
        const plenty: EnergyPlant = { buses: [], gensets: { ...gensets, tankL: 1e6 } };
        const given = { ...hours, busW: [] };
        const dim = energyYear(plenty, given).totals.fuelL;
        expect(energyYear(plenty, withMore(given, extra)).totals.fuelL).toBeLessThanOrEqual(dim + near(dim));
      }),
    );
  });

  it("energyYear() with grid all the time and full batteries draws the load less the sun, and nothing moves in them", () => {
    fc.assert(
      fc.property(anySite, ({ plant: { gridLimitW: _, ...plant }, hours }) => {
        const { totals } = energyYear(plant, { ...hours, grid: hours.grid.slice().fill(1) });
        const rest = sum(hours.directW.map((_, i) => Math.max(0, loadW({ plant, hours }, i) - at(hours.sunW, i))));
        expect(Math.abs(totals.gridWh - rest)).toBeLessThan(near(rest));
        expect(totals).toMatchObject({ unservedWh: 0, fuelL: 0, starts: 0 });
        for (const { chargedWh, dischargedWh } of totals.batteries) expect([chargedWh, dischargedWh]).toEqual([0, 0]);
      }),
    );
  });

  it("energyYear() of twice the loads, sun, limits and ratings gives twice the energies and as many hours and starts", () => {
    const twice = (array: Float64Array) => array.map((value) => 2 * value);
    const doubled = (bus: BatteryBus): BatteryBus => {
      const { capacityWh, chargeLimitW, dischargeLimitW } = bus.battery;
      const battery = { ...bus.battery, capacityWh: 2 * capacityWh, chargeLimitW: 2 * chargeLimitW, dischargeLimitW: 2 * dischargeLimitW };
      if (bus.kind === "inverter") return { ...bus, battery, ratedW: 2 * bus.ratedW };
      const inputW = (watts: number) => 2 * bus.converter.inputW(watts / 2);
      if (bus.kind === "ups") return { ...bus, battery, converter: { inputW } };
      const outputW = (watts: number) => 2 * bus.converter.outputW(watts / 2);
      return { ...bus, battery, converter: { inputW, outputW }, unitsW: 2 * bus.unitsW };
    };
    fc.assert(
      fc.property(anySite, ({ plant: { buses, gensets, gridLimitW }, hours }) => {
        const double: EnergyPlant = {
          buses: buses.map(doubled),
          ...(gridLimitW !== undefined && { gridLimitW: 2 * gridLimitW }),
          ...(gensets && {
            gensets: {
              ...gensets,
              ratedW: 2 * gensets.ratedW,
              ratedVA: 2 * gensets.ratedVA,
              tankL: 2 * gensets.tankL,
              ...(gensets.reorderL !== undefined && { reorderL: 2 * gensets.reorderL }),
            },
          }),
        };
        const one = energyYear({ buses, ...(gensets && { gensets }), ...(gridLimitW !== undefined && { gridLimitW }) }, hours).totals;
        const two = energyYear(double, {
          ...hours,
          directW: twice(hours.directW),
          directUnreachedW: twice(hours.directUnreachedW ?? expect.unreachable()),
          busW: hours.busW.map(twice),
          reactiveVar: twice(hours.reactiveVar),
          sunW: twice(hours.sunW),
          availablePerSetW: twice(hours.availablePerSetW),
        }).totals;
        expect(two).toMatchObject({ starts: one.starts, gensetHours: one.gensetHours, setHours: one.setHours, deliveries: one.deliveries });
        for (const name of ["fuelL", "gensetWh", "gridWh", "unservedWh", "sunUsedWh", "dumpedWh"] as const)
          expect(Math.abs(two[name] - 2 * one[name])).toBeLessThan(near(one.loadWh + one.gensetWh));
      }),
    );
  });
});
