import { converterInputW, converterOutputW } from "../../../constructs/engineering/electrical/converter-loss";
import { upsLoss } from "../../../constructs/engineering/electrical/ups-loss";
import type { BatteryBus, YearBattery } from "../../../constructs/engineering/energy/year/battery-bus";
import type { EnergyHours } from "../../../constructs/engineering/energy/year/energy-hours";
import type { EnergyPlant } from "../../../constructs/engineering/energy/year/energy-plant";
import { randomOutages } from "../../../constructs/engineering/energy/year/grid-hours";
import worked from "../../reference/worked-electrical-year.json";

const count = 8760;

export type WorkedPlant = keyof typeof worked.input.plants;

/** Share of the output of each bus that is IT. */
export const workedItShare: readonly number[] = worked.input.site.itShare;

/** The plant of the worked year: nothing is derated at 400 m and 27 °C. */
export function workedPlant(name: WorkedPlant): EnergyPlant {
  const { buses, genset, gridLimit_kW } = worked.input.plants[name];
  return {
    buses: buses.map((bus): BatteryBus => {
      const { id, battery } = bus;
      const cells: YearBattery = {
        capacityWh: battery.nominal_Wh * battery.stateOfHealth,
        depth: battery.depth,
        chargeLimitW: Math.min(battery.chargeLimit_W, bus.charger_W ?? Number.POSITIVE_INFINITY),
        dischargeLimitW: 1e9, // none is stated
        chargeEfficiency: battery.chargeEfficiency,
        dischargeEfficiency: battery.dischargeEfficiency,
      };
      if (bus.kind === "dc") {
        const ratedW = (bus.units ?? 0) * (bus.unitRated_W ?? 0);
        const efficiency = (bus.efficiency ?? []).map(([x = 0, y = 0]) => [x, y] as const);
        const converter = {
          inputW: (outputW: number) => converterInputW(outputW, ratedW, efficiency),
          outputW: (inputW: number) => converterOutputW(inputW, ratedW, efficiency),
        };
        return { kind: "dc", id, battery: cells, formsGrid: false, converter, unitsW: ratedW };
      }
      const { rated_W = 0, lossNoLoad = 0, lossLinear = 0, lossSquare = 0, chargerEfficiency = 0, gridForming = false } = bus;
      const loss = { kind: "polynomial", coefficients: [lossNoLoad, lossLinear, lossSquare] } as const;
      const inputW = (outputW: number) => outputW + upsLoss(outputW, rated_W, loss);
      return { kind: "ups", id, battery: cells, formsGrid: gridForming, converter: { inputW }, chargerEfficiency };
    }),
    gridLimitW: gridLimit_kW * 1000,
    gensets: {
      sets: genset.units,
      ratedW: genset.rated_kW * 1000,
      ratedVA: genset.rated_kVA * 1000,
      minimumLoad: genset.minLoad,
      startLevel: genset.startSoC,
      stopLevel: genset.stopSoC,
      fuel: { perRatedKw: genset.F0_L_per_h_per_kWrated, perOutputKw: genset.F1_L_per_kWh },
      tankL: genset.tank_L,
      reorderL: genset.reorder_L,
    },
  };
}

/** The hours of the worked year, by its formulas. */
export function workedHours(): EnergyHours {
  const { seed, outage_h, tMean, tSeason, tDay, tDaily, pvPeak, acBase, acPerK, base, swing } = worked.input.site;
  const hourly = (of: (day: number, time: number) => number) =>
    Float64Array.from({ length: count }, (_, hour) => of(Math.floor(hour / 24) + 1, (hour % 24) + 0.5));
  const ambient = (day: number, time: number) =>
    tMean + tSeason * Math.cos((2 * Math.PI * (day - tDay)) / 365) + tDaily * Math.cos((2 * Math.PI * (time - 15)) / 24);
  const directW = hourly((day, time) => 1000 * (acBase + acPerK * Math.max(0, ambient(day, time) - 18)));
  const busW = base.map((base_k, k) => hourly((_, time) => 1000 * base_k * (1 + (swing[k] ?? 0) * Math.sin((Math.PI * time) / 24) ** 2)));
  const season = (day: number) => 0.7 + 0.2 * Math.cos((2 * Math.PI * (day - 172)) / 365);
  const clouds = (day: number) => 1 - 0.45 * Math.sin((Math.PI * day) / 7.3) ** 2;
  return {
    directW,
    busW,
    wayLossShare: new Float64Array(count),
    reactiveVar: directW.map((watts, hour) => 0.62 * watts + 0.12 * busW.reduce((sum, one) => sum + (one[hour] ?? 0), 0)),
    sunW: hourly((day, time) => 1000 * pvPeak * Math.max(0, Math.sin((Math.PI * (time - 6)) / 12)) * season(day) * clouds(day)),
    grid: randomOutages(seed, outage_h, count),
    availablePerSetW: new Float64Array(count).fill(15_000),
  };
}
