import { wetBulbC } from "../../engineering/thermal/air/moist-air";
import { coolantModel } from "../../engineering/thermal/coolant/coolant-model";
import { rateCdu } from "../../engineering/thermal/exchangers/cdu-rating";
import { rateDryCooler } from "../../engineering/thermal/exchangers/dry-cooler-rating";
import { rateRearDoor } from "../../engineering/thermal/exchangers/rear-door";
import { type CoolingFacts, isLiquidCooling } from "../../facts/cooling/cooling";
import type { DemandFacts } from "../../facts/power/demand";
import type { DistributionFacts } from "../../facts/power/distribution";
import type { ParsedPower } from "../../power/power.props";
import type { PropsProblem } from "../../props/problems/props-error";
import type { Site } from "../../site";
import { outdoorAir } from "../../site/outdoor-air";
import { isVoltageToNeutral } from "../../units/three-phase-voltage";
import { compileNetwork } from "../network/compile-network";
import { attachDevices, powerBehindSupplies } from "./attach-devices";

/**
 * Largest NTU that a rating point may ask for [-]. Coils and plate exchangers are built with 1 to 10: a point that asks for five times as much,
 * as coolant within a hundredth of a kelvin of the air, is a slip in the point and would make every answer too good. Our own bound, no standard's.
 */
const largestNtu = 50;

/** Problems that only the equations see: air that cannot be, a rating point that no exchanger meets, a tree that cannot conduct. */
export function physicalProblems(
  site: Site,
  cooling: CoolingFacts | undefined,
  demands: readonly DemandFacts[],
  distribution: DistributionFacts | undefined,
): PropsProblem[] {
  const checks: [path: string, check: () => unknown][] = [
    ...Object.entries(site.climate).map(([name, point]): [string, () => unknown] => [
      `site.climate.${name}`,
      () => outdoorAir(site, point),
    ]),
  ];
  if (isLiquidCooling(cooling)) {
    checks.push([
      "cooling.dryCoolers.rating",
      () => refuseUnbuilt(rateDryCooler(cooling.dryCoolers.rating, cooling.dryCoolers.foulingFactor)),
    ]);
    checks.push(["cooling.cdus.rating", () => refuseUnbuilt(rateCdu(cooling.cdus.rating))]);
    for (const key of ["facilityLoop", "secondaryLoop"] as const) {
      const { coolant, expansion } = cooling[key];
      if (expansion) checks.push([`cooling.${key}.expansion.fillTemperature`, () => coolantModel(coolant).densityKgPerM3(expansion.fillC)]);
    }
  }
  (cooling?.rearDoors ?? []).forEach(({ rating }, i) => {
    checks.push([`cooling.rearDoors[${i}].rating`, () => refuseUnbuilt(rateRearDoor(rating))]);
  });
  const liquidToAir = cooling?.liquidToAir;
  if (liquidToAir) checks.push(["cooling.liquidToAir.rating", () => refuseUnbuilt(rateDryCooler(liquidToAir.rating))]);
  const drained = thrown(demands.map((demand) => ["compute", () => supplyPower(demand)]));
  if (distribution && drained.length === 0) checks.push(["power", () => compileNetwork(attachDevices(demands, distribution))]);
  return [...thrown(checks), ...humidProblems(site), ...drained];
}

/** Least difference that counts: the wet bulb is good to 0.001 K [K]. */
const wetBulbToleranceK = 0.002;

/** A most humid point that is drier than the hottest by every measure: pads and dew point would be judged at the wrong one. */
function humidProblems(site: Site): PropsProblem[] {
  const { hottest, mostHumid } = site.climate;
  if (!mostHumid) return [];
  try {
    const [hot, humid] = [outdoorAir(site, hottest), outdoorAir(site, mostHumid)];
    const [limitC, isC] = [wetBulbC(hot), wetBulbC(humid)];
    if (humid.humidityRatio >= hot.humidityRatio || isC >= limitC - wetBulbToleranceK) return [];
    return [
      {
        path: "site.climate.mostHumid",
        message: `must have a wet bulb or a dew point above that of the hottest point but has a wet bulb of ${isC.toFixed(1)} °C, and the hottest ${limitC.toFixed(1)} °C: give the hours of the most humid air, or leave it out where the hottest is that`,
      },
    ];
  } catch (error) {
    if (error instanceof RangeError) return []; // air that cannot be is a problem of its own
    throw error;
  }
}

/** What the checks throw, as problems. */
function thrown(checks: readonly (readonly [path: string, check: () => unknown])[]): PropsProblem[] {
  return checks.flatMap(([path, check]) => {
    try {
      check();
      return [];
    } catch (error) {
      return [{ path, message: error instanceof Error ? error.message : String(error) }];
    }
  });
}

/** Whether or not a tree splits the supplies: together they lose the same. */
function supplyPower(demand: DemandFacts): void {
  if (demand.supplies) powerBehindSupplies(demand, [{ ...demand.supplies, share: 1 }]);
}

function refuseUnbuilt({ ntu, effectiveness }: { readonly ntu: number; readonly effectiveness: number }): void {
  if (!(ntu <= largestNtu)) {
    throw new RangeError(
      `Rating point must need an NTU of at most ${largestNtu} but needs ${ntu.toFixed(1)} (effectiveness ${effectiveness.toFixed(5)}): no exchanger is built that large, correct heat, temperatures or flows from the data sheet`,
    );
  }
}

/** UPS whose output is given to neutral where the voltage between two lines belongs. */
export function lineVoltageProblems({ grid }: Site, { ups = [], boards, feeds }: ParsedPower): PropsProblem[] {
  return ups.flatMap(({ from, outputVoltage }, i) => {
    const feed = feeds.find(({ name }) => boards.some((board) => board.name === from && board.feeds[0] === name));
    const supplyV = feed?.transformer?.secondary.volts ?? grid.lineToLineV;
    if (!isVoltageToNeutral(outputVoltage.volts, supplyV)) return [];
    const message = `must be the voltage between two lines but is ${outputVoltage}, which its supply has to neutral: write "${supplyV} V line-to-line"`;
    return [{ path: `power.ups[${i}].outputVoltage`, message }];
  });
}
