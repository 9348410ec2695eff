import { judgeReturn, withoutWarmestReturn } from "../../judgements/coolant/judge-return";
import { watchedReturns } from "../../judgements/watching/watched-coolant";
import { temperatureReserve } from "../../rule/headroom";
import { defineRule } from "../../rule/rule";
import { returnRunbook } from "../../runbooks/cooling";

/** Compares the mixed coolant that leaves the racks with the warmest return that each rack accepts. */
export const returnWithinLimit = defineRule({
  id: "cooling/return-within-limit",
  title: "The coolant return is not warmer than the rack allows",
  shortfall: "warmer than the rack allows",
  why: "Hoses, seals and the last chip on a cold plate are as warm as the return. Too little flow shows there first.",
  source: "Limit of the rack's maker; energy balance of the loop",
  severity: "high",
  remedy: "Pump more coolant through the racks, or supply colder coolant",
  parameters: { reserve: temperatureReserve },
  watched: (seen) => watchedReturns(seen, seen.parameters.reserve.kelvins),
  runbook: returnRunbook,
  byDesign: withoutWarmestReturn,
  check: (seen) => judgeReturn(seen, seen.parameters.reserve.kelvins),
});
