import type { ParsedCooling } from "../../cooling/cooling.props";
import type { RackFacts } from "../../facts/compute/rack";
import type { CoolingFacts } from "../../facts/cooling/cooling";
import { addUp } from "../../plain/add-up";
import { indexById } from "../../plain/list-ids";
import { useOneOf } from "../../props/problems/closest";
import type { PropsProblem } from "../../props/problems/props-error";
import { implausibleProblems } from "../../props/unusual";

type ParsedRearDoor = NonNullable<ParsedCooling["rearDoors"]>[number];

/** Lists rear doors on racks that do not exist or that have no heat to air, and doors that use all the coolant. */
export function rearDoorProblems(
  racks: readonly RackFacts[],
  cooling: CoolingFacts | undefined,
  parsed: ParsedCooling["rearDoors"] = [],
): PropsProblem[] {
  const { rearDoors = [], secondaryLoop } = cooling ?? {};
  const known = indexById(racks);
  const remedy = useOneOf([...known.keys()], "add compute");
  const problems = rearDoors.flatMap(({ rack }, i): PropsProblem[] => {
    const path = `cooling.rearDoors[${i}].rack`;
    const on = known.get(rack);
    if (!on) return [{ path, message: `names the rack "${rack}" that the node does not have: ${remedy}` }];
    if (on.tank)
      return [{ path, message: `must have air in its rack but ${rack} stands in a tank: leave the door out, or the rack's immersion` }];
    const door = parsed[i];
    return door ? hotAirProblems(on, door, `cooling.rearDoors[${i}]`) : [];
  });
  const asked = addUp(rearDoors, ({ coolantFlowM3PerS }) => coolantFlowM3PerS);
  if (rearDoors.length === 0 || !secondaryLoop) return problems;
  const { flowM3PerS } = secondaryLoop;
  const plates = racks.some(({ captureRatio }) => captureRatio > 0);
  if (asked > flowM3PerS * (1 + 1e-12) || (plates && asked >= flowM3PerS * (1 - 1e-12)))
    problems.push({
      path: "cooling.rearDoors",
      message: `must take ${plates ? "less coolant than" : "at most"} the ${litres(flowM3PerS)} of the secondary loop but take ${litres(asked)} together: pump more (cooling.secondaryLoop.flow) or give the doors less (coolantFlow)`,
    });
  return problems;
}

/** Greatest temperature rise of the air through servers before they stop [K]. Our own bound; it is usually 10 to 30 K. */
const mostRiseK = 100;

/** Least heat capacity of air in which servers work: at 40 °C and 3,000 m [J/(m³·K)]. Our own round figure. */
const leastAirJPerM3K = 780;

/** Finds air that would leave the servers warmer than any server withstands. */
function hotAirProblems(rack: RackFacts, door: ParsedRearDoor, path: string): PropsProblem[] {
  const riseK = airRiseK(rack, door.rackAirFlow.cubicMetresPerSecond);
  if (!(riseK > mostRiseK)) return [];
  const usual = `so much that ${rack.id} at full work warms it by ${mostRiseK} K or less`;
  const value = `${door.rackAirFlow}, which it would warm by ${Math.round(riseK)} K`;
  const message = `must be ${usual} to be plausible (our own bound: servers warm their air by 10 to 30 K, and stop before this) but is ${value}: give what they move, some 0.1 m³/s for each kilowatt`;
  return implausibleProblems(door, "rackAirFlow", { message, usual, value }, path);
}

function airRiseK({ maximumW, captureRatio }: RackFacts, airFlowM3PerS: number): number {
  return ((1 - captureRatio) * maximumW) / (leastAirJPerM3K * airFlowM3PerS);
}

/** Returns the rack with its door, and with the lower of the two supply limits. */
export function withRearDoor(rack: RackFacts, cooling: CoolingFacts | undefined): RackFacts {
  const rearDoor = cooling?.rearDoors?.find((door) => door.rack === rack.id);
  if (!rearDoor) return rack;
  return { ...rack, rearDoor, maximumSupplyC: Math.min(rack.maximumSupplyC ?? Number.POSITIVE_INFINITY, rearDoor.maximumSupplyC) };
}

function litres(flowM3PerS: number): string {
  return `${Number((flowM3PerS * 60_000).toPrecision(6))} L/min`;
}
