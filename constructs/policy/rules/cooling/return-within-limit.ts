import { judgeReturn, withoutWarmestReturn } from "../../judgements/coolant/judge-return";
import { watchedReturns } from "../../judgements/watching/watched-coolant";
import { temperatureReserve } from "../../rule/headroom";
import { defineRule } from "../../rule/rule";
import { returnRunbook } from "../../runbooks/cooling";

/** Coolant that leaves the racks, mixed, against the warmest that each accepts. */
export const returnWithinLimit = defineRule({
  id: "cooling/return-within-limit",
  title: "Coolant return within the rack's limit",
  shortfall: "warmer than the rack allows",
  why: "Hoses, seals and the last chip of a cold plate stand at the return: too little flow shows there first.",
  source: "Limit of the rack's maker; energy balance of the loop",
  severity: "high",
  remedy: "More coolant flow through the racks, or a colder supply",
  parameters: { reserve: temperatureReserve },
  watched: (seen) => watchedReturns(seen, seen.parameters.reserve.kelvins),
  runbook: returnRunbook,
  byDesign: withoutWarmestReturn,
  check: (seen) => judgeReturn(seen, seen.parameters.reserve.kelvins),
});
