import { wetBulbC } from "../../engineering/thermal/air/moist-air";
import { inletAtW, type RackFacts } from "../../facts/compute/rack";
import type { CoolingFacts } from "../../facts/cooling/cooling";
import type { DemandFacts } from "../../facts/power/demand";
import type { ElectricalNode } from "../../facts/power/electrical";
import type { PlaceFacts } from "../../facts/power/place";
import { tryById } from "../../props/by-id";
import type { PropsProblem } from "../../props/problems/props-error";
import type { Site } from "../../site";
import { outdoorAir } from "../../site/outdoor-air";
import type { PhysicalCheck } from "../cooling-parts/cooling-part";
import { coolingParts } from "../cooling-parts/cooling-parts";
import { compileNetwork } from "../network/compile-network";
import { powerBehindSupplies } from "./attach-devices";

interface Described {
  readonly site: Site;
  readonly racks: readonly RackFacts[];
  readonly cooling: CoolingFacts | undefined;
  readonly demands: readonly DemandFacts[];
  /** The network with every device, which may throw. */
  readonly network: (() => readonly ElectricalNode[]) | undefined;
  readonly places: readonly PlaceFacts[];
}

/** Cooling and network of another design at the same site, without physical problems. Identical parts need no check. */
interface Sound {
  readonly cooling: CoolingFacts | undefined;
  readonly network: readonly ElectricalNode[] | undefined;
}

/** Finds problems that only the equations detect: impossible air, a rating point that no exchanger meets, a tree that cannot conduct. */
export function physicalProblems(described: Described, known?: Sound): PropsProblem[] {
  const { site, racks, cooling, demands, network, places } = described;
  const checks: PhysicalCheck[] = [
    ...(known ? [] : Object.entries(site.climate)).map(
      ([name, point]): PhysicalCheck => [`site.climate.${name}`, () => outdoorAir(site, point)],
    ),
    ...(known && known.cooling === cooling ? [] : coolingParts(cooling)).flatMap((part) => part.checks()),
  ];
  const drained = thrown(demands.map((demand): PhysicalCheck => ["compute", () => supplyPower(demand)]));
  if (network && drained.length === 0) checks.push(["power", () => network() === known?.network || compileNetwork(network(), places)]);
  return [...thrown(checks), ...(known ? [] : humidProblems(site)), ...drained, ...thrown(climateLoads(site, racks, demands))];
}

/** Least difference that counts, because the wet bulb is accurate to 0.001 K [K]. */
const wetBulbToleranceK = 0.002;

/** Finds a most humid point that is drier than the hottest by every measure. Pads and dew point would be judged at the wrong point. */
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
    if (error instanceof RangeError) return []; // impossible air is a separate problem
    throw error;
  }
}

function thrown(checks: readonly PhysicalCheck[]): PropsProblem[] {
  return checks.flatMap(([path, check]) => {
    try {
      check();
      return [];
    } catch (error) {
      return [{ path, message: error instanceof Error ? error.message : String(error) }];
    }
  });
}

/** Checks the power of racks at the utilisation of a climate point, which may be less than the loss of their supplies. */
function climateLoads(site: Site, racks: readonly RackFacts[], demands: readonly DemandFacts[]): PhysicalCheck[] {
  return Object.entries(site.climate).flatMap(([name, { utilisation }]) =>
    utilisation === undefined
      ? []
      : racks.map((rack): PhysicalCheck => {
          const demand = tryById(demands, rack.id);
          const check = () => demand && supplyPower({ ...demand, powerW: inletAtW(rack, utilisation) });
          return [`site.climate.${name}.utilisation`, check];
        }),
  );
}

/** Checks the power of a device. It does not matter whether a tree splits the supplies: their total loss is the same. */
function supplyPower(demand: DemandFacts): void {
  if (demand.supplies) powerBehindSupplies(demand, [{ ...demand.supplies, share: 1 }]);
}
